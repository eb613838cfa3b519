package org.watchglass.remote;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A proxy that tunnels connections when it is asked to with HTTP CONNECT. It gets the server's host as it
 * stands in the {@link ConsoleAddress}: what a name means is the proxy's business.
 *
 * @param host empty if there is no proxy
 * @param user empty if the proxy wants none
 */
public record HttpProxy(String host, int port, String user, Secret password) {
    /** The variable of the environment that other SPICE clients know too. */
    public static final String VARIABLE = "SPICE_PROXY";

    public static final HttpProxy NONE = new HttpProxy("", 0, "", Secret.NONE);

    private static final int DEFAULT_PORT = 3128;
    private static final Pattern FORM = Pattern.compile(
            "(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://)?(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?"
                    + "(?<host>\\[[0-9A-Fa-f:.]+\\]|[^\\s:@/?\\[\\]]+)(?::(?<port>\\d{1,5}))?/?");

    /**
     * Reads {@code http://HOST:PORT}, {@code http://USER:PASSWORD@HOST}, {@code HOST:PORT}; nothing is
     * {@link #NONE}.
     *
     * @throws IllegalArgumentException with one line that says what is wrong; it never quotes the text, which
     *     may hold a password
     */
    public static HttpProxy parse(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "the proxy is not of the form http://HOST:PORT or http://USER:PASSWORD@HOST:PORT");
        }
        String scheme = form.group("scheme");
        if (scheme != null && !scheme.equalsIgnoreCase("http")) {
            throw new IllegalArgumentException("the proxy is of the kind " + scheme
                    + "://, but only http:// proxies are known: what passes through is encrypted by SPICE's"
                    + " TLS");
        }
        String port = form.group("port");
        int number = port == null ? DEFAULT_PORT : Integer.parseInt(port);
        if (number == 0 || number > 65535) {
            throw new IllegalArgumentException("the proxy's port is not between 1 and 65535");
        }
        return new HttpProxy(
                form.group("host").replaceAll("[\\[\\]]", ""), number, decoded(form.group("user")),
                new Secret(decoded(form.group("password"))));
    }

    private static String decoded(@Nullable String part) {
        try {
            return part == null ? "" : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the proxy's user or password has a % without two digits", e);
        }
    }

    public boolean isNone() {
        return host.isEmpty();
    }

    /** Without user and password. */
    @Override
    public String toString() {
        return isNone() ? "none" : (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
