package org.watchglass.demo;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.HeaderFormat;
import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.MessageHeader;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.link.Capabilities;
import org.watchglass.spice.wire.link.CommonCapability;
import org.watchglass.spice.wire.link.LinkHeader;
import org.watchglass.spice.wire.link.LinkMess;
import org.watchglass.spice.wire.link.LinkReply;
import org.watchglass.spice.wire.link.LinkResult;
import org.watchglass.spice.wire.link.Ticket;

/** One channel of a client, in plain steps. Every read ends within five seconds. */
final class TestClient implements AutoCloseable {
    private static final Capabilities COMMON = Capabilities.of(
            CommonCapability.AUTH_SELECTION, CommonCapability.AUTH_SPICE, CommonCapability.MINI_HEADER);

    /** A message as it came. */
    record Received(int type, Bytes body) {
        WireReader reader() {
            return new WireReader("message " + type, body);
        }
    }

    final Socket socket;
    private final DataInputStream in;

    TestClient(DemoServer server) throws IOException {
        socket = new Socket(InetAddress.getByName("127.0.0.1"), server.port());
        socket.setSoTimeout(5000);
        in = new DataInputStream(socket.getInputStream());
    }

    /** A client that has linked the channel, and may talk. */
    static TestClient linked(DemoServer server, int session, ChannelType type, String password)
            throws IOException, ProtocolException {
        TestClient client = new TestClient(server);
        int result = client.link(session, new Channel(type.code(), 0), password);
        if (result != 0) {
            client.close();
            throw new ProtocolException("link result %d", result);
        }
        return client;
    }

    /** Goes through the link stage. Returns the link result. */
    int link(int session, Channel channel, String password) throws IOException, ProtocolException {
        write(new LinkMess(session, channel, COMMON, Capabilities.NONE).frame());
        LinkReply reply = readReply();
        write((byte) CommonCapability.AUTH_SPICE.ordinal(), (byte) 0, (byte) 0, (byte) 0);
        write(Ticket.encrypt(password.getBytes(StandardCharsets.UTF_8), reply.publicKey()));
        return LinkResult.read(read(LinkResult.SIZE)).code();
    }

    LinkReply readReply() throws IOException, ProtocolException {
        LinkHeader header = LinkHeader.read(read(LinkHeader.SIZE));
        return LinkReply.read(read(header.size()));
    }

    void write(byte... bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    void send(Message message) throws IOException {
        write(HeaderFormat.MINI.frame(0, message));
    }

    Received receive() throws IOException, ProtocolException {
        MessageHeader header = HeaderFormat.MINI.read(read(HeaderFormat.MINI.size()), 1 << 28);
        return new Received(header.type(), read(header.size()));
    }

    Bytes read(int size) throws IOException {
        byte[] bytes = new byte[size];
        in.readFully(bytes);
        return Bytes.of(bytes);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
