package org.watchglass.remote;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a console has counted since it was opened.
 *
 * @param bytesReceived by channel, for example {@code display-0}
 * @param messagesReceived by channel
 * @param protocolGaps what the server sent and is not shown, by name: each is a place where the picture may
 *     be wrong
 * @param soundDropped messages with sound that somebody wanted and had no room for, one for each who did
 */
public record ConsoleStatistics(
        SortedMap<String, Long> bytesReceived,
        SortedMap<String, Long> messagesReceived,
        SortedMap<String, Long> protocolGaps,
        long soundDropped) {
    /** Nothing was counted. */
    public static final ConsoleStatistics NONE =
            new ConsoleStatistics(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), 0);

    public ConsoleStatistics {
        bytesReceived = copy(bytesReceived);
        messagesReceived = copy(messagesReceived);
        protocolGaps = copy(protocolGaps);
    }

    private static SortedMap<String, Long> copy(Map<String, Long> counts) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
