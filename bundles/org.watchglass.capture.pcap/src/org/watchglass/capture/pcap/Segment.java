package org.watchglass.capture.pcap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.wire.WireDirection;

/**
 * What {@link TcpStream} has put into a packet.
 *
 * @param port of the client
 * @param last whether the message ends with it
 * @param data valid as long as that of the packet
 */
record Segment(int port, WireDirection direction, boolean ends, boolean last, ByteBuffer data) {
    private static final int ETHERNET = 14;
    private static final int IPV4 = 20;
    private static final int TCP = 20;
    private static final int TYPE_AT = 12;
    private static final int TYPE = 0x0800;
    private static final int VERSION_AND_WORDS = 0x45;
    private static final int PROTOCOL_AT = ETHERNET + 9;
    private static final int PROTOCOL = 6;
    private static final int FIN = 1;
    private static final int PUSH = 8;

    /** Null for a packet of somebody else's. */
    static @Nullable Segment of(ByteBuffer packet) {
        ByteBuffer in = packet.slice().order(ByteOrder.BIG_ENDIAN);
        if (in.remaining() < ETHERNET + IPV4 + TCP || in.getShort(TYPE_AT) != TYPE
                || in.get(ETHERNET) != VERSION_AND_WORDS || in.get(PROTOCOL_AT) != PROTOCOL) {
            return null;
        }
        int end = ETHERNET + Short.toUnsignedInt(in.getShort(ETHERNET + 2));
        int tcp = ETHERNET + IPV4;
        int from = Short.toUnsignedInt(in.getShort(tcp));
        int to = Short.toUnsignedInt(in.getShort(tcp + 2));
        int data = tcp + (in.get(tcp + 12) >> 4 & 15) * Integer.BYTES;
        boolean up = to == TcpStream.SERVER_PORT;
        if (end > in.limit() || data < tcp + TCP || data > end || !up && from != TcpStream.SERVER_PORT) {
            return null;
        }
        int flags = in.get(tcp + 13);
        return new Segment(up ? from : to, up ? WireDirection.TO_SERVER : WireDirection.FROM_SERVER,
                (flags & FIN) != 0, (flags & PUSH) != 0, in.slice(data, end - data));
    }
}
