package org.watchglass.spice.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchglass.spice.connection.Moves.Arrival;
import org.watchglass.spice.connection.Moves.Departure;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.CommonMessage;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.link.Capabilities;
import org.watchglass.spice.wire.link.LinkError;
import org.watchglass.spice.wire.link.LinkReply;

class MovesTest {
    /** Of MIGRATE: there is a state to be carried along. */
    private static final int NEED_DATA = 2;

    private final Wired old = new Wired();
    private final Wired next = new Wired();
    private final Wired another = new Wired();
    private final Moves moves = new Moves(old.link);
    private final List<Departure> told = new ArrayList<>();

    /** A link to nobody. */
    private static final class Wired extends Socket {
        private final Link link;
        private boolean hungUp;

        Wired() {
            try {
                link = new Link(Link.wanted(new Channel(ChannelType.MAIN.code(), 0), 0, Capabilities.NONE),
                        LinkReply.refused(LinkError.OK), new Transport(this, this), List.of());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(new byte[0]);
        }

        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public void close() {
            hungUp = true;
        }
    }

    private void migrate() throws Exception {
        moves.park(next.link);
        byte[] flags = new WireWriter().u32(NEED_DATA).toByteArray();
        assertTrue(moves.handles(new SubMessage(CommonMessage.Migrate.TYPE, Bytes.of(flags)), told::add));
        assertNull(moves.carried());
        assertTrue(moves.handles(new SubMessage(CommonMessage.MigrateData.TYPE, Bytes.EMPTY), told::add));
    }

    /** Servers end all channels with the main one: others may still wait for their state. */
    @Test
    void staysConnectedWithAHostThatItHasLeftUntilItIsToldToGo() throws Exception {
        migrate();
        assertTrue(moves.isAwaited());
        Arrival arrival = moves.carried();
        assertNotNull(arrival);
        assertEquals(next.link, arrival.link());
        assertFalse(moves.isAwaited());
        assertFalse(old.hungUp);
        moves.leaveFormer();
        assertTrue(old.hungUp);
        assertFalse(next.hungUp);
    }

    @Test
    void closesAllThatItHasWhenItEnds() throws Exception {
        migrate();
        assertNotNull(moves.carried());
        moves.park(another.link);
        moves.close();
        assertTrue(old.hungUp && next.hungUp && another.hungUp);
    }
}
