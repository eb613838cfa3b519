package org.watchglass.testkit;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.HeaderFormat;
import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.MessageHeader;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.link.Capabilities;
import org.watchglass.spice.wire.link.CommonCapability;
import org.watchglass.spice.wire.link.LinkError;
import org.watchglass.spice.wire.link.LinkHeader;
import org.watchglass.spice.wire.link.LinkMess;
import org.watchglass.spice.wire.link.LinkReply;
import org.watchglass.spice.wire.link.Ticket;

/** The server's side of one connection, for the thread that serves it. */
public final class ScriptedLink {
    private static final KeyPair KEY = Ticket.newKey();
    private static final int LARGEST_REQUEST = 1 << 20;

    private final DataInputStream in;
    private final OutputStream out;
    private HeaderFormat format = HeaderFormat.FULL;
    private long bytesLeft = Long.MAX_VALUE;
    private long serial;

    ScriptedLink(Socket socket) throws IOException {
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** The connection breaks once so many bytes have been sent in all. */
    public void breakAfter(long bytes) {
        bytesLeft = bytes;
    }

    /** Reads what the client wants. */
    public LinkMess readLink() throws IOException, ProtocolException {
        int size = LinkHeader.read(read(LinkHeader.SIZE)).size();
        return LinkMess.read(read(size));
    }

    /** Accepts the link and returns the password that the client knows; the result is still to be sent. */
    public String readPassword(LinkMess link) throws IOException, ProtocolException {
        Capabilities common = Capabilities.of(
                CommonCapability.AUTH_SELECTION, CommonCapability.AUTH_SPICE, CommonCapability.MINI_HEADER);
        Bytes key = Bytes.of(KEY.getPublic().getEncoded());
        send(new LinkReply(LinkError.OK.code(), key, common, Capabilities.NONE).frame());
        format = link.common().has(CommonCapability.MINI_HEADER) ? HeaderFormat.MINI : HeaderFormat.FULL;
        if (link.common().has(CommonCapability.AUTH_SELECTION)) {
            read(Integer.BYTES);
        }
        return new String(Ticket.decrypt(read(Ticket.SIZE), KEY.getPrivate()), StandardCharsets.UTF_8);
    }

    public void sendResult(LinkError result) throws IOException {
        send((byte) result.code(), (byte) 0, (byte) 0, (byte) 0);
    }

    /** Lets everybody in. */
    public ChannelType accept() throws IOException, ProtocolException {
        LinkMess link = readLink();
        readPassword(link);
        sendResult(LinkError.OK);
        ChannelType type = ChannelType.of(link.channel().type());
        if (type == null) {
            throw new IOException("unknown channel type " + link.channel().type());
        }
        return type;
    }

    public void send(Message message) throws IOException {
        send(format.frame(++serial, message));
    }

    /** Sends bytes as they are. */
    public void send(byte... bytes) throws IOException {
        int length = (int) Math.min(bytes.length, bytesLeft);
        out.write(bytes, 0, length);
        bytesLeft -= length;
        if (length < bytes.length) {
            throw new EOFException("to break here is what the test wants");
        }
    }

    /** Reads requests until one of that type has come. */
    public void await(int type) throws IOException, ProtocolException {
        MessageHeader header;
        do {
            header = format.read(read(format.size()), LARGEST_REQUEST);
            read(header.size());
        } while (header.type() != type);
    }

    /** Reads until the client leaves. */
    public void drain() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    private Bytes read(int size) throws IOException {
        byte[] bytes = new byte[size];
        in.readFully(bytes);
        return Bytes.of(bytes);
    }
}
