package org.watchglass.spice.wire.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireWriter;

class VdAgentStreamTest {
    private static final int LIMIT = 10_000;

    private final VdAgentStream stream = new VdAgentStream(LIMIT);
    private final List<String> received = new ArrayList<>();

    private static byte[] message(int type, int size) {
        WireWriter out = new WireWriter().u32(1).u32(type).u64(0).u32(size);
        for (int i = 0; i < size; i++) {
            out.u8(i);
        }
        return out.toByteArray();
    }

    private void add(byte[] bytes, int pieceSize) throws ProtocolException {
        for (int at = 0; at < bytes.length; at += pieceSize) {
            Bytes piece = new Bytes(bytes, at, Math.min(pieceSize, bytes.length - at));
            stream.add(piece, (type, body) -> {
                received.add(type + ":" + (body == null ? "too long" : body.length()));
                for (int i = 0; body != null && i < body.length(); i++) {
                    assertEquals((byte) i, body.array()[body.offset() + i]);
                }
            });
        }
    }

    @Test
    void putsMessagesTogetherHoweverTheyAreCut() throws Exception {
        byte[] all = new WireWriter().bytes(message(4, LIMIT)).bytes(message(9, 0)).bytes(message(6, 5))
                .toByteArray();
        for (int size : new int[] {1, 7, 20, 21, 2048, all.length}) {
            received.clear();
            add(all, size);
            assertEquals(List.of("4:" + LIMIT, "9:0", "6:5"), received, "pieces of " + size);
        }
    }

    @Test
    void skipsWhatIsTooLongAndGoesOn() throws Exception {
        add(message(4, LIMIT + 1), 999);
        add(message(6, 3), 999);
        assertEquals(List.of("4:too long", "6:3"), received);
    }

    @Test
    void forgetsHalfAMessageOfAnAgentThatIsGone() throws Exception {
        add(new byte[] {1, 0, 0}, 3);
        stream.reset();
        add(message(6, 3), 5);
        assertEquals(List.of("6:3"), received);
    }

    @Test
    void refusesAnotherProtocol() {
        byte[] foreign = message(4, 0);
        foreign[0] = 2;
        assertThrows(ProtocolException.class, () -> add(foreign, 20));
    }
}
