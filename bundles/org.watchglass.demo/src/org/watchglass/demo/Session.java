package org.watchglass.demo;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.MouseMode;

/**
 * The channels that one client has linked. Any thread. The monitor guards {@code linked} and {@code closed}.
 */
final class Session {
    /** What there is besides the main channel. */
    static final List<Channel> CHANNELS = List.of(
            new Channel(ChannelType.DISPLAY.code(), 0),
            new Channel(ChannelType.INPUTS.code(), 0),
            new Channel(ChannelType.CURSOR.code(), 0));

    private final int id;
    private final Guest guest;
    private final Map<Channel, Connection> linked = new HashMap<>();
    private boolean closed;
    private volatile int mouseMode = MouseMode.CLIENT;

    /** @param id not 0: the client names it when it links further channels */
    Session(int id, Guest guest) {
        this.id = id;
        this.guest = guest;
    }

    int id() {
        return id;
    }

    Guest guest() {
        return guest;
    }

    /** One of {@link MouseMode}. */
    int mouseMode() {
        return mouseMode;
    }

    void mouseMode(int mode) {
        mouseMode = mode;
    }

    /** Returns false if that channel is linked already, or the session is over. */
    synchronized boolean add(Channel channel, Connection connection) {
        if (closed || linked.containsKey(channel)) {
            return false;
        }
        linked.put(channel, connection);
        return true;
    }

    synchronized void remove(Channel channel) {
        linked.remove(channel);
    }

    /** What answers on a channel: main, or one of {@link #CHANNELS}. */
    ServerChannel open(Link link) {
        ChannelType type = ChannelType.of(link.channel().type());
        if (type == ChannelType.MAIN) {
            return new MainChannel(this, link);
        }
        if (type == ChannelType.DISPLAY) {
            return new DisplayChannel(guest, link);
        }
        return type == ChannelType.INPUTS ? new InputsChannel(this) : new CursorChannel(guest.pointer());
    }

    /** Ends all connections. */
    void close() throws IOException {
        List<Connection> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(linked.values());
        }
        for (Connection connection : all) {
            connection.close();
        }
    }
}
