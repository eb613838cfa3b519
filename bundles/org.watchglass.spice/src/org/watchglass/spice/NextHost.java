package org.watchglass.spice;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.Route;
import org.watchglass.remote.Trust;
import org.watchglass.spice.wire.MigrationTarget;
import org.watchglass.spice.wire.ProtocolException;

/** What a server says of the host where the guest goes on, before anybody believes it. */
final class NextHost {
    /** As long as a name can be, with a token of a proxy. */
    private static final int MAX_HOST = 255;

    private static final int MAX_SUBJECT = 1024;

    /** What QEMU says where there is no port. */
    private static final int NO_PORT = 0xFFFF;

    /** A name, or an address in figures: nothing that means something else to a proxy or in a log. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_.-]+|[0-9A-Fa-f:.]+(%[A-Za-z0-9_.-]+)?");

    private NextHost() {}

    /**
     * How to connect there: with the same password, through the same proxy, to a server that somebody trusted
     * as before has vouched for, and encrypted where that was so.
     *
     * @param secure kinds of channels that have TLS now
     */
    static ConnectRequest of(MigrationTarget target, ConnectRequest now, Set<String> secure)
            throws ProtocolException {
        String host = target.host();
        if (host.length() > MAX_HOST || !HOST.matcher(host).matches()) {
            throw new ProtocolException("next host: name: got one of %d characters, expected a host",
                    host.length());
        }
        int port = port(target.port());
        int securePort = port(target.securePort());
        if (port == 0 && securePort == 0) {
            throw new ProtocolException("next host: port: got none");
        }
        int subject = target.certificateSubject().length();
        if (subject > MAX_SUBJECT) {
            throw new ProtocolException("next host: subject: %d characters > %d", subject, MAX_SUBJECT);
        }
        ConsoleAddress from = now.address();
        ConsoleAddress to = new ConsoleAddress(from.scheme(), host, port, securePort, from.options());
        Route route = route(target, now.route(), secure);
        return new ConnectRequest(to, now.password(), now.framesPerSecond(), route);
    }

    private static int port(int said) {
        return said == NO_PORT ? 0 : said;
    }

    /** Without another subject the one that the user gave still counts, or else the host's name does. */
    private static Route route(MigrationTarget target, Route now, Set<String> secure) {
        Set<String> all = new HashSet<>(now.secureChannels());
        all.addAll(secure);
        String subject = target.certificateSubject();
        Trust trust = subject.isEmpty() ? now.trust() : new Trust(now.trust().authorities(), subject);
        return new Route(now.proxy(), trust, all, now.disabledChannels());
    }
}
