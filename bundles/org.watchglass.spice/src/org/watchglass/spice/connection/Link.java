package org.watchglass.spice.connection;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.wire.LinkMessage;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireLine;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.HeaderFormat;
import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.MessageHeader;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.link.Capabilities;
import org.watchglass.spice.wire.link.Capability;
import org.watchglass.spice.wire.link.LinkMess;
import org.watchglass.spice.wire.link.LinkReply;

/** A connection on which the link stage has succeeded: messages may follow. */
public final class Link {
    private static final int MAX_SKIPPED = 16;
    private static final int MAX_ANSWER = 1 << 20;

    private final LinkMess wanted;
    private final Transport transport;
    private final HeaderFormat header;
    private final LinkReply reply;
    private final List<LinkMessage> said;
    private @Nullable Tap tap;

    /** @param said in the link stage, without secrets */
    Link(LinkMess wanted, LinkReply reply, Transport transport, List<LinkMessage> said) {
        this.wanted = wanted;
        this.transport = transport;
        header = reply.header();
        this.reply = reply;
        this.said = List.copyOf(said);
    }

    /** The channel as counters, threads and messages to the user call it: {@code main}, {@code display-0}. */
    public static String name(Channel channel) {
        ChannelType type = ChannelType.of(channel.type());
        if (type == null) {
            return "type-" + channel.type() + "-" + channel.id();
        }
        boolean several = type == ChannelType.DISPLAY || type == ChannelType.CURSOR;
        return several || channel.id() > 0 ? type.label() + "-" + channel.id() : type.label();
    }

    /**
     * What a client says first.
     *
     * @param session 0 for a new one
     * @param capabilities for this type of channel
     */
    public static LinkMess wanted(Channel channel, int session, Capabilities capabilities) {
        return new LinkMess(session, channel, LinkStage.COMMON, capabilities);
    }

    public Channel channel() {
        return wanted.channel();
    }

    public String name() {
        return name(channel());
    }

    /** Whether the server announced this for this type of channel. */
    public boolean serverCan(Capability capability) {
        return reply.specific().has(capability);
    }

    /** What both sides have announced. */
    LinkMess wanted() {
        return wanted;
    }

    LinkReply reply() {
        return reply;
    }

    /** Whether it is encrypted. */
    public boolean isSecure() {
        return transport.isSecure();
    }

    /**
     * Sends the first message and waits for one of some answers; what comes before that is of no use. Blocks,
     * until the deadline at the most.
     *
     * @return the answer's type
     */
    public int ask(Message question, Set<Integer> answers, Deadline deadline)
            throws IOException, ProtocolException {
        transport.write(header.frame(1, question));
        transport.flush();
        for (int i = 0; i < MAX_SKIPPED; i++) {
            byte[] head = transport.read(header.size(), deadline);
            MessageHeader about = header.read(Bytes.of(head), MAX_ANSWER);
            transport.read(about.size(), deadline);
            if (answers.contains(about.type())) {
                transport.waitForEver();
                return about.type();
            }
        }
        throw new ProtocolException(
                "message %d: got no answer in %d messages", question.type(), MAX_SKIPPED);
    }

    /** Never blocks. */
    public void close() {
        transport.close();
    }

    /**
     * Tells those who listen of what goes over it, from the first call on. The same for its reader and its
     * writer; any thread.
     */
    synchronized Tap tap(Function<WireChannel, WireLine> lines) {
        Tap now = tap;
        if (now == null) {
            now = new Tap(lines.apply(new WireChannel(name(), channel().type(), channel().id(), said)),
                    channel(),
                    header);
            tap = now;
        }
        return now;
    }

    HeaderFormat header() {
        return header;
    }

    Transport transport() {
        return transport;
    }
}
