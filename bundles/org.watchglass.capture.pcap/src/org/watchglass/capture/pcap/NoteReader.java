package org.watchglass.capture.pcap;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.UnreadableTrafficException;
import org.watchglass.remote.GuestAgent.Monitor;
import org.watchglass.remote.wire.FrameEnd;
import org.watchglass.remote.wire.SizesWanted;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireDirection;
import org.watchglass.remote.wire.WireListener;

/** Reads {@linkplain Note notes}, and knows the connections that they name. One thread. */
final class NoteReader {
    private static final long MOST_MISSED = 1L << 48;
    /** Bytes of messages that are not whole yet, on all connections. */
    private static final long MAX_WAITING = 256L << 20;

    private static final int MAX_MONITORS = 64;

    /** Of this file, and of the one before, by the client's port. */
    private Map<Integer, @Nullable ReadConnection> connections = new HashMap<>();
    private Map<Integer, @Nullable ReadConnection> before = new HashMap<>();
    private long clock;
    private long time;
    private boolean any;
    private long waiting;

    /** Another file begins: connections go on under other ports. */
    void beginFile() {
        before = connections;
        connections = new HashMap<>();
        // Without what is forgotten: those of which the file before has said nothing.
        waiting = before.values().stream().mapToLong(it -> it == null ? 0 : it.waiting()).sum();
    }

    /** Bytes of messages that are not whole yet. */
    long waiting() {
        return waiting;
    }

    boolean hasConnections() {
        return any;
    }

    /** What times of packets are ahead of the monotonic clock. */
    long clock() {
        return clock;
    }

    /** Of the note that was read last, if it has one. */
    long timeNanos() {
        return time;
    }

    /**
     * Something came on a connection.
     *
     * @param name of its channel
     * @return whether there was something to tell
     */
    boolean add(Segment segment, String name, long timeNanos, WireListener listener)
            throws UnreadableTrafficException {
        @Nullable ReadConnection connection = connections.get(segment.port());
        if (connection == null) {
            return false;
        }
        waiting -= connection.waiting();
        boolean told = connection.add(segment, name, timeNanos, listener);
        waiting += connection.waiting();
        if (waiting > MAX_WAITING) {
            throw new UnreadableTrafficException("there are too many messages without an end");
        }
        return told;
    }

    /**
     * @param now when something was told last
     * @return whether there was something to tell
     * @throws java.nio.BufferUnderflowException if it is too short
     */
    boolean read(ByteBuffer in, long now, WireListener listener) {
        time = now;
        if (in.remaining() < Note.HEAD_SIZE || in.getInt() != Note.ENTERPRISE || in.getInt() != Note.LETTERS
                || in.getShort() != Note.VERSION) {
            return false;
        }
        switch (in.getShort()) {
            case Note.CONNECTION -> {
                return connection(in, now, listener);
            }
            case Note.MISSED -> missed(in);
            case Note.FRAME -> {
                return frame(in, listener);
            }
            case Note.SIZES -> {
                return sizes(in, listener);
            }
            case Note.CLOCK -> clock = in.getLong();
            default -> { /* Of a later version. */ }
        }
        return false;
    }

    private boolean connection(ByteBuffer in, long now, WireListener listener) {
        int port = u16(in);
        int earlier = u16(in);
        int type = u16(in);
        int id = u16(in);
        int linkMessages = Math.min(in.getInt() & Integer.MAX_VALUE, ReadConnection.MAX_LINK);
        long fromServer = in.getLong();
        long toServer = in.getLong();
        clock = in.getLong();
        any = true;
        @Nullable ReadConnection known = before.remove(earlier);
        if (earlier != Note.NONE && known != null && known.isAfter(fromServer, toServer)) {
            waiting -= known.waiting();
            known.goOn(linkMessages);
            connections.put(port, known);
            return false;
        }
        @Nullable ReadConnection replaced = connections.put(port,
                new ReadConnection(type, id, linkMessages, fromServer, toServer));
        return close(replaced, now, listener) | close(known, now, listener);
    }

    private boolean close(@Nullable ReadConnection lost, long now, WireListener listener) {
        waiting -= lost == null ? 0 : lost.waiting();
        return lost != null && lost.close(now, listener);
    }

    private void missed(ByteBuffer in) {
        @Nullable ReadConnection connection = connections.get(u16(in));
        WireDirection direction = u16(in) == 0 ? WireDirection.FROM_SERVER : WireDirection.TO_SERVER;
        long count = in.getLong();
        if (connection != null && count > 0) {
            connection.missed(direction, Math.min(count, MOST_MISSED));
        }
    }

    private boolean frame(ByteBuffer in, WireListener listener) {
        int display = u16(in);
        @Nullable WireChannel channel = channel(u16(in));
        @Nullable WireChannel cursor = channel(u16(in));
        int flags = u16(in);
        long number = in.getLong();
        long serial = in.getLong();
        long cursorSerial = in.getLong();
        int x = in.getInt();
        int y = in.getInt();
        time = in.getLong();
        if (channel == null) {
            return false;
        }
        listener.onFrame(new FrameEnd(display, number, channel, serial, cursor, cursorSerial, x, y,
                (flags & Note.POINTER_VISIBLE) != 0, time));
        return true;
    }

    private boolean sizes(ByteBuffer in, WireListener listener) {
        @Nullable WireChannel channel = channel(u16(in));
        int count = Math.min(u16(in), MAX_MONITORS);
        time = in.getLong();
        List<Monitor> monitors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            add(monitors, in.getInt(), in.getInt(), in.getInt(), in.getInt());
        }
        if (channel == null) {
            return false;
        }
        listener.onSizesWanted(new SizesWanted(channel, monitors, time));
        return true;
    }

    private static void add(List<Monitor> monitors, int x, int y, int width, int height) {
        try {
            monitors.add(new Monitor(x, y, width, height));
        } catch (IllegalArgumentException e) {
            // Nobody can have asked for that.
        }
    }

    private @Nullable WireChannel channel(int port) {
        @Nullable ReadConnection connection = connections.get(port);
        return connection == null ? null : connection.channel();
    }

    private static int u16(ByteBuffer in) {
        return Short.toUnsignedInt(in.getShort());
    }
}
