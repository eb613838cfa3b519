package org.watchglass.capture.pcap;

import org.watchglass.remote.GuestAgent.Monitor;
import org.watchglass.remote.wire.FrameEnd;
import org.watchglass.remote.wire.SizesWanted;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireDirection;

/**
 * What a file says beside its packets, for a replay: pcapng's custom blocks, of which other programs know
 * where they end.
 *
 * <pre>
 *  0       4        8      10     12
 * +-------+--------+------+------+----------------------
 * | 32473 | "WGls" | 1    | kind | depends on the kind    little-endian
 * +-------+--------+------+------+----------------------
 * </pre>
 *
 * <p>The number is IANA's for examples and documentation (RFC 5612), which anybody may use: four letters and
 * a version tell our blocks from others. A connection is named by its client's port. Pure functions.
 */
final class Note {
    static final int ENTERPRISE = 32_473;
    static final int LETTERS = 'W' | 'G' << 8 | 'l' << 16 | 's' << 24;
    static final int VERSION = 1;
    static final int HEAD_SIZE = 12;

    static final int CONNECTION = 1;
    static final int MISSED = 2;
    static final int FRAME = 3;
    static final int SIZES = 4;
    static final int CLOCK = 5;

    /** In flags of a frame. */
    static final int POINTER_VISIBLE = 1;

    /** In place of a port, for no connection. */
    static final int NONE = 0;

    private Note() {}

    private static Block begin(int kind) {
        return new Block(Block.CUSTOM).u32(ENTERPRISE).u32(LETTERS).u16(VERSION).u16(kind);
    }

    /**
     * Comes before the packets of a connection.
     *
     * @param before the connection's port in an earlier file from which it goes on, or {@link #NONE}
     * @param fromServer the last message of that file; the same for {@code toServer}
     * @param offset as in {@link #clock}
     */
    static Block connection(WireChannel channel, int port, int before, long fromServer, long toServer,
            long offset) {
        long said = channel.link().stream().filter(message -> message.bytes().hasRemaining()).count();
        return begin(CONNECTION).u16(port).u16(before).u16(channel.type()).u16(channel.id()).u32((int) said)
                .u64(fromServer).u64(toServer).u64(offset);
    }

    /** Comes before the first packet of a message. */
    static Block missed(int port, WireDirection direction, long count) {
        return begin(MISSED).u16(port).u16(direction == WireDirection.TO_SERVER ? 1 : 0).u64(count);
    }

    /** @param cursorPort may be {@link #NONE}: of a connection that is closed, everything was drawn */
    static Block frame(FrameEnd frame, int port, int cursorPort) {
        return begin(FRAME).u16(frame.display()).u16(port).u16(cursorPort)
                .u16(frame.visible() ? POINTER_VISIBLE : 0)
                .u64(frame.number()).u64(frame.serial()).u64(frame.cursorSerial())
                .u32(frame.x()).u32(frame.y()).u64(frame.timeNanos());
    }

    static Block sizes(SizesWanted wanted, int port) {
        Block block = begin(SIZES).u16(port).u16(wanted.monitors().size()).u64(wanted.timeNanos());
        for (Monitor monitor : wanted.monitors()) {
            block.u32(monitor.x()).u32(monitor.y()).u32(monitor.width()).u32(monitor.height());
        }
        return block;
    }

    /** @param offset what times of packets that follow are ahead of the monotonic clock, in nanoseconds */
    static Block clock(long offset) {
        return begin(CLOCK).u64(offset);
    }
}
