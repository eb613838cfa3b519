package org.watchglass.spice.connection;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.ConsoleException.Kind;
import org.watchglass.spice.connection.HttpTunnel.RefusedException;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.link.Ticket;

/**
 * Why connecting failed, as one line that says what happened and what to do. It never holds the password.
 */
final class ConnectFailures {
    static final String HOW_TO_GIVE_PASSWORD = "give it with --password-file or WATCHGLASS_PASSWORD";

    private final String where;

    /** @param where host and port, as the user gave them */
    ConnectFailures(String where) {
        this.where = where;
    }

    /** No connection was made. */
    ConsoleException connecting(IOException cause) {
        return fail(Kind.UNREACHABLE, connectingLine(cause), cause);
    }

    private static String connectingLine(IOException cause) {
        if (cause instanceof UnknownHostException) {
            return ": no host of that name is known: check the address";
        }
        if (cause instanceof SocketTimeoutException) {
            return " does not answer: check the address, the network, firewalls";
        }
        if (cause instanceof ConnectException && reason(cause).contains("refused")) {
            return " refuses connections: check that the server runs, and its port";
        }
        return " cannot be reached (" + reason(cause) + "): check the address and the network";
    }

    /** TLS was not agreed upon. */
    ConsoleException securing(IOException cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof CertificateException) {
                return untrusted(innermost(at), cause);
            }
        }
        if (cause instanceof SocketTimeoutException) {
            return fail(Kind.UNREACHABLE, " does not answer in TLS: check the port", cause);
        }
        if (cause instanceof SSLException || cause instanceof EOFException) {
            String line = " does not agree on TLS (" + reason(cause) + "): check the port";
            return fail(Kind.SECURITY, line, cause);
        }
        return linking(cause, false);
    }

    /** The certificate is not whose it should be. */
    ConsoleException untrusted(CertificateException cause) {
        return untrusted(reason(cause), cause);
    }

    private ConsoleException untrusted(String reason, Throwable cause) {
        String line = " has a certificate that is not trusted (" + reason
                + "): make its CA known with ca= in a connection file or --ca-file, and use the host name or"
                + " the subject that the certificate has";
        return fail(Kind.SECURITY, line, cause);
    }

    /** Nobody could be trusted. */
    ConsoleException unusableTrust(CertificateException cause) {
        return fail(Kind.SECURITY, ": " + reason(cause), cause);
    }

    /** @param server what the proxy should have led to */
    ConsoleException refusedByProxy(RefusedException cause, String server, boolean userGiven) {
        if (cause.status() == 407) {
            String line = (userGiven ? " refused the user or the password" : " wants a user and a password")
                    + ": give them as http://USER:PASSWORD@HOST:PORT in SPICE_PROXY or proxy=";
            return fail(Kind.AUTHENTICATION, line, cause);
        }
        String line = " does not lead to " + server + " (" + cause.getMessage() + "): check the address";
        return fail(Kind.UNREACHABLE, line, cause);
    }

    /**
     * The connection was lost in the link stage.
     *
     * @param answered whether the server had said anything in SPICE
     */
    ConsoleException linking(IOException cause, boolean answered) {
        if (cause instanceof SocketTimeoutException) {
            return answered
                    ? fail(Kind.PROTOCOL, " stopped in the middle of the SPICE handshake: try again", cause)
                    : fail(Kind.UNREACHABLE, " accepts connections but says nothing: check the port", cause);
        }
        String how = cause instanceof EOFException ? "" : " (" + reason(cause) + ")";
        if (answered) {
            String line = " closed the connection in the middle of the SPICE handshake" + how
                    + ": try again, or look at the server's log";
            return fail(Kind.REFUSED, line, cause);
        }
        String line = " closed the connection without a word" + how
                + ": check the port (one for TLS is given as spice+tls://HOST:PORT)";
        return fail(Kind.PROTOCOL, line, cause);
    }

    /** @param start the first bytes that the server sent */
    ConsoleException foreign(byte[] start) {
        if (ForeignProtocol.isTls(start)) {
            return fail(Kind.SECURITY, " wants TLS: give the address as spice+tls://HOST:PORT", null);
        }
        String line = " does not speak SPICE but " + ForeignProtocol.name(start) + ": check the port";
        return fail(Kind.PROTOCOL, line, null);
    }

    ConsoleException broken(ProtocolException cause) {
        return fail(Kind.PROTOCOL, " broke the SPICE protocol (" + cause.getMessage() + ")", cause);
    }

    /** @param passwordGiven whether there was one to be refused */
    ConsoleException refused(LinkRefusedException cause, boolean passwordGiven) {
        return switch (cause.error()) {
            case PERMISSION_DENIED -> passwordRefused(cause, passwordGiven);
            case NEED_SECURED -> {
                String line = " wants TLS: give its TLS port too, as in spice://HOST:PORT?tls-port=PORT";
                yield fail(Kind.SECURITY, line, cause);
            }
            case NEED_UNSECURED -> {
                String line = " does not want TLS: give its plain port, as in spice://HOST:PORT";
                yield fail(Kind.SECURITY, line, cause);
            }
            default -> {
                String line = " refuses the connection (" + cause.error() + "): look at the server's log";
                yield fail(Kind.REFUSED, line, cause);
            }
        };
    }

    private ConsoleException passwordRefused(LinkRefusedException cause, boolean passwordGiven) {
        String line = passwordGiven
                ? " refused the password: it is wrong or has expired; " + HOW_TO_GIVE_PASSWORD
                : " wants a password: " + HOW_TO_GIVE_PASSWORD;
        return fail(Kind.AUTHENTICATION, line, cause);
    }

    /** SASL has not let the user in. */
    ConsoleException refusedUser(SaslRefusedException cause) {
        return fail(Kind.AUTHENTICATION, " " + cause.getMessage(), cause);
    }

    ConsoleException passwordTooLong() {
        String line = ": the password has more than the " + Ticket.MAX_PASSWORD + " bytes that SPICE allows";
        return fail(Kind.AUTHENTICATION, line, null);
    }

    /** @param channel that was to be encrypted */
    ConsoleException noTlsPort(String channel) {
        String line =
                " has no port for TLS, which the " + channel + " channel must have: give it as tls-port";
        return fail(Kind.SECURITY, line, null);
    }

    ConsoleException noPort() {
        return fail(Kind.UNREACHABLE, " has no port: give the address as spice://HOST:PORT", null);
    }

    /** Some of the line may come from the server. */
    private ConsoleException fail(Kind kind, String line, @Nullable Throwable cause) {
        return new ConsoleException(kind, (where + line).replaceAll("\\p{Cntrl}+", " "), cause);
    }

    /** What others have wrapped, with the names of their classes. */
    private static String innermost(Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        return reason(inner);
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
