package org.watchglass.spice.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * Another channel's message that must have been handled first.
 *
 * @param serial the message's number on that channel, from 1
 */
public record ChannelWait(int channelType, int channelId, long serial) {
    private static final int SIZE = 10;

    /** A count (u8) and that many waits. */
    public static List<ChannelWait> readAll(WireReader in) throws ProtocolException {
        int count = in.fitting("wait count", in.u8("wait count"), SIZE);
        List<ChannelWait> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(new ChannelWait(in.u8("channel type"), in.u8("channel id"), in.i64("serial")));
        }
        return List.copyOf(all);
    }

    public static void writeAll(List<ChannelWait> all, WireWriter out) {
        out.u8(all.size());
        all.forEach(wait -> out.u8(wait.channelType).u8(wait.channelId).u64(wait.serial));
    }
}
