package org.watchglass.spice;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.HeaderFormat;
import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.MessageHeader;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.link.Capabilities;
import org.watchglass.spice.wire.link.CommonCapability;
import org.watchglass.spice.wire.link.DisplayCapability;
import org.watchglass.spice.wire.link.LinkError;
import org.watchglass.spice.wire.link.LinkHeader;
import org.watchglass.spice.wire.link.LinkMess;
import org.watchglass.spice.wire.link.LinkReply;
import org.watchglass.spice.wire.link.LinkResult;
import org.watchglass.spice.wire.link.MainCapability;
import org.watchglass.spice.wire.link.Ticket;

/** A server's end of one channel, for the thread of its script. */
final class ServerPeer {
    private static final int MAX_SIZE = 1 << 20;
    private static final Capabilities CAPABILITIES =
            Capabilities.of(DisplayCapability.PREF_COMPRESSION, MainCapability.SEAMLESS_MIGRATE);

    private final DataInputStream in;
    private final OutputStream out;
    private HeaderFormat format = HeaderFormat.MINI;
    private long serial = 1;
    private Capabilities announced = Capabilities.NONE;
    private int session;

    ServerPeer(Socket socket) throws IOException {
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** The server's side of the link stage. Returns the type of the channel, null after a refusal. */
    @Nullable
    ChannelType link(String password, boolean miniHeaders) throws IOException, ProtocolException {
        LinkHeader header = LinkHeader.read(Bytes.of(read(LinkHeader.SIZE)));
        LinkMess wanted = LinkMess.read(Bytes.of(read(header.size())));
        announced = wanted.specific();
        session = wanted.connectionId();
        out.write(reply(miniHeaders).frame());
        read(4);
        byte[] ticket = Ticket.decrypt(Bytes.of(read(Ticket.SIZE)), ScriptedServer.KEY.getPrivate());
        boolean right = Arrays.equals(ticket, password.getBytes(StandardCharsets.UTF_8));
        LinkError result = right ? LinkError.OK : LinkError.PERMISSION_DENIED;
        out.write(linkResult(result));
        format = miniHeaders ? HeaderFormat.MINI : HeaderFormat.FULL;
        return right ? ChannelType.of(wanted.channel().type()) : null;
    }

    /** What the client said it could, of this channel. */
    Capabilities announced() {
        return announced;
    }

    /** Of which session the client wants this channel to be; 0 for a new one. */
    int session() {
        return session;
    }

    static LinkReply reply(boolean miniHeaders) {
        Capabilities common = miniHeaders
                ? Capabilities.of(
                        CommonCapability.AUTH_SELECTION,
                        CommonCapability.AUTH_SPICE,
                        CommonCapability.MINI_HEADER)
                : Capabilities.of(CommonCapability.AUTH_SELECTION, CommonCapability.AUTH_SPICE);
        Bytes key = Bytes.of(ScriptedServer.KEY.getPublic().getEncoded());
        return new LinkReply(0, key, common, CAPABILITIES);
    }

    static byte[] linkResult(LinkError error) {
        WireWriter word = new WireWriter();
        new LinkResult(error.code()).write(word);
        return word.toByteArray();
    }

    void send(Message message) throws IOException {
        out.write(format.frame(serial++, message));
    }

    void sendRaw(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /** The next message of the client. */
    SubMessage receive() throws IOException, ProtocolException {
        MessageHeader header = format.read(Bytes.of(read(format.size())), MAX_SIZE);
        return new SubMessage(header.type(), Bytes.of(read(header.size())));
    }

    /** Skips messages until one of that type. */
    SubMessage awaitType(int type) throws IOException, ProtocolException {
        SubMessage message = receive();
        while (message.type() != type) {
            message = receive();
        }
        return message;
    }

    /** Reads until the client leaves. */
    void readToEnd() throws ProtocolException, IOException {
        try {
            while (true) {
                receive();
            }
        } catch (EOFException e) {
            // It has left.
        }
    }

    private byte[] read(int size) throws IOException {
        byte[] bytes = new byte[size];
        in.readFully(bytes);
        return bytes;
    }
}
