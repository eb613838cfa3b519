package org.watchglass.spice.connection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.watchglass.remote.Secret;
import org.watchglass.remote.wire.LinkMessage;
import org.watchglass.remote.wire.WireDirection;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.link.Capabilities;
import org.watchglass.spice.wire.link.CommonCapability;
import org.watchglass.spice.wire.link.LinkError;
import org.watchglass.spice.wire.link.LinkHeader;
import org.watchglass.spice.wire.link.LinkMess;
import org.watchglass.spice.wire.link.LinkReply;
import org.watchglass.spice.wire.link.LinkResult;
import org.watchglass.spice.wire.link.Ticket;

/**
 * The first exchange on a connection: which channel it is for, what both sides are capable of, and the
 * password.
 *
 * <p>Blocks, and ends by the deadline whatever the server does. The password is encrypted with a key that is
 * new for each connection, and is in nothing that is thrown.
 */
final class LinkStage {
    /** Without SASL, which would get no key; see {@link CommonCapability#AUTH_SASL}. */
    static final Capabilities COMMON = Capabilities.of(
            CommonCapability.AUTH_SELECTION, CommonCapability.AUTH_SPICE, CommonCapability.MINI_HEADER);

    private static final Capabilities COMMON_AND_SASL = Capabilities.of(
            CommonCapability.AUTH_SELECTION,
            CommonCapability.AUTH_SPICE,
            CommonCapability.AUTH_SASL,
            CommonCapability.MINI_HEADER);

    private static final int MAGIC_SIZE = 4;

    /** What the server sent does not begin as SPICE does. */
    static final class ForeignException extends Exception {
        private static final long serialVersionUID = 1L;
        private final byte[] start;

        ForeignException(byte[] start) {
            super("not SPICE");
            this.start = start;
        }

        byte[] start() {
            return start;
        }
    }

    private final Transport transport;
    private final Deadline deadline;
    /** What was said, with nothing in the place of the password. */
    private final List<LinkMessage> said = new ArrayList<>();

    private boolean answered;

    LinkStage(Transport transport, Deadline deadline) {
        this.transport = transport;
        this.deadline = deadline;
    }

    /** Whether the server has said anything in SPICE yet. */
    boolean wasAnswered() {
        return answered;
    }

    /**
     * Links, with an empty password where there is none.
     *
     * @param user who says so by SASL, where the server wants that and there is a name
     * @throws LinkRefusedException if the server said no, to the channel or to the password
     */
    Link run(LinkMess wanted, SaslUser user) throws IOException, ProtocolException, ForeignException,
            LinkRefusedException, SaslRefusedException {
        boolean named = !user.name().isEmpty();
        LinkMess asked = named ? withSasl(wanted) : wanted;
        byte[] first = asked.frame();
        send(first);
        said(WireDirection.TO_SERVER, first);
        LinkReply reply = readReply();
        check(LinkError.of(reply.error()));
        if (reply.common().has(CommonCapability.AUTH_SASL)
                && (named || !reply.common().has(CommonCapability.AUTH_SPICE))) {
            byte[] choice = new WireWriter().u32(CommonCapability.AUTH_SASL.ordinal()).toByteArray();
            new SaslStage(transport, deadline, this::said).run(choice, user);
        } else {
            sendTicket(reply, user.password());
        }
        check(readResult());
        transport.waitForEver();
        return new Link(asked, reply, transport, said);
    }

    private static LinkMess withSasl(LinkMess wanted) {
        return new LinkMess(wanted.connectionId(), wanted.channel(), COMMON_AND_SASL, wanted.specific());
    }

    private void sendTicket(LinkReply reply, Secret password) throws IOException, ProtocolException {
        byte[] ticket = Ticket.encrypt(password.reveal(), reply.publicKey());
        if (reply.common().has(CommonCapability.AUTH_SELECTION)) {
            byte[] mechanism = new WireWriter().u32(CommonCapability.AUTH_SPICE.ordinal()).toByteArray();
            send(mechanism);
            said(WireDirection.TO_SERVER, mechanism);
        }
        send(ticket);
        said(WireDirection.TO_SERVER, new byte[ticket.length]);
    }

    private LinkReply readReply() throws IOException, ProtocolException, ForeignException {
        // The magic first: a server of another protocol may have said all it will say with less than a
        // header.
        byte[] magic = read(MAGIC_SIZE);
        if (!LinkResult.read(Bytes.of(magic)).isReply()) {
            throw new ForeignException(magic);
        }
        answered = true;
        return readReplyAfterMagic();
    }

    private LinkReply readReplyAfterMagic() throws IOException, ProtocolException {
        byte[] rest = read(LinkHeader.SIZE - MAGIC_SIZE);
        byte[] whole = new WireWriter().u32(LinkHeader.MAGIC).bytes(rest).toByteArray();
        LinkHeader about = LinkHeader.read(Bytes.of(whole));
        if (about.major() != LinkHeader.MAJOR) {
            throw new ProtocolException(
                    "link header: version: got %d, expected %d", about.major(), LinkHeader.MAJOR);
        }
        byte[] body = read(about.size());
        said(WireDirection.FROM_SERVER, new WireWriter().bytes(whole).bytes(body).toByteArray());
        return LinkReply.read(Bytes.of(body));
    }

    /** The four bytes that end the stage, in whose place a server may send a whole refusal. */
    private LinkError readResult() throws IOException, ProtocolException {
        byte[] word = read(LinkResult.SIZE);
        LinkResult result = LinkResult.read(Bytes.of(word));
        if (!result.isReply()) {
            said(WireDirection.FROM_SERVER, word);
            return result.error();
        }
        LinkError error = LinkError.of(readReplyAfterMagic().error());
        return error == LinkError.OK ? LinkError.ERROR : error;
    }

    private static void check(LinkError error) throws LinkRefusedException {
        if (error != LinkError.OK) {
            throw new LinkRefusedException(error);
        }
    }

    private void said(WireDirection direction, byte[] bytes) {
        said.add(new LinkMessage(direction, System.nanoTime(), ByteBuffer.wrap(bytes)));
    }

    private void send(byte[] bytes) throws IOException {
        transport.write(bytes);
        transport.flush();
    }

    private byte[] read(int size) throws IOException {
        return transport.read(size, deadline);
    }
}
