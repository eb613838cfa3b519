package org.watchglass.capture.pcap;

import java.util.Map;
import java.util.Set;

/**
 * What Wireshark's dissector of SPICE needs to be helped with: of messages to the server it believes its own
 * knowledge of their bodies rather than their length. After one that it does not know it takes the rest for
 * the next message, unless that is somewhere else.
 */
final class Dissector {
    /** Bytes between such a message and the next; more than it waits for then. */
    static final int SKIPPED = 1 << 20;

    static final String COMMENT = "Wireshark does not know where this message ends:"
            + " so that it finds the next one, sequence numbers go on " + SKIPPED + " bytes later";

    /** Those below are common to all channels, and known. */
    private static final int FIRST_OWN = 101;

    /** By type of channel: main, display, inputs, USB and ports. */
    private static final Map<Integer, Set<Integer>> KNOWN = Map.of(
            1, Set.of(102, 103, 104, 105, 106, 109, 111),
            2, Set.of(101),
            3, Set.of(101, 102, 103, 111, 112, 113, 114),
            9, Set.of(101),
            10, Set.of(101));

    private Dissector() {}

    /** Whether it finds the end of such a message to the server. */
    static boolean knows(int channelType, int messageType) {
        return messageType < FIRST_OWN || KNOWN.getOrDefault(channelType, Set.of()).contains(messageType);
    }
}
