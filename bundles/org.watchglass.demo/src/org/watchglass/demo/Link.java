package org.watchglass.demo;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.security.KeyPair;
import java.security.MessageDigest;
import org.watchglass.remote.Secret;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.HeaderFormat;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.link.Capabilities;
import org.watchglass.spice.wire.link.CommonCapability;
import org.watchglass.spice.wire.link.DisplayCapability;
import org.watchglass.spice.wire.link.InputsCapability;
import org.watchglass.spice.wire.link.LinkError;
import org.watchglass.spice.wire.link.LinkHeader;
import org.watchglass.spice.wire.link.LinkMess;
import org.watchglass.spice.wire.link.LinkReply;
import org.watchglass.spice.wire.link.LinkResult;
import org.watchglass.spice.wire.link.MainCapability;
import org.watchglass.spice.wire.link.Ticket;

/**
 * What was agreed on when a client linked a channel: the server's side of the link stage.
 *
 * @param connectionId 0 for a new session
 * @param capabilities the client's, for this channel type
 */
record Link(int connectionId, Channel channel, HeaderFormat format, Capabilities capabilities) {
    private static final Capabilities COMMON = Capabilities.of(
            CommonCapability.AUTH_SELECTION, CommonCapability.AUTH_SPICE, CommonCapability.MINI_HEADER);

    /** One key for all connections of this process, made when the first one asks. */
    private static final class Key {
        static final KeyPair PAIR = Ticket.newKey();
    }

    /**
     * Answers until the client has shown its ticket. The last word, the link result, is left to the caller.
     *
     * @throws ProtocolException if this is not to be a connection; the client has been told why, as far as it
     *     can be
     */
    static Link accept(Socket socket, Secret ticket) throws IOException, ProtocolException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream();
        LinkMess mess = readMess(in, out);
        Bytes key = Bytes.of(key().getPublic().getEncoded());
        out.write(new LinkReply(LinkError.OK.code(), key, COMMON, ours(mess.channel())).frame());
        if (mess.common().has(CommonCapability.AUTH_SELECTION)) {
            int mechanism = new WireReader("mechanism", read(in, 4)).i32("mechanism");
            if (mechanism != CommonCapability.AUTH_SPICE.ordinal()) {
                refuse(out, LinkError.INVALID_DATA);
                throw new ProtocolException("link: mechanism: got %d, expected a ticket", mechanism);
            }
        }
        checkTicket(read(in, Ticket.SIZE), ticket, out);
        boolean mini = mess.common().has(CommonCapability.MINI_HEADER);
        return new Link(
                mess.connectionId(), mess.channel(), mini ? HeaderFormat.MINI : HeaderFormat.FULL,
                mess.specific());
    }

    /** The key, which takes a moment to make: whoever asks early saves the first client the wait. */
    static KeyPair key() {
        return Key.PAIR;
    }

    /** The last word of the link stage. */
    static void sendResult(OutputStream out, LinkError result) throws IOException {
        WireWriter word = new WireWriter();
        new LinkResult(result.code()).write(word);
        out.write(word.toByteArray());
    }

    private static LinkMess readMess(DataInputStream in, OutputStream out)
            throws IOException, ProtocolException {
        LinkHeader header;
        try {
            header = LinkHeader.read(read(in, LinkHeader.SIZE));
        } catch (ProtocolException e) {
            refuse(out, LinkError.INVALID_MAGIC);
            throw e;
        }
        if (header.major() != LinkHeader.MAJOR) {
            refuse(out, LinkError.VERSION_MISMATCH);
            throw new ProtocolException("link header: major: got %d, expected %d", header.major(),
                    LinkHeader.MAJOR);
        }
        try {
            return LinkMess.read(read(in, header.size()));
        } catch (ProtocolException e) {
            refuse(out, LinkError.INVALID_DATA);
            throw e;
        }
    }

    private static void checkTicket(Bytes encrypted, Secret ticket, OutputStream out)
            throws IOException, ProtocolException {
        byte[] given;
        try {
            given = Ticket.decrypt(encrypted, key().getPrivate());
        } catch (ProtocolException e) {
            sendResult(out, LinkError.PERMISSION_DENIED);
            throw e;
        }
        if (!MessageDigest.isEqual(given, ticket.reveal())) {
            sendResult(out, LinkError.PERMISSION_DENIED);
            throw new ProtocolException("link: the ticket is wrong");
        }
    }

    /** What we can do on a channel. */
    private static Capabilities ours(Channel channel) {
        ChannelType type = ChannelType.of(channel.type());
        if (type == ChannelType.MAIN) {
            return Capabilities.of(MainCapability.NAME_AND_UUID);
        }
        if (type == ChannelType.DISPLAY) {
            return Capabilities.of(DisplayCapability.MONITORS_CONFIG, DisplayCapability.PREF_COMPRESSION);
        }
        return type == ChannelType.INPUTS ? Capabilities.of(InputsCapability.KEY_SCANCODE)
                : Capabilities.NONE;
    }

    private static Bytes read(DataInputStream in, int size) throws IOException {
        byte[] bytes = new byte[size];
        in.readFully(bytes);
        return Bytes.of(bytes);
    }

    private static void refuse(OutputStream out, LinkError error) throws IOException {
        out.write(LinkReply.refused(error).frame());
    }
}
