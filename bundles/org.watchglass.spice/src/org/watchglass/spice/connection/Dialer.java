package org.watchglass.spice.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.HashSet;
import java.util.Set;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.Secret;
import org.watchglass.spice.connection.LinkStage.ForeignException;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.link.LinkError;
import org.watchglass.spice.wire.link.LinkMess;
import org.watchglass.spice.wire.link.Ticket;

/**
 * Opens one server's channels, each on a connection of its own: plain where there is a port for it and the
 * server lets us, otherwise with TLS, trusting whom the Java platform trusts.
 */
public final class Dialer {
    private final ConsoleAddress address;
    private final Secret password;
    /** Guards {@code dialing} and {@code closed}; nothing is called under it. */
    private final Object lock = new Object();

    private final Set<Socket> dialing = new HashSet<>();
    private boolean closed;

    public Dialer(ConsoleAddress address, Secret password) {
        this.address = address;
        this.password = password;
    }

    /**
     * Opens a channel. Blocks, at the most until the deadline and for a name server's time.
     *
     * @param wanted as {@link Link#wanted} makes it
     */
    public Link open(LinkMess wanted, Deadline deadline) throws ConsoleException {
        if (password.reveal().length > Ticket.MAX_PASSWORD) {
            throw failures(address.port()).passwordTooLong();
        }
        boolean secure = address.port() == 0;
        try {
            return open(wanted, secure, deadline);
        } catch (LinkRefusedException e) {
            return openOtherwise(wanted, secure, deadline, e);
        }
    }

    /** Ends what {@link #open} does now, and whatever it is asked to do later. Any thread, never blocks. */
    public void close() {
        Set<Socket> ended;
        synchronized (lock) {
            closed = true;
            ended = Set.copyOf(dialing);
        }
        ended.forEach(Dialer::closeQuietly);
    }

    /** A server may want TLS for some channels only, and no TLS for others. */
    private Link openOtherwise(
            LinkMess wanted, boolean secure, Deadline deadline, LinkRefusedException refusal)
            throws ConsoleException {
        boolean retry = refusal.error() == LinkError.NEED_SECURED && !secure && address.tlsPort() > 0
                || refusal.error() == LinkError.NEED_UNSECURED && secure && address.port() > 0;
        if (retry) {
            try {
                return open(wanted, !secure, deadline);
            } catch (LinkRefusedException e) {
                throw failures(port(!secure)).refused(e, !password.isEmpty());
            }
        }
        throw failures(port(secure)).refused(refusal, !password.isEmpty());
    }

    private Link open(LinkMess wanted, boolean secure, Deadline deadline)
            throws ConsoleException, LinkRefusedException {
        ConnectFailures failures = failures(port(secure));
        if (port(secure) == 0) {
            throw failures.noPort();
        }
        Socket raw = connect(port(secure), deadline, failures);
        boolean linked = false;
        try {
            Link link = link(wanted, transport(raw, secure, deadline, failures), deadline, failures);
            linked = true;
            return link;
        } finally {
            forget(raw, !linked);
        }
    }

    /** Connects to the first of the host's addresses that answers. */
    private Socket connect(int port, Deadline deadline, ConnectFailures failures) throws ConsoleException {
        try {
            InetAddress[] all = InetAddress.getAllByName(address.host());
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
        } catch (IOException e) {
            throw failures.connecting(e);
        }
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
                forget(raw, true);
            }
        }
    }

    private Transport transport(Socket raw, boolean secure, Deadline deadline, ConnectFailures failures)
            throws ConsoleException {
        try {
            return new Transport(raw, secure ? secured(raw, deadline) : raw);
        } catch (IOException e) {
            throw failures.securing(e);
        }
    }

    private Socket secured(Socket raw, Deadline deadline) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(raw, address.host(), raw.getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        // What HTTPS does with a host name, SPICE does too.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(deadline.socketMillis());
        socket.startHandshake();
        return socket;
    }

    private Link link(LinkMess wanted, Transport transport, Deadline deadline, ConnectFailures failures)
            throws ConsoleException, LinkRefusedException {
        LinkStage stage = new LinkStage(transport, deadline);
        try {
            return stage.run(wanted, password);
        } catch (ForeignException e) {
            throw failures.foreign(e.start());
        } catch (ProtocolException e) {
            throw failures.broken(e);
        } catch (IOException e) {
            throw failures.linking(e, stage.wasAnswered());
        }
    }

    private int port(boolean secure) {
        return secure ? address.tlsPort() : address.port();
    }

    private ConnectFailures failures(int port) {
        String host = address.host().indexOf(':') >= 0 ? "[" + address.host() + "]" : address.host();
        return new ConnectFailures(port == 0 ? host : host + ":" + port);
    }

    private void remember(Socket raw) throws IOException {
        synchronized (lock) {
            if (closed) {
                throw new IOException("given up");
            }
            dialing.add(raw);
        }
    }

    private void forget(Socket raw, boolean close) {
        synchronized (lock) {
            dialing.remove(raw);
        }
        if (close) {
            closeQuietly(raw);
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
