package org.watchglass.remote;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of one channel of a console. Times are on the clock of {@link System#nanoTime()}.
 *
 * @param name as in counters, for example {@code display-0}
 * @param received messages by the name of their type; all that have none are one
 * @param sent the same
 * @param figures numbers by name: what waits, what is kept
 * @param facts texts by name: capabilities, how the channel ended
 * @param decoded the last images, oldest first
 * @param slow the last messages that took long, oldest first
 */
public record ChannelDetails(
        String name,
        boolean open,
        SortedMap<String, MessageCount> received,
        SortedMap<String, MessageCount> sent,
        SortedMap<String, Long> figures,
        SortedMap<String, String> facts,
        List<Step> decoded,
        List<Step> slow) {
    public ChannelDetails {
        received = copy(received);
        sent = copy(sent);
        figures = copy(figures);
        facts = copy(facts);
        decoded = List.copyOf(decoded);
        slow = List.copyOf(slow);
    }

    /** How many there were, and when the last of them. */
    public record MessageCount(long count, long lastNanos) {
        /** Both together. */
        public MessageCount plus(MessageCount other) {
            return new MessageCount(count + other.count, Math.max(lastNanos, other.lastNanos));
        }
    }

    /**
     * Something that was done.
     *
     * @param timeNanos when it was done
     * @param problem empty if it went well
     */
    public record Step(long timeNanos, String what, long tookNanos, String problem) {}

    private static <T> SortedMap<String, T> copy(Map<String, T> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
