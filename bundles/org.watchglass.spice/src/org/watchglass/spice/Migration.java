package org.watchglass.spice;

import java.time.Duration;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.ConsoleException;
import org.watchglass.spice.canvas.Gaps;
import org.watchglass.spice.connection.ChannelConnection;
import org.watchglass.spice.connection.Channels;
import org.watchglass.spice.connection.Deadline;
import org.watchglass.spice.connection.Link;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.Direction;
import org.watchglass.spice.wire.MainRequest.Step;
import org.watchglass.spice.wire.MessageNames;
import org.watchglass.spice.wire.MigrationMessage;
import org.watchglass.spice.wire.MigrationTarget;
import org.watchglass.spice.wire.ProtocolException;

/**
 * How a session follows its guest to another host.
 *
 * <p>While the guest is copied, the session connects there too, beside what it has, and tells the old server.
 * Then either each channel is told to go on there with its state, or the main channel hears that it is over:
 * it goes first, and the others follow when the new server has begun the session; they start afresh. A server
 * that was not answered in time says where to go, and the session connects there as for the first time.
 *
 * <p>The main channel's reader calls, connecting is the session's connecting thread's. The lock guards all
 * fields; nothing blocks under it.
 */
final class Migration {
    /** Servers wait for 10 s and then go on alone. */
    private static final Duration BOUND = Duration.ofSeconds(8);

    private enum Then {
        /** The session stays where it is. */
        NOTHING,
        /** The main channel has gone: the others follow when it hears from the new server. */
        FOLLOW,
        /** The same, but they are still to be connected. */
        CONNECT
    }

    private final Session session;
    private final Channels channels;
    private final ChannelOpener opener;
    private final Gaps gaps;
    private final Object lock = new Object();
    /** Where the session is. */
    private ConnectRequest now;
    private @Nullable Destination destination;
    private boolean connected;
    private Then then = Then.NOTHING;
    private boolean closed;

    Migration(Session session, Channels channels, ChannelOpener opener, ConnectRequest request, Gaps gaps) {
        this.session = session;
        this.channels = channels;
        this.opener = opener;
        this.gaps = gaps;
        now = request;
    }

    /** On the main channel's reader. */
    void handle(MigrationMessage message, ChannelConnection main) throws ProtocolException {
        if (message instanceof MigrationMessage.Begin begin) {
            begin(begin.target(), null, main);
        } else if (message instanceof MigrationMessage.BeginSeamless begin) {
            begin(begin.target(), begin.sourceVersion(), main);
        } else if (message instanceof MigrationMessage.Cancel) {
            replace(null);
        } else if (message instanceof MigrationMessage.SwitchHost leave) {
            switchTo(leave.target(), main);
        } else if (!(message instanceof MigrationMessage.End) || !leave(main)) {
            gaps.count(MessageNames.of(ChannelType.MAIN, Direction.FROM_SERVER, message.type()), "");
        }
    }

    private void begin(MigrationTarget target, @Nullable Integer sourceVersion, ChannelConnection main) {
        try {
            Destination next = new Destination(request(target), sourceVersion);
            replace(next);
            session.later(() -> connect(next, main));
        } catch (ProtocolException e) {
            replace(null);
            failed(String.valueOf(e.getMessage()), main);
        }
    }

    private ConnectRequest request(MigrationTarget target) throws ProtocolException {
        ConnectRequest here;
        synchronized (lock) {
            here = now;
        }
        return NextHost.of(target, here, channels.secureKinds());
    }

    /** Gives up the destination of before, and the new one too if the session is over. */
    private void replace(@Nullable Destination next) {
        @Nullable Destination unwanted;
        synchronized (lock) {
            unwanted = closed ? next : destination;
            destination = closed ? null : next;
            connected = false;
        }
        if (unwanted != null) {
            unwanted.close();
        }
        channels.open().forEach(channel -> channel.park(null));
    }

