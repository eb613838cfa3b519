package org.watchglass.spice.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;

/** TCP connections that are being made, and may be given up meanwhile. Any thread. */
final class Sockets {
    /** Guards {@code unfinished} and {@code closed}; nothing is called under it. */
    private final Object lock = new Object();

    private final Set<Socket> unfinished = new HashSet<>();
    private boolean closed;

    /**
     * Connects to the first of the host's addresses that answers. Blocks until the deadline at the most, and
     * for a name server's time. The caller says when it is {@link #finished}.
     */
    Socket connect(String host, int port, Deadline deadline) throws IOException {
        InetAddress[] all = InetAddress.getAllByName(host);
        @Nullable IOException last = null;
        for (int i = 0; i < all.length; i++) {
            try {
                int share = deadline.socketMillis() / (all.length - i);
                return connect(new InetSocketAddress(all[i], port), share);
            } catch (IOException e) {
                last = e;
            }
        }
        throw last == null ? new IOException("no address") : last;
    }

    private Socket connect(InetSocketAddress to, int timeoutMillis) throws IOException {
        Socket raw = new Socket();
        boolean connected = false;
        try {
            remember(raw);
            Transport.tune(raw);
            raw.connect(to, Math.max(1, timeoutMillis));
            connected = true;
            return raw;
        } finally {
            if (!connected) {
                finished(raw, false);
            }
        }
    }

    /** The connection is in use, and others close it, or is not, and is closed here. */
    void finished(Socket raw, boolean inUse) {
        synchronized (lock) {
            unfinished.remove(raw);
        }
        if (!inUse) {
            closeQuietly(raw);
        }
    }

    /** Closes those that are being made, now and later. Never blocks. */
    void close() {
        Set<Socket> ended;
        synchronized (lock) {
            closed = true;
            ended = Set.copyOf(unfinished);
        }
        ended.forEach(Sockets::closeQuietly);
    }

    private void remember(Socket raw) throws IOException {
        synchronized (lock) {
            if (closed) {
                throw new IOException("given up");
            }
            unfinished.add(raw);
        }
    }

    private static void closeQuietly(Socket raw) {
        try {
            raw.close();
        } catch (IOException e) {
            // It was to end, and it has.
        }
    }
}
