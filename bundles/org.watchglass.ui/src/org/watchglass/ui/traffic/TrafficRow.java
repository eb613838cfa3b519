package org.watchglass.ui.traffic;

import org.watchglass.remote.wire.WireDirection;
import org.watchglass.remote.wire.WireMessage;

/**
 * A message as the view keeps it.
 *
 * @param number from 0, of all that was heard, also of what was not kept
 * @param size of the whole message in bytes
 * @param head its first bytes, {@link #MAX_HEAD} at most; not changed any more
 */
record TrafficRow(long number, String channel, WireDirection direction, long serial, int type, String name,
        long timeNanos, int size, byte[] head) {
    static final int MAX_HEAD = 512;

    static TrafficRow of(long number, WireMessage message) {
        int size = message.bytes().remaining();
        byte[] head = new byte[Math.min(size, MAX_HEAD)];
        message.bytes().duplicate().get(head);
        return new TrafficRow(number, message.channel().name(), message.direction(), message.serial(),
                message.type(), message.name(), message.timeNanos(), size, head);
    }
}
