package org.watchglass.spice.connection;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.watchglass.remote.ChannelDetails;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.ConsoleDetails.Silence;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.GuestAgent.Monitor;
import org.watchglass.remote.wire.Wire;
import org.watchglass.remote.wire.WireTap;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.link.LinkMess;

/** The open channels of one session, and what each has received. Any thread. */
public final class Channels {
    private volatile Dialer dialer;
    private final Wire wire;
    private final Map<Channel, ChannelConnection> connections = new ConcurrentHashMap<>();
    private final Map<String, ChannelTraffic> traffic = new ConcurrentHashMap<>();
    private final Silences silences = new Silences();
    private volatile boolean closed;

    public Channels(ConnectRequest request) {
        dialer = new Dialer(request);
        wire = new Wire(request.tapped());
    }

    /**
     * Opens a channel and starts to read it. Blocks, at the most until the deadline and for a name server's
     * time.
     *
     * @param receivers makes the one that gets what comes in
     */
    public ChannelConnection open(LinkMess wanted, Deadline deadline, Receiver.Maker receivers)
            throws ConsoleException {
        Link link = dialer.open(wanted, deadline);
        ChannelTraffic counters = traffic.computeIfAbsent(link.name(), name -> new ChannelTraffic(silences));
        ChannelConnection connection =
                new ChannelConnection(link, counters, wire::open, this::moved, receivers);
        connections.put(link.channel(), connection);
        connection.start();
        if (closed) {
            connection.close();
        }
        return connection;
    }

    /** The last one that goes on elsewhere with its state lets the old server go. */
    private void moved() {
        List<ChannelConnection> all = open();
        if (all.stream().noneMatch(ChannelConnection::isAwaited)) {
            all.forEach(ChannelConnection::leaveFormer);
        }
    }

    /** What goes over all of them, those to come too. */
    public WireTap tap() {
        return wire;
    }

    /** The guest is about to be asked for these screens. */
    public void sizesWanted(List<Monitor> monitors) {
        open().stream().filter(it -> it.link().channel().type() == ChannelType.MAIN.code())
                .forEach(main -> main.sizesWanted(monitors));
    }

    public boolean has(Channel channel) {
        return connections.containsKey(channel);
    }

    /** Whether the channel is to go on with another server, which it has not reached yet. */
    public boolean isMoving(Channel channel) {
        return open().stream().anyMatch(it -> it.link().channel().equals(channel) && it.isMoving());
    }

    public List<ChannelConnection> open() {
        return connections.values().stream().filter(ChannelConnection::isOpen).toList();
    }

    /** The kinds of which some channel has TLS, by their names in connection files. */
    public Set<String> secureKinds() {
        Set<String> kinds = new TreeSet<>();
        for (ChannelConnection connection : open()) {
            ChannelType type = ChannelType.of(connection.link().channel().type());
            if (type != null && connection.link().isSecure()) {
                kinds.add(type.label());
            }
        }
        return kinds;
    }

    /** Channels are opened at another server from now on. */
    public void goOnWith(Dialer next) {
        dialer.close();
        dialer = next;
        if (closed) {
            next.close();
        }
    }

    /** Opens a channel anew that {@link #isMoving}, and lets it go on there. Blocks as {@link #open}. */
    public void reopen(LinkMess wanted, Deadline deadline, Function<Link, List<? extends Message>> first)
            throws ConsoleException {
        Link link = dialer.open(wanted, deadline);
        for (ChannelConnection connection : connections.values()) {
            if (connection.link().channel().equals(link.channel())) {
                connection.moveTo(link, first.apply(link));
            }
        }
    }

    /** Says good-bye on all channels, and waits until that is sent, at most until the deadline. */
    public void sayGoodbye(Deadline deadline) throws InterruptedException {
        Collection<ChannelConnection> all = connections.values();
        all.forEach(ChannelConnection::sayGoodbye);
        for (ChannelConnection connection : all) {
            connection.awaitSent(deadline);
        }
    }

    /** Waits until all that the server has sent before it left is read, at most until the deadline. */
    public void awaitRead(Deadline deadline) throws InterruptedException {
        for (ChannelConnection connection : connections.values()) {
            connection.awaitRead(deadline);
        }
    }

    /** Closes all channels, and those that are being opened. Never blocks. */
    public void close() {
        closed = true;
        dialer.close();
        connections.values().forEach(ChannelConnection::close);
    }

    /** Waits for the end of all threads but the caller's, at most until the deadline. */
    public void awaitEnd(Deadline deadline) throws InterruptedException {
        for (ChannelConnection connection : connections.values()) {
            connection.awaitEnd(deadline);
        }
    }

    /** What is known of each channel, by name. */
    public List<ChannelDetails> details() {
        return connections.values().stream()
                .map(ChannelConnection::details)
                .sorted(Comparator.comparing(ChannelDetails::name))
                .toList();
    }

    /** When nothing came on any channel, until that time. */
    public List<Silence> silences(long nanoTime) {
        return silences.until(nanoTime);
    }

    /** What kind of thing ended a channel; empty if it was none. */
    public String error(Channel channel) {
        return connections.containsKey(channel) ? connections.get(channel).error() : "";
    }

    public SortedMap<String, Long> bytes() {
        return counts(ChannelTraffic::bytes);
    }

    public SortedMap<String, Long> messages() {
        return counts(ChannelTraffic::messages);
    }

    private SortedMap<String, Long> counts(ToLongFunction<ChannelTraffic> what) {
        SortedMap<String, Long> counts = new TreeMap<>();
        traffic.forEach((name, counters) -> counts.put(name, what.applyAsLong(counters)));
        return counts;
    }
}
