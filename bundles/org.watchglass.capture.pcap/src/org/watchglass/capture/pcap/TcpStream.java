package org.watchglass.capture.pcap;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import org.pcap4j.packet.EthernetPacket;
import org.pcap4j.packet.IpV4Packet;
import org.pcap4j.packet.IpV4Rfc1349Tos;
import org.pcap4j.packet.TcpPacket;
import org.pcap4j.packet.TcpWindowScaleOption;
import org.pcap4j.packet.UnknownPacket;
import org.pcap4j.packet.namednumber.EtherType;
import org.pcap4j.packet.namednumber.IpNumber;
import org.pcap4j.packet.namednumber.IpVersion;
import org.pcap4j.packet.namednumber.TcpPort;
import org.pcap4j.util.MacAddress;
import org.watchglass.remote.wire.WireDirection;

/**
 * Made-up TCP between a client and a server, in which nothing is lost or late. Each message starts a segment
 * of its own, as Wireshark's dissector wants it. One thread.
 */
final class TcpStream {
    /** What fits into an IPv4 packet beside its header and that of TCP. */
    static final int MAX_PAYLOAD = 65_535 - 20 - 20;

    /** Nobody's but what a heuristic dissector finds in it; VNC has the one that SPICE servers often use. */
    static final int SERVER_PORT = 45_900;

    static final byte[] CLIENT = {(byte) 192, 0, 2, 1};
    static final byte[] SERVER = {(byte) 192, 0, 2, 2};

    private static final Inet4Address CLIENT_ADDRESS = address(CLIENT);
    private static final Inet4Address SERVER_ADDRESS = address(SERVER);
    private static final MacAddress CLIENT_MAC = MacAddress.getByName("02:00:00:00:00:01");
    private static final MacAddress SERVER_MAC = MacAddress.getByName("02:00:00:00:00:02");
    private static final TcpPort SERVER_TCP_PORT = TcpPort.getInstance((short) SERVER_PORT);
    /** Hundreds of megabytes may be under way without an answer. */
    private static final byte WINDOW_SCALE = 14;

    private static final byte WORDS_IN_HEADER = 5;
    private static final byte WORDS_IN_FIRST_HEADER = 6;
    private static final byte TIME_TO_LIVE = 64;

    /** Gets Ethernet frames in order. */
    @FunctionalInterface
    interface Output {
        void frame(WireDirection direction, byte[] frame) throws IOException;
    }

    private final TcpPort clientPort;
    private final Output output;
    /** The next sequence numbers. */
    private int fromClient;

    private int fromServer;

    TcpStream(int clientPort, Output output) {
        this.clientPort = TcpPort.getInstance((short) clientPort);
        this.output = output;
    }

    /** The handshake. */
    void open() throws IOException {
        emit(WireDirection.TO_SERVER, first(WireDirection.TO_SERVER, false));
        fromClient++;
        emit(WireDirection.FROM_SERVER, first(WireDirection.FROM_SERVER, true));
        fromServer++;
        acknowledge(WireDirection.TO_SERVER);
    }

    /** Sends a message in as many segments as it takes. One without bytes is an acknowledgement. */
    void send(WireDirection direction, ByteBuffer message) throws IOException {
        do {
            byte[] payload = new byte[Math.min(message.remaining(), MAX_PAYLOAD)];
            message.get(payload);
            TcpPacket.Builder tcp = header(direction).psh(!message.hasRemaining() && payload.length > 0);
            if (payload.length > 0) {
                tcp.payloadBuilder(new UnknownPacket.Builder().rawData(payload));
            }
            emit(direction, tcp);
            advance(direction, payload.length);
        } while (message.hasRemaining());
    }

    /** Sends nothing but that everything until now has arrived. */
    void acknowledge(WireDirection direction) throws IOException {
        emit(direction, header(direction));
    }

    /** The client leaves. */
    void close() throws IOException {
        for (WireDirection direction : List.of(WireDirection.TO_SERVER, WireDirection.FROM_SERVER)) {
            emit(direction, header(direction).fin(true));
            advance(direction, 1);
        }
        acknowledge(WireDirection.TO_SERVER);
    }

    /** Lets sequence numbers go on some bytes later. */
    void skip(WireDirection direction, int count) {
        advance(direction, count);
    }

    private void advance(WireDirection direction, int count) {
        if (direction == WireDirection.TO_SERVER) {
            fromClient += count;
        } else {
            fromServer += count;
        }
    }

    private TcpPacket.Builder first(WireDirection direction, boolean answer) {
        TcpWindowScaleOption scale = new TcpWindowScaleOption.Builder().shiftCount(WINDOW_SCALE)
                .correctLengthAtBuild(true).build();
        return header(direction).syn(true).ack(answer).dataOffset(WORDS_IN_FIRST_HEADER)
                .options(List.of(scale)).padding(new byte[1]);
    }

    private TcpPacket.Builder header(WireDirection direction) {
        boolean up = direction == WireDirection.TO_SERVER;
        return new TcpPacket.Builder()
                .srcPort(up ? clientPort : SERVER_TCP_PORT).dstPort(up ? SERVER_TCP_PORT : clientPort)
                .srcAddr(up ? CLIENT_ADDRESS : SERVER_ADDRESS).dstAddr(up ? SERVER_ADDRESS : CLIENT_ADDRESS)
                .sequenceNumber(up ? fromClient : fromServer)
                .acknowledgmentNumber(up ? fromServer : fromClient)
                .dataOffset(WORDS_IN_HEADER).ack(true).window((short) -1)
                .correctLengthAtBuild(false).correctChecksumAtBuild(true);
    }

    private void emit(WireDirection direction, TcpPacket.Builder tcp) throws IOException {
        boolean up = direction == WireDirection.TO_SERVER;
        IpV4Packet.Builder ip = new IpV4Packet.Builder()
                .version(IpVersion.IPV4).tos(IpV4Rfc1349Tos.newInstance((byte) 0)).ttl(TIME_TO_LIVE)
                .protocol(IpNumber.TCP).dontFragmentFlag(true)
                .srcAddr(up ? CLIENT_ADDRESS : SERVER_ADDRESS).dstAddr(up ? SERVER_ADDRESS : CLIENT_ADDRESS)
                .correctLengthAtBuild(true).correctChecksumAtBuild(true).payloadBuilder(tcp);
        EthernetPacket packet = new EthernetPacket.Builder()
                .srcAddr(up ? CLIENT_MAC : SERVER_MAC).dstAddr(up ? SERVER_MAC : CLIENT_MAC)
                .type(EtherType.IPV4).paddingAtBuild(false).pad(new byte[0]).payloadBuilder(ip).build();
        output.frame(direction, packet.getRawData());
    }

    private static Inet4Address address(byte... bytes) {
        try {
            return (Inet4Address) InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
