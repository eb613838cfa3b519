package org.watchglass.spice.wire.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.agent.VdAgentMessage.AnnounceCapabilities;
import org.watchglass.spice.wire.agent.VdAgentMessage.Clipboard;
import org.watchglass.spice.wire.agent.VdAgentMessage.ClipboardGrab;
import org.watchglass.spice.wire.agent.VdAgentMessage.ClipboardRelease;
import org.watchglass.spice.wire.agent.VdAgentMessage.ClipboardRequest;
import org.watchglass.spice.wire.agent.VdAgentMessage.MonitorsConfig;
import org.watchglass.spice.wire.agent.VdAgentMessage.Reply;

class VdAgentMessageTest {
    private static final List<VdAgentMessage> EACH = List.of(
            new MonitorsConfig(List.of(
                    new MonitorsConfig.Monitor(0, 0, 800, 600),
                    new MonitorsConfig.Monitor(800, 0, 640, 480))),
            new Reply(MonitorsConfig.TYPE, Reply.ERROR),
            new Clipboard(0, VdAgentMessage.FORMAT_UTF8_TEXT, Bytes.of((byte) 65, (byte) 66)),
            new AnnounceCapabilities(true, VdAgentCapability.word(VdAgentCapability.REPLY)),
            new ClipboardGrab(0, List.of(1, 2)),
            new ClipboardRequest(0, 1),
            new ClipboardRelease(0));

    private static final class Witness implements VdAgentMessage.Handler {
        final List<VdAgentMessage> received = new ArrayList<>();

        @Override
        public void onCapabilities(AnnounceCapabilities message) {
            received.add(message);
        }

        @Override
        public void onClipboard(Clipboard message) {
            received.add(message);
        }

        @Override
        public void onReply(Reply message) {
            received.add(message);
        }

        @Override
        public void onGrab(ClipboardGrab message) {
            received.add(message);
        }

        @Override
        public void onRequest(ClipboardRequest message) {
            received.add(message);
        }

        @Override
        public void onRelease(ClipboardRelease message) {
            received.add(message);
        }

        @Override
        public void onMonitorsConfig(MonitorsConfig message) {
            received.add(message);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsWhatItWrites(boolean selections) throws Exception {
        Witness witness = new Witness();
        for (VdAgentMessage message : EACH) {
            WireWriter out = new WireWriter();
            message.write(out, selections);
            assertTrue(VdAgentMessage.read(message.type(), Bytes.of(out.toByteArray()), selections, witness));
        }
        assertEquals(EACH, witness.received);
    }

    @Test
    void putsHeightBeforeWidthAndAHeaderBeforeAll() {
        VdAgentMessage message = new MonitorsConfig(List.of(new MonitorsConfig.Monitor(1, 2, 800, 600)));
        byte[] expected = new WireWriter().u32(1).u32(2).u64(0).u32(28)
                .u32(1).u32(1).u32(600).u32(800).u32(32).u32(1).u32(2).toByteArray();
        assertArrayEquals(expected, VdAgentMessage.frame(message, true));
    }

    @Test
    void refusesMoreMonitorsThanThereAreBytes() {
        byte[] body = new WireWriter().u32(0xFFFF_FFFFL).u32(1).toByteArray();
        assertThrows(
                ProtocolException.class,
                () -> VdAgentMessage.read(MonitorsConfig.TYPE, Bytes.of(body), true, new Witness()));
    }

    @Test
    void leavesFilesAlone() throws Exception {
        assertFalse(VdAgentMessage.read(10, Bytes.EMPTY, true, new Witness()));
    }
}
