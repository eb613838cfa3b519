package org.watchglass.spice.connection;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.security.cert.CertificateException;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.ConsoleException.Kind;
import org.watchglass.remote.HttpProxy;
import org.watchglass.remote.Route;
import org.watchglass.remote.Secret;
import org.watchglass.spice.connection.HttpTunnel.RefusedException;
import org.watchglass.spice.connection.LinkStage.ForeignException;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.link.LinkError;
import org.watchglass.spice.wire.link.LinkMess;
import org.watchglass.spice.wire.link.Ticket;

/**
 * Opens one server's channels, each on a connection of its own, through a proxy if there is one. A channel is
 * plain where there is a port for that, the server lets us and the user does too; otherwise it has TLS. What
 * was agreed to be secure never becomes plain.
 */
public final class Dialer {
    private final ConsoleAddress address;
    private final Secret password;
    private final Route route;
    private final Sockets sockets = new Sockets();
    /** Made with the first connection that has TLS. Two threads may make one each. */
    private volatile @Nullable Tls tls;

    public Dialer(ConnectRequest request) {
        address = request.address();
        password = request.password();
        route = request.route();
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
        boolean must = mustBeSecure(wanted);
        boolean secure = must || address.port() == 0 && address.tlsPort() > 0;
        try {
            return open(wanted, secure, deadline);
        } catch (LinkRefusedException e) {
            if (!isOtherWayOpen(e.error(), secure, must)) {
                throw refused(e, secure);
            }
        } catch (ConsoleException e) {
            if (secure || address.tlsPort() == 0 || !isPortRefused(e)) {
                throw e;
            }
        }
        try {
            return open(wanted, !secure, deadline);
        } catch (LinkRefusedException e) {
            throw refused(e, !secure);
        }
    }

    /** Ends what {@link #open} does now, and whatever it is asked to do later. Any thread, never blocks. */
    public void close() {
        sockets.close();
    }

    /** By the server, or by a proxy that was refused. */
    private static boolean isPortRefused(ConsoleException failure) {
        return failure.kind() == Kind.UNREACHABLE
                && (failure.getCause() instanceof ConnectException
                        || failure.getCause() instanceof RefusedException);
    }

    private boolean mustBeSecure(LinkMess wanted) {
        ChannelType type = ChannelType.of(wanted.channel().type());
        return type != null && route.mustBeSecure(type.label());
    }

    /** A server may want TLS for some channels only, and no TLS for others. */
    private boolean isOtherWayOpen(LinkError refusal, boolean secure, boolean must) {
        return refusal == LinkError.NEED_SECURED && !secure && address.tlsPort() > 0
                || refusal == LinkError.NEED_UNSECURED && secure && !must && address.port() > 0;
    }

    private ConsoleException refused(LinkRefusedException refusal, boolean secure) {
        return failures(port(secure)).refused(refusal, !password.isEmpty());
    }

    private Link open(LinkMess wanted, boolean secure, Deadline deadline)
            throws ConsoleException, LinkRefusedException {
        ConnectFailures failures = failures(port(secure));
        if (port(secure) == 0) {
            throw secure ? failures.noTlsPort(Link.name(wanted.channel())) : failures.noPort();
        }
        @Nullable Tls security = secure ? tls(failures) : null;
        Socket raw = connect(port(secure), deadline, failures);
        boolean linked = false;
        try {
            Link link = link(wanted, transport(raw, security, deadline, failures), deadline, failures);
            linked = true;
            return link;
        } finally {
            sockets.finished(raw, linked);
        }
    }

    private Socket connect(int port, Deadline deadline, ConnectFailures failures) throws ConsoleException {
        HttpProxy proxy = route.proxy();
        if (proxy.isNone()) {
            try {
                return sockets.connect(address.host(), port, deadline);
            } catch (IOException e) {
                throw failures.connecting(e);
            }
        }
        ConnectFailures proxyFailures = new ConnectFailures("the proxy " + proxy);
        try {
            Socket raw = sockets.connect(proxy.host(), proxy.port(), deadline);
            boolean open = false;
            try {
                HttpTunnel.open(raw, proxy, tunnelHost(), port, deadline);
                open = true;
                return raw;
            } finally {
                if (!open) {
                    sockets.finished(raw, false);
                }
            }
        } catch (IOException e) {
            throw proxyFailures.connecting(e);
        } catch (RefusedException e) {
            throw proxyFailures.refusedByProxy(e, address.shownHost() + ":" + port, !proxy.user().isEmpty());
        }
    }

    /** Verbatim: it need not be the name of a host. */
    private String tunnelHost() {
        return address.isIpv6() ? "[" + address.host() + "]" : address.host();
    }

    private Tls tls(ConnectFailures failures) throws ConsoleException {
        try {
            Tls made = tls;
            if (made == null) {
                made = Tls.of(route.trust());
                tls = made;
            }
            return made;
        } catch (CertificateException e) {
            throw failures.unusableTrust(e);
        }
    }

    private Transport transport(
            Socket raw, @Nullable Tls security, Deadline deadline, ConnectFailures failures)
            throws ConsoleException {
        try {
            return new Transport(raw,
                    security == null ? raw : security.secured(raw, address.host(), deadline));
        } catch (CertificateException e) {
            throw failures.untrusted(e);
        } catch (IOException e) {
            throw failures.securing(e);
        }
    }

    private Link link(LinkMess wanted, Transport transport, Deadline deadline, ConnectFailures failures)
            throws ConsoleException, LinkRefusedException {
        LinkStage stage = new LinkStage(transport, deadline);
        boolean unheard = transport.isSecure() || transport.isLocal() && route.proxy().isNone();
        String user = address.options().getOrDefault(ConsoleAddress.USERNAME, "");
        try {
            return stage.run(wanted, new SaslUser(user, password, unheard));
        } catch (SaslRefusedException e) {
            throw failures.refusedUser(e);
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
        return new ConnectFailures(port == 0 ? address.shownHost() : address.shownHost() + ":" + port);
    }
}