    /** On the connecting thread. */
    private void connect(Destination next, ChannelConnection main) {
        List<ChannelConnection> all = channels.open();
        try {
            boolean seamless = next.connect(all, channel -> opener.wanted(channel, session.id()),
                    Deadline.in(BOUND));
            if (!isConnected(next)) {
                return;
            }
            if (seamless) {
                next.parkAll(all);
            }
            main.send(new Step(seamless ? Step.MIGRATE_CONNECTED_SEAMLESS : Step.MIGRATE_CONNECTED));
        } catch (ConsoleException e) {
            next.close();
            if (isConnected(next)) {
                replace(null);
                failed(String.valueOf(e.getMessage()), main);
            }
        }
    }

    /** Nobody wants to hear of one that was given up meanwhile. */
    private boolean isConnected(Destination next) {
        synchronized (lock) {
            connected = destination == next;
            return connected;
        }
    }

    /** The old server may still say where to go. */
    private void failed(String why, ChannelConnection main) {
        session.notice("the guest is about to move to a host that cannot be reached yet: " + why);
        main.send(new Step(Step.MIGRATE_CONNECT_ERROR));
    }

    /**
     * The guest runs there now, and nothing of the channels' state does. Returns false if there is nowhere to
     * go.
     */
    private boolean leave(ChannelConnection main) {
        @Nullable Destination next;
        synchronized (lock) {
            next = connected && then == Then.NOTHING ? destination : null;
        }
        @Nullable Link link = next == null ? null : next.take(ChannelOpener.MAIN);
        if (link == null) {
            return false;
        }
        synchronized (lock) {
            then = Then.FOLLOW;
        }
        channels.open().forEach(ChannelConnection::expectMove);
        main.moveTo(link, List.of(new Step(Step.MIGRATE_END)));
        return true;
    }

    private void switchTo(MigrationTarget target, ChannelConnection main) throws ProtocolException {
        Destination next = new Destination(request(target), null);
        synchronized (lock) {
            if (then != Then.NOTHING) {
                throw new ProtocolException("MIGRATE_SWITCH_HOST: got one while the session is moving");
            }
            then = Then.CONNECT;
        }
        replace(next);
        channels.open().forEach(ChannelConnection::expectMove);
        session.later(() -> reconnect(next, main));
    }

    /** On the connecting thread. */
    private void reconnect(Destination next, ChannelConnection main) {
        try {
            next.connect(List.of(), channel -> opener.wanted(channel, 0), Deadline.in(Opening.CONNECTING));
            @Nullable Link link = next.take(ChannelOpener.MAIN);
            if (link != null) {
                main.moveTo(link, List.of());
            }
        } catch (ConsoleException e) {
            session.lost(ChannelOpener.MAIN, "the guest has moved, but " + e.getMessage());
        }
    }

    /**
     * On the main channel's reader: a server has begun the session. Lets the other channels follow.
     *
     * @return whether it is still to be asked for its channels
     */
    boolean begun() {
        Then due;
        @Nullable Destination next;
        synchronized (lock) {
            due = then;
            next = destination;
            then = Then.NOTHING;
        }
        if (due == Then.NOTHING || next == null) {
            return true;
        }
        opener.startAfresh();
        if (due == Then.FOLLOW) {
            channels.open().forEach(channel -> follow(channel, next));
        }
        arrive();
        return due == Then.CONNECT;
    }

    private void follow(ChannelConnection channel, Destination next) {
        Channel name = channel.link().channel();
        @Nullable Link link = next.take(name);
        if (link != null) {
            channel.moveTo(link, opener.first(link));
        } else if (!name.equals(ChannelOpener.MAIN)) {
            channel.close();
        }
    }

    /** On the main channel's reader: the session is there now. */
    void arrive() {
        @Nullable Destination next;
        synchronized (lock) {
            next = destination;
            now = next == null ? now : next.request();
            destination = null;
            connected = false;
        }
        if (next != null) {
            channels.goOnWith(next.dialer());
            session.notice("the guest has moved to " + next.request().address());
        }
    }

    /** Never blocks. */
    void close() {
        @Nullable Destination unwanted;
        synchronized (lock) {
            closed = true;
            unwanted = destination;
        }
        if (unwanted != null) {
            unwanted.close();
        }
    }
}
