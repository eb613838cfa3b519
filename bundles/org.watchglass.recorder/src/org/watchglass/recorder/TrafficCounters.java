package org.watchglass.recorder;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.watchglass.capture.TrafficStatus.ChannelCounts;
import org.watchglass.remote.wire.WireDirection;
import org.watchglass.remote.wire.WireMessage;

/**
 * Messages of a recording's channels by direction and type. Counted by the channels' threads, read by any.
 */
final class TrafficCounters {
    /** More types than there are: peers that make up new ones get one count for all. */
    private static final int MAX_TYPES = 256;

    private static final String OTHERS = "others";

    private static final class Channel {
        private final Map<String, AtomicLong> fromServer = new ConcurrentHashMap<>();
        private final Map<String, AtomicLong> toServer = new ConcurrentHashMap<>();
        private final AtomicLong dropped = new AtomicLong();

        private void count(WireMessage message) {
            Map<String, AtomicLong> types =
                    message.direction() == WireDirection.FROM_SERVER ? fromServer : toServer;
            boolean known = types.size() < MAX_TYPES || types.containsKey(message.name());
            types.computeIfAbsent(known ? message.name() : OTHERS, name -> new AtomicLong())
                    .incrementAndGet();
        }
    }

    private final Map<String, Channel> channels = new ConcurrentHashMap<>();

    void offered(WireMessage message, boolean taken) {
        Channel channel = channels.computeIfAbsent(message.channel().name(), name -> new Channel());
        channel.count(message);
        if (!taken) {
            channel.dropped.incrementAndGet();
        }
    }

    TreeMap<String, ChannelCounts> counts() {
        TreeMap<String, ChannelCounts> all = new TreeMap<>();
        channels.forEach((name, channel) -> all.put(name, new ChannelCounts(
                copy(channel.fromServer), copy(channel.toServer), channel.dropped.get())));
        return all;
    }

    private static TreeMap<String, Long> copy(Map<String, AtomicLong> counts) {
        TreeMap<String, Long> copy = new TreeMap<>();
        counts.forEach((name, count) -> copy.put(name, count.get()));
        return copy;
    }
}
