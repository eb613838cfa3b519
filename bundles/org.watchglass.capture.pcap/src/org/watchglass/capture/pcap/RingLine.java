package org.watchglass.capture.pcap;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.wire.WireChannel;

/**
 * What one connection has said in the last minutes, in chunks that are let go as a whole. Guarded by the
 * monitor of its {@link PacketRing}.
 */
final class RingLine {
    /** Beside the bytes of a message, for what holds them. */
    private static final int OVERHEAD = 150;

    private static final int FIRST_CAPACITY = 4;
    private static final int MAX_EVENTS = 256;
    private static final int MAX_CHUNK_BYTES = 256 << 10;
    /** A chunk has at most this part of what all lines may keep. */
    private static final int CHUNKS = 64;

    private static final long MAX_CHUNK_NANOS = 1_000_000_000;

    /** As the protocol numbers channels from 1: main, display, inputs, cursor, playback … USB is 9. */
    private static final int[] WEIGHTS = {1, 2, 16, 1, 2, 2, 1, 1, 1, 2};

    /** @param events the first {@code count} of them do not change */
    record Chunk(Event[] events, int count) {}

    /**
     * What a line held at one time.
     *
     * @param fromStart whether nothing was let go
     * @param closed null if it was open
     */
    record Part(Event.Opened opened, List<Chunk> chunks, boolean fromStart, Event.@Nullable Closed closed) {}

    private static final class Growing {
        private Event[] events = new Event[FIRST_CAPACITY];
        private int count;
        private long bytes;
        private final long firstNanos;
        private long lastNanos;

        Growing(long firstNanos) {
            this.firstNanos = firstNanos;
        }

        boolean takes(long size, long timeNanos, long maxBytes) {
            return count < MAX_EVENTS && timeNanos - firstNanos < MAX_CHUNK_NANOS
                    && bytes + size <= Math.min(MAX_CHUNK_BYTES, maxBytes / CHUNKS);
        }

        void add(Event event, long size) {
            if (count == events.length) {
                // Whoever holds the former array goes on reading it.
                events = Arrays.copyOf(events, 2 * count);
            }
            events[count++] = event;
            bytes += size;
            lastNanos = event.timeNanos();
        }
    }

    private final Event.Opened opened;
    private final int weight;
    private final ArrayDeque<Growing> chunks = new ArrayDeque<>();
    private long bytes;
    private boolean fromStart = true;
    private Event.@Nullable Closed closed;

    RingLine(Event.Opened opened) {
        this.opened = opened;
        int type = opened.channel().type();
        weight = type > 0 && type < WEIGHTS.length ? WEIGHTS[type] : 1;
    }

    static long sizeOf(Event event) {
        return OVERHEAD + (event instanceof Event.Said said ? said.bytes().remaining() : 0L);
    }

    boolean isOf(WireChannel channel) {
        return opened.channel() == channel;
    }

    /** @param maxBytes of all lines */
    void add(Event event, long size, long maxBytes) {
        if (chunks.isEmpty() || !chunks.getLast().takes(size, event.timeNanos(), maxBytes)) {
            chunks.add(new Growing(event.timeNanos()));
        }
        chunks.getLast().add(event, size);
        bytes += size;
    }

    void close(Event.Closed event) {
        closed = event;
    }

    /** Whether nothing of it is left that is as young as that. */
    boolean isOver(long oldestNanos) {
        Event.Closed end = closed;
        return chunks.isEmpty() && end != null && end.timeNanos() - oldestNanos < 0;
    }

    long bytes() {
        return bytes;
    }

    /** Bytes for each part of the room that a channel of its kind is entitled to. */
    long fullness() {
        return bytes / weight;
    }

    /** Lets go of what is older. Returns how many bytes that were. */
    long dropOlder(long oldestNanos) {
        long before = bytes;
        while (!chunks.isEmpty() && chunks.getFirst().lastNanos - oldestNanos < 0) {
            dropFirst();
        }
        return before - bytes;
    }

    /** Lets go of the oldest chunk, if there is one. Returns how many bytes that were. */
    long dropFirst() {
        if (chunks.isEmpty()) {
            return 0;
        }
        Growing first = chunks.remove();
        fromStart = false;
        bytes -= first.bytes;
        return first.bytes;
    }

    Part part() {
        List<Chunk> now = chunks.stream().map(chunk -> new Chunk(chunk.events, chunk.count)).toList();
        return new Part(opened, now, fromStart, closed);
    }
}
