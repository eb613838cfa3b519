package org.watchglass.demo;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.flow.Threads;
import org.watchglass.remote.Secret;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.link.LinkError;

/**
 * A SPICE server on a free port of the loopback address, for one client at a time: who links a new main
 * channel sends the client before away, and the scene goes on for the new one.
 *
 * <p>The monitor guards {@code session}, {@code open} and {@code closed}; nothing blocks under it. Any thread
 * may call.
 */
final class DemoServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(DemoServer.class.getName());
    private static final int MAX_CONNECTIONS = 16;
    private static final int LINK_MILLIS = 10_000;
    private static final long CLOSE_MILLIS = 2_000;

    private final Guest guest;
    private final Secret ticket;
    private final ServerSocket listener;
    private final Thread acceptor = Threads.named("demo accept", this::accept);
    private final Map<Socket, Thread> open = new HashMap<>();
    private @Nullable Session session;
    private boolean closed;

    /** Listens from now on. */
    DemoServer(Guest guest, Secret ticket) throws IOException {
        this.guest = guest;
        this.ticket = ticket;
        this.listener =
                new ServerSocket(0, MAX_CONNECTIONS, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        acceptor.start();
    }

    int port() {
        return listener.getLocalPort();
    }

    Guest guest() {
        return guest;
    }

    /** Ends all connections and threads, within two seconds. A second call does nothing. */
    @Override
    public void close() {
        Map<Socket, Thread> all;
        synchronized (this) {
            closed = true;
            all = Map.copyOf(open);
        }
        closeQuietly(listener);
        all.keySet().forEach(DemoServer::closeQuietly);
        long end = System.nanoTime() + CLOSE_MILLIS * 1_000_000;
        join(acceptor, end);
        all.values().forEach(thread -> join(thread, end));
    }

    private void accept() {
        try {
            Link.key();
            while (!listener.isClosed()) {
                Socket socket = listener.accept();
                Thread reader = Threads.named("demo link", () -> serve(socket));
                if (enter(socket, reader)) {
                    reader.start();
                } else {
                    closeQuietly(socket);
                }
            }
        } catch (IOException e) {
            if (!listener.isClosed()) {
                LOG.log(Level.WARNING, "the demo guest takes no more connections: " + e.getMessage());
            }
        }
    }

    private synchronized boolean enter(Socket socket, Thread reader) {
        if (closed || open.size() >= MAX_CONNECTIONS) {
            return false;
        }
        open.put(socket, reader);
        return true;
    }

    private synchronized void leave(Socket socket) {
        open.remove(socket);
    }

    /** The life of a connection, on its reader thread. */
    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(LINK_MILLIS);
            Link link = Link.accept(socket, ticket);
            socket.setSoTimeout(0);
            serve(socket, link);
        } catch (IOException | ProtocolException e) {
            // Clients come and go as they like; one that breaks the protocol harms nobody but itself.
            LOG.log(Level.DEBUG, () -> "demo connection ended: " + e.getMessage());
        } finally {
            leave(socket);
        }
    }

    private void serve(Socket socket, Link link) throws IOException, ProtocolException {
        try (Connection connection = new Connection(socket, link.format())) {
            boolean isMain = link.channel().type() == ChannelType.MAIN.code();
            @Nullable Session joined = isMain ? begin(link) : find(link.connectionId());
            LinkError result = joined == null ? LinkError.BAD_CONNECTION_ID : join(joined, link, connection);
            Link.sendResult(socket.getOutputStream(), result);
            if (joined == null || result != LinkError.OK) {
                return;
            }
            try {
                run(joined, link, connection);
            } finally {
                joined.remove(link.channel());
                if (isMain) {
                    joined.close();
                }
            }
        }
    }

    private static LinkError join(Session session, Link link, Connection connection) {
        boolean known =
                link.channel().type() == ChannelType.MAIN.code() || Session.CHANNELS.contains(link.channel());
        return known && session.add(link.channel(), connection) ? LinkError.OK
                : LinkError.CHANNEL_NOT_AVAILABLE;
    }

    /** A new session in place of the one before; null if the client believes to have one already. */
    private @Nullable Session begin(Link link) throws IOException {
        if (link.connectionId() != 0) {
            return null;
        }
        Session fresh = new Session(new SecureRandom().nextInt() | 1, guest);
        Session before;
        synchronized (this) {
            before = session;
            session = fresh;
        }
        if (before != null) {
            before.close();
        }
        return fresh;
    }

    private synchronized @Nullable Session find(int id) {
        Session current = session;
        return current != null && current.id() == id ? current : null;
    }

    /** Reads here, writes on a thread of its own, until either ends. */
    private static void run(Session session, Link link, Connection connection)
            throws IOException, ProtocolException {
        ServerChannel channel = session.open(link);
        ChannelType type = ChannelType.of(link.channel().type());
        String role = "demo " + (type == null ? "" : type.label()) + "-" + link.channel().id();
        Thread.currentThread().setName(role + " reader");
        Thread writer = Threads.named(role + " writer", () -> write(channel, connection));
        writer.start();
        try {
            connection.read(channel);
        } finally {
            connection.close();
            writer.interrupt();
            join(writer, System.nanoTime() + CLOSE_MILLIS * 1_000_000);
        }
    }

    private static void write(ServerChannel channel, Connection connection) {
        try (connection) {
            channel.serve(connection);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, () -> "demo connection ended: " + e.getMessage());
        } catch (InterruptedException e) {
            // the reader has ended
        }
    }

    private static void join(Thread thread, long end) {
        try {
            thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            LOG.log(Level.DEBUG, () -> "closing: " + e.getMessage());
        }
    }
}
