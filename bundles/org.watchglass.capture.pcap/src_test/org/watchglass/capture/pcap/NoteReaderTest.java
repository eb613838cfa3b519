package org.watchglass.capture.pcap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchglass.capture.UnreadableTrafficException;
import org.watchglass.remote.wire.LinkMessage;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireDirection;
import org.watchglass.remote.wire.WireListener;

/** What the notes of a file say of its connections, and what is kept for those. */
class NoteReaderTest {
    private static final int BLOCK_HEAD = 8;
    private static final int LINK = 40;

    private static final WireListener NOBODY = message -> true;

    private final NoteReader notes = new NoteReader();

    private void connection(int port, int before, long fromServer) {
        LinkMessage reply =
                new LinkMessage(WireDirection.FROM_SERVER, 0, ByteBuffer.wrap(new byte[LINK]));
        WireChannel channel = new WireChannel("display-0", 2, 0, List.of(reply));
        ByteBuffer note = Note.connection(channel, port, before, fromServer, 0, 0).end();
        notes.read(note.position(BLOCK_HEAD).slice().order(ByteOrder.LITTLE_ENDIAN), 0, NOBODY);
    }

    private void part(int port, int size) throws UnreadableTrafficException {
        notes.add(new Segment(port, WireDirection.FROM_SERVER, false, false, ByteBuffer.allocate(size)),
                "display-0", 0, NOBODY);
    }

    @Test
    void aConnectionThatIsLostBetweenFilesWaitsForNothing() throws Exception {
        notes.beginFile();
        connection(50_001, Note.NONE, 0);
        part(50_001, 100);
        assertEquals(100, notes.waiting());
        notes.beginFile();
        assertEquals(100, notes.waiting());
        connection(50_002, Note.NONE, 0);
        part(50_002, 30);
        assertEquals(130, notes.waiting());
        notes.beginFile();
        assertEquals(30, notes.waiting());
        notes.beginFile();
        assertEquals(0, notes.waiting());
    }

    @Test
    void aConnectionIsLostOnceHoweverOftenItIsSaid() throws Exception {
        notes.beginFile();
        connection(50_001, Note.NONE, 0);
        part(50_001, 100);
        notes.beginFile();
        connection(50_002, 50_001, 7);
        connection(50_003, 50_001, 7);
        assertEquals(0, notes.waiting());
    }
}
