package org.watchglass.spice;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.ConsoleException.Kind;
import org.watchglass.spice.connection.ChannelConnection;
import org.watchglass.spice.connection.Deadline;
import org.watchglass.spice.connection.Dialer;
import org.watchglass.spice.connection.Link;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.MainRequest;
import org.watchglass.spice.wire.MigrationMessage;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.link.LinkMess;
import org.watchglass.spice.wire.link.MainCapability;

/**
 * A host where a guest may go on, with a link for each channel that there is, on which nothing is said yet.
 * One thread connects; {@link #close} may be called on any.
 */
final class Destination {
    private final ConnectRequest request;
    private final Dialer dialer;
    private final @Nullable Integer sourceVersion;
    /** Guarded by the monitor, as {@code closed} is; nothing is called under it. */
    private final Map<Channel, Link> links = new HashMap<>();
    private boolean closed;

    /** @param sourceVersion of the state that the channels would carry along; null if they carry none */
    Destination(ConnectRequest request, @Nullable Integer sourceVersion) {
        this.request = request;
        this.sourceVersion = sourceVersion;
        dialer = new Dialer(request);
    }

    ConnectRequest request() {
        return request;
    }

    Dialer dialer() {
        return dialer;
    }

    /**
     * Opens a link for each channel, the main one first. Blocks, until the deadline at the most and for a
     * name server's time. Whoever gets an exception must {@link #close} nevertheless.
     *
     * @param wanted what to say first for a channel
     * @return whether the host can go on from the channels' state
     */
    boolean connect(List<ChannelConnection> channels, Function<Channel, LinkMess> wanted, Deadline deadline)
            throws ConsoleException {
        Link main = dialer.open(wanted.apply(ChannelOpener.MAIN), deadline);
        add(main);
        boolean seamless = isSeamless(main, deadline);
        for (ChannelConnection channel : channels) {
            Channel name = channel.link().channel();
            if (!name.equals(ChannelOpener.MAIN)) {
                add(dialer.open(wanted.apply(name), deadline));
            }
        }
        return seamless;
    }

    private boolean isSeamless(Link main, Deadline deadline) throws ConsoleException {
        Integer version = sourceVersion;
        if (version == null || !main.serverCan(MainCapability.SEAMLESS_MIGRATE)) {
            return false;
        }
        Set<Integer> answers = Set.of(MigrationMessage.SeamlessAck.TYPE, MigrationMessage.SeamlessNack.TYPE);
        try {
            return main.ask(new MainRequest.DoSeamless(version), answers, deadline)
                    == MigrationMessage.SeamlessAck.TYPE;
        } catch (IOException e) {
            throw noAnswer(e);
        } catch (ProtocolException e) {
            throw noAnswer(e);
        }
    }

    private ConsoleException noAnswer(Exception cause) {
        return new ConsoleException(Kind.REFUSED,
                request.address() + " does not say whether it goes on: " + cause.getMessage(), cause);
    }

    private void add(Link link) {
        boolean late;
        synchronized (this) {
            late = closed;
            if (!late) {
                links.put(link.channel(), link);
            }
        }
        if (late) {
            link.close();
        }
    }

    /** The channel's link, which is the caller's from now on; null if there is none. */
    synchronized @Nullable Link take(Channel channel) {
        return links.remove(channel);
    }

    /** Lets the channels go on there when the server says so on each of them. The links are theirs then. */
    void parkAll(List<ChannelConnection> channels) {
        channels.forEach(channel -> channel.park(take(channel.link().channel())));
        if (isClosed()) {
            channels.forEach(channel -> channel.park(null));
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Gives up what was not taken, and what is being opened. Never blocks. */
    void close() {
        List<Link> unused;
        synchronized (this) {
            closed = true;
            unused = List.copyOf(links.values());
            links.clear();
        }
        dialer.close();
        unused.forEach(Link::close);
    }
}
