package org.watchglass.remote;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Where a console is, without any secret, so that it may be shown and stored.
 *
 * @param scheme which provider opens it: {@code spice}, {@code demo} and so on
 * @param host verbatim; empty where the scheme needs none
 * @param port 0 if there is none
 * @param tlsPort 0 if there is none
 * @param options what stood behind {@code ?}, the ports left out
 */
public record ConsoleAddress(String scheme, String host, int port, int tlsPort, Map<String, String> options) {
    /** The option that names the user, for servers that ask for one. */
    public static final String USERNAME = "username";

    /** A user and no password. */
    private static final Pattern USER_ALONE = Pattern.compile("[a-z][a-z0-9+.-]*://[^/?#@:]+@[^@]*");

    public ConsoleAddress {
        options = Map.copyOf(options);
        checkPort("port", port);
        checkPort("tls-port", tlsPort);
    }

    /**
     * Reads {@code spice://host:port}, {@code spice://host?port=5900&tls-port=5901},
     * {@code spice+tls://user@host:port}, {@code demo:}.
     *
     * @throws IllegalArgumentException with one line that says what is wrong; it never quotes a password
     */
    public static ConsoleAddress parse(String text) {
        checkNoSecret(text);
        if (text.matches("[A-Za-z0-9.-]+:\\d+")) {
            throw new IllegalArgumentException("'" + text + "' has no scheme: use spice://" + text);
        }
        int colon = text.indexOf(':');
        if (colon < 1 || !text.substring(0, colon).matches("[a-z][a-z0-9+.-]*")) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not an address: expected spice://HOST:PORT or demo:");
        }
        String scheme = text.substring(0, colon);
        if (scheme.endsWith("+unix")) {
            throw new IllegalArgumentException(
                    "connections through Unix sockets are not known: let the server listen on a port");
        }
        String rest = text.substring(colon + 1);
        if (!rest.startsWith("//")) {
            String query = rest.startsWith("?") ? rest.substring(1) : rest;
            return new ConsoleAddress(scheme, "", 0, 0, options(query.isEmpty() ? null : query));
        }
        return hierarchical(scheme, text);
    }

    private static ConsoleAddress hierarchical(String scheme, String text) {
        URI uri = toUri(text);
        Map<String, String> options = options(uri.getRawQuery());
        int port = uri.getPort() >= 0 ? uri.getPort() : port(options.get("port"));
        int tlsPort = port(options.get("tls-port"));
        options.remove("port");
        options.remove("tls-port");
        String user = uri.getUserInfo();
        if (user != null) {
            options.put(USERNAME, user);
        }
        if (uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "'" + text + "' names no host: expected " + scheme + "://HOST:PORT");
        }
        if (scheme.endsWith("+tls")) {
            return new ConsoleAddress(scheme, plainHost(uri), 0, tlsPort > 0 ? tlsPort : port, options);
        }
        return new ConsoleAddress(scheme, plainHost(uri), port, tlsPort, options);
    }

    private static void checkNoSecret(String text) {
        int query = text.indexOf('?');
        boolean user = text.indexOf('@') < 0 || USER_ALONE.matcher(text).matches();
        if (!user || query >= 0 && text.indexOf("password=", query) >= 0) {
            throw new IllegalArgumentException(
                    "an address must not hold a password, for everybody can read"
                            + " it in the process list: use --password-file or WATCHGLASS_PASSWORD");
        }
    }

    private static URI toUri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + text + "' is not an address: " + e.getReason(), e);
        }
    }

    private static String plainHost(URI uri) {
        String host = uri.getHost();
        boolean bracketed = host.startsWith("[");
        return bracketed ? host.substring(1, host.length() - 1) : host;
    }

    private static Map<String, String> options(@Nullable String query) {
        Map<String, String> options = new TreeMap<>();
        for (String part : query == null ? new String[0] : query.split("&")) {
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "'" + part + "' in the address is not of the form name=value");
            }
            options.put(part.substring(0, equals), part.substring(equals + 1));
        }
        return options;
    }

    private static int port(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a port number", e);
        }
    }

    private static void checkPort(String name, int port) {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException(name + " " + port + " is not between 1 and 65535");
        }
    }

    /**
     * The host for messages: an IPv6 address in brackets, and of the tokens that some proxies want in place
     * of a name, which open the way to a console, no more than their beginning.
     */
    public String shownHost() {
        int colon = host.indexOf(':');
        if (colon < 0) {
            return host;
        }
        return isIpv6() ? "[" + host + "]" : host.substring(0, colon);
    }

    /** Whether the host is an IPv6 address in figures. */
    public boolean isIpv6() {
        return host.indexOf(':') >= 0 && host.matches("[0-9A-Fa-f:.]+(%.*)?");
    }

    /** As it was parsed, the ports normalised: never holds a secret. */
    @Override
    public String toString() {
        if (host.isEmpty()) {
            return scheme + ":";
        }
        String shownHost = shownHost();
        int shownPort = port > 0 ? port : tlsPort;
        String tls = port > 0 && tlsPort > 0 ? "?tls-port=" + tlsPort : "";
        return scheme + "://" + shownHost + (shownPort > 0 ? ":" + shownPort : "") + tls;
    }
}
