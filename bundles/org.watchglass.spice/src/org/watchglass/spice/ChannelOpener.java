package org.watchglass.spice;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.ConsoleException;
import org.watchglass.spice.canvas.Gaps;
import org.watchglass.spice.connection.ChannelConnection;
import org.watchglass.spice.connection.Channels;
import org.watchglass.spice.connection.Deadline;
import org.watchglass.spice.connection.Link;
import org.watchglass.spice.connection.Receiver;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.link.Capabilities;
import org.watchglass.spice.wire.link.LinkMess;

/**
 * Opens a session's channels, one after the other. All of it blocks, and runs on the session's connecting
 * thread.
 */
final class ChannelOpener {
    static final Channel MAIN = new Channel(ChannelType.MAIN.code(), 0);

    /** Of each kind of channel: more than any server has. */
    static final int MAX_NUMBER = 16;

    private static final Duration BOUND = Duration.ofSeconds(10);

    /** Displays first: a cursor belongs to one. */
    private static final List<ChannelType> USEFUL =
            List.of(ChannelType.DISPLAY, ChannelType.INPUTS, ChannelType.CURSOR, ChannelType.PLAYBACK);

    private final Session session;
    private final Channels channels;
    private final Displays displays;
    private final Sounds sounds;
    private final Compression compression;
    private final List<ChannelType> wanted;
    private final Gaps gaps;

    /** @throws IllegalArgumentException with one line for the user if the address makes no sense */
    ChannelOpener(
            Session session,
            Channels channels,
            Displays displays,
            Sounds sounds,
            ConnectRequest request,
            Gaps gaps) {
        this.session = session;
        this.channels = channels;
        this.displays = displays;
        this.sounds = sounds;
        compression = Compression.of(request.address());
        Set<String> disabled = request.route().disabledChannels();
        wanted = USEFUL.stream().filter(type -> !disabled.contains(type.label())).toList();
        this.gaps = gaps;
    }

    void openMain() throws ConsoleException {
        channels.open(
                wanted(MAIN, 0),
                Deadline.in(Opening.CONNECTING),
                connection -> new MainChannel(connection, session, gaps));
    }

    /** What to say first to have a channel of a session. */
    LinkMess wanted(Channel channel, int sessionId) {
        ChannelType type = ChannelType.of(channel.type());
        Capabilities capabilities = Capabilities.NONE;
        if (type == ChannelType.MAIN) {
            capabilities = MainChannel.CAPABILITIES;
        } else if (type == ChannelType.DISPLAY) {
            capabilities = DisplayChannel.capabilities(displays.shared().decoders());
        } else if (type == ChannelType.PLAYBACK) {
            capabilities = PlaybackChannel.capabilities(sounds.services());
        }
        return Link.wanted(channel, sessionId, capabilities);
    }

    /** Another server shows everything anew: nothing that was kept of the last one counts any more. */
    void startAfresh() {
        displays.forgetShared();
    }

    /** What to send first on a channel that begins. */
    List<? extends Message> first(Link link) {
        boolean display = link.channel().type() == ChannelType.DISPLAY.code();
        return display ? DisplayChannel.first(link, compression) : List.of();
    }

    /** Opens those that are of use and not open yet; and anew those that are to go on at another server. */
    void openAll(int sessionId, List<Channel> all) {
        for (ChannelType type : wanted) {
            for (Channel channel : all) {
                if (channel.type() == type.code() && channel.id() < MAX_NUMBER) {
                    open(sessionId, channel, type);
                }
            }
        }
    }

    private void open(int sessionId, Channel channel, ChannelType type) {
        try {
            if (channels.isMoving(channel)) {
                channels.reopen(wanted(channel, sessionId), Deadline.in(BOUND), this::first);
                return;
            }
            if (channels.has(channel)) {
                return;
            }
            switch (type) {
                case DISPLAY -> openDisplay(sessionId, channel);
                case CURSOR -> openCursor(sessionId, channel);
                case PLAYBACK -> openPlayback(sessionId, channel);
                default -> openInputs(sessionId, channel);
            }
        } catch (ConsoleException e) {
            session.notOpened(channel, e);
        }
    }

    private void openDisplay(int sessionId, Channel channel) throws ConsoleException {
        SpiceDisplay display = displays.start(channel.id());
        ChannelConnection connection = channels.open(
                wanted(channel, sessionId),
                Deadline.in(BOUND),
                opened -> new DisplayChannel(opened, session, display));
        session.displayOpened(display);
        first(connection.link()).forEach(connection::send);
    }

    private void openCursor(int sessionId, Channel channel) throws ConsoleException {
        @Nullable SpiceDisplay display = displays.get(channel.id());
        if (display != null) {
            open(wanted(channel, sessionId), opened -> new CursorChannel(opened, session, display));
        }
    }

    private void openInputs(int sessionId, Channel channel) throws ConsoleException {
        ChannelConnection connection =
                open(wanted(channel, sessionId), opened -> new InputsChannel(opened, session, gaps));
        session.input().connected(connection::send);
    }

    /** Whether or not somebody wants the sound now: sinks come later, too. */
    private void openPlayback(int sessionId, Channel channel) throws ConsoleException {
        channels.open(
                wanted(channel, sessionId),
                Deadline.in(BOUND),
                connection -> new PlaybackChannel(channel, session, sounds.start(channel), gaps));
    }

    private ChannelConnection open(LinkMess wanted, Receiver.Maker receivers) throws ConsoleException {
        return channels.open(wanted, Deadline.in(BOUND), receivers);
    }
}
