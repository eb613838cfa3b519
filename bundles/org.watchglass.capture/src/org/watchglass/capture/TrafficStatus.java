package org.watchglass.capture;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was recorded of a console's traffic until now.
 *
 * @param channels by name
 * @param written over all files, those that were deleted too; a frame is a message
 */
public record TrafficStatus(SortedMap<String, ChannelCounts> channels, SinkProgress written) {
    public static final TrafficStatus NONE = new TrafficStatus(new TreeMap<>(), SinkProgress.NONE);

    /**
     * Messages of one channel, connections one after the other taken together.
     *
     * @param fromServer by name of their type
     * @param toServer by name of their type
     * @param dropped of those, messages that no file has
     */
    public record ChannelCounts(
            SortedMap<String, Long> fromServer, SortedMap<String, Long> toServer, long dropped) {}

    public long dropped() {
        return channels.values().stream().mapToLong(ChannelCounts::dropped).sum();
    }
}
