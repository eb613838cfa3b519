package org.watchglass.spice.connection;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ChannelDetails.MessageCount;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.Direction;
import org.watchglass.spice.wire.MessageNames;

/** What a channel has received and sent. Counted by its reader and its writer, read by any thread. */
public final class ChannelTraffic {
    /** What all messages together are called that have no name. */
    static final String UNKNOWN = "unknown";

    /** More than the protocol numbers; those above are counted with the last. */
    private static final int TYPES = 512;

    /** Messages of one direction by type, and when the last of each was. */
    private static final class ByType {
        private final AtomicLongArray counts = new AtomicLongArray(TYPES);
        private final AtomicLongArray lastNanos = new AtomicLongArray(TYPES);

        void count(int type, long nanoTime) {
            int index = Math.min(type, TYPES - 1);
            counts.incrementAndGet(index);
            lastNanos.lazySet(index, nanoTime);
        }

        SortedMap<String, MessageCount> byName(@Nullable ChannelType channel, Direction direction) {
            SortedMap<String, MessageCount> named = new TreeMap<>();
            for (int type = 0; type < TYPES; type++) {
                long count = counts.get(type);
                if (count > 0) {
                    named.merge(name(channel, direction, type), new MessageCount(count, lastNanos.get(type)),
                            MessageCount::plus);
                }
            }
            return named;
        }
    }

    private final AtomicLong messages = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final ByType received = new ByType();
    private final ByType sent = new ByType();
    private final Silences silences;

    /** @param silences of the session */
    ChannelTraffic(Silences silences) {
        this.silences = silences;
    }

    /** Messages, with those that they carried counted as one. */
    public long messages() {
        return messages.get();
    }

    /** Bytes of messages with their headers, those of the link stage and of TLS left out. */
    public long bytes() {
        return bytes.get();
    }

    SortedMap<String, MessageCount> received(@Nullable ChannelType channel) {
        return received.byName(channel, Direction.FROM_SERVER);
    }

    SortedMap<String, MessageCount> sent(@Nullable ChannelType channel) {
        return sent.byName(channel, Direction.TO_SERVER);
    }

    void received(int type, int messageBytes) {
        messages.incrementAndGet();
        bytes.addAndGet(messageBytes);
        long now = System.nanoTime();
        received.count(type, now);
        silences.received(now);
    }

    void sent(int type) {
        sent.count(type, System.nanoTime());
        silences.sent();
    }

    /** The name of a type of message; a server must not make up new ones. */
    static String name(@Nullable ChannelType channel, Direction direction, int type) {
        String name =
                channel == null ? Integer.toString(type) : MessageNames.of(channel, direction, type);
        return name.equals(Integer.toString(type)) ? UNKNOWN : name;
    }
}
