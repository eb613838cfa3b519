package org.watchglass.spice.connection;

import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.HeaderFormat;
import org.watchglass.spice.wire.link.Capabilities;
import org.watchglass.spice.wire.link.Capability;
import org.watchglass.spice.wire.link.LinkMess;

/** A connection on which the link stage has succeeded: messages may follow. */
public final class Link {
    private final Channel channel;
    private final Transport transport;
    private final HeaderFormat header;
    private final Capabilities serverCapabilities;

    Link(Channel channel, Transport transport, HeaderFormat header, Capabilities serverCapabilities) {
        this.channel = channel;
        this.transport = transport;
        this.header = header;
        this.serverCapabilities = serverCapabilities;
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
        return channel;
    }

    public String name() {
        return name(channel);
    }

    /** Whether the server announced this for this type of channel. */
    public boolean serverCan(Capability capability) {
        return serverCapabilities.has(capability);
    }

    HeaderFormat header() {
        return header;
    }

    Transport transport() {
        return transport;
    }
}
