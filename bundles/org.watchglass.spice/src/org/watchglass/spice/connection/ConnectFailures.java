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
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.link.LinkError;
import org.watchglass.spice.wire.link.Ticket;

/** Why connecting failed, as one line that says what happened and what to do. It never holds the password. */
final class ConnectFailures {
    private final String where;

    /** @param where host and port, as the user gave them */
    ConnectFailures(String where) {
        this.where = where;
    }

    /** No connection was made. */
    ConsoleException connecting(IOException cause) {
        if (cause instanceof UnknownHostException) {
            return fail(Kind.UNREACHABLE, "%s: no host of that name is known: check the address", cause);
        }
        if (cause instanceof SocketTimeoutException) {
            return fail(Kind.UNREACHABLE, "%s does not answer: check the address, the network, firewalls", cause);
        }
        if (cause instanceof ConnectException && reason(cause).contains("refused")) {
            return fail(Kind.UNREACHABLE, "%s refuses connections: check that the server runs, and its port", cause);
        }
        return fail(Kind.UNREACHABLE, "%s cannot be reached (" + reason(cause) + "): check the network", cause);
    }

    /** TLS was not agreed upon. */
    ConsoleException securing(IOException cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof CertificateException) {
                return fail(
                        Kind.SECURITY,
                        "%s has a certificate that is not trusted (" + reason(at) + "): make its CA known with"
                                + " -Djavax.net.ssl.trustStore, and use the host name that the certificate has",
                        cause);
            }
        }
        if (cause instanceof SocketTimeoutException) {
            return fail(Kind.UNREACHABLE, "%s does not answer in TLS: check the port", cause);
        }
        if (cause instanceof SSLException || cause instanceof EOFException) {
            return fail(Kind.SECURITY, "%s does not agree on TLS (" + reason(cause) + "): check the port", cause);
        }
        return linking(cause, false);
    }

    /** The connection was lost in the link stage. */
    ConsoleException linking(IOException cause, boolean answered) {
        if (cause instanceof SocketTimeoutException) {
            return answered
                    ? fail(Kind.PROTOCOL, "%s stopped in the middle of the SPICE handshake: try again", cause)
                    : fail(Kind.UNREACHABLE, "%s accepts connections but says nothing: check the port", cause);
        }
        String how = cause instanceof EOFException ? "" : " (" + reason(cause) + ")";
        return answered
                ? fail(
                        Kind.REFUSED,
                        "%s closed the connection in the middle of the SPICE handshake" + how
                                + ": try again, or look at the server's log",
                        cause)
                : fail(
                        Kind.PROTOCOL,
                        "%s closed the connection without a word" + how
                                + ": check the port (one for TLS is given as spice+tls://HOST:PORT)",
                        cause);
    }

    ConsoleException foreign(byte[] start) {
        if (ForeignProtocol.isTls(start)) {
            return fail(Kind.SECURITY, "%s wants TLS: give the address as spice+tls://HOST:PORT", null);
        }
        return fail(
                Kind.PROTOCOL,
                "%s does not speak SPICE but " + ForeignProtocol.name(start) + ": check the port",
                null);
    }

    ConsoleException broken(ProtocolException cause) {
        return fail(Kind.PROTOCOL, "%s broke the SPICE protocol (" + cause.getMessage() + ")", cause);
    }

    /** @param passwordGiven whether there was one to be refused */
    ConsoleException refused(LinkRefusedException cause, boolean passwordGiven) {
        LinkError error = cause.error();
        return switch (error) {
            case PERMISSION_DENIED ->
                fail(
                        Kind.AUTHENTICATION,
                        passwordGiven
                                ? "%s refused the password: it is wrong or has expired; give it with --password-file or"
                                        + " WATCHGLASS_PASSWORD"
                                : "%s wants a password: give it with --password-file or WATCHGLASS_PASSWORD",
                        cause);
            case NEED_SECURED ->
                fail(
                        Kind.SECURITY,
                        "%s wants TLS for this: give its TLS port too, as in spice://HOST:PORT?tls-port=PORT",
                        cause);
            case NEED_UNSECURED ->
                fail(Kind.SECURITY, "%s does not want TLS for this: give its plain port, as in spice://HOST:PORT", cause);
            default ->
                fail(Kind.REFUSED, "%s refuses the connection (" + error + "): look at the server's log", cause);
        };
    }

    ConsoleException passwordTooLong() {
        return fail(Kind.AUTHENTICATION, "the password for %s is longer than SPICE's " + Ticket.MAX_PASSWORD + " bytes", null);
    }

    ConsoleException noPort() {
        return fail(Kind.UNREACHABLE, "%s has no port: give the address as spice://HOST:PORT", null);
    }

    private ConsoleException fail(Kind kind, String format, @Nullable Throwable cause) {
        return new ConsoleException(kind, oneLine(format.replace("%s", where)), cause);
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    /** Some of it may come from the server. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
