package org.watchglass.remote;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A {@code .vv} file as portals hand it out (virt-viewer). Keys that say nothing about the connection or the
 * title are left alone.
 *
 * @param address where the console is
 * @param password {@link Secret#NONE} if the file has none
 * @param title what the window is to be called; empty if the file does not say
 * @param oneShot whether the file is to be deleted when it was read: its password is good for one connection
 */
public record ConnectionFile(
        ConsoleAddress address, Secret password, Route route, String title, boolean oneShot) {
    /** A connection file is a page of text; more is something else. */
    public static final int MAX_BYTES = 1 << 20;

    /** Whether somebody who says this in place of an address means a file. */
    public static boolean isName(String text) {
        return text.toLowerCase(Locale.ROOT).endsWith(".vv") && !text.contains("://");
    }

    /** @throws IllegalArgumentException with one line that says what is wrong; it never quotes a value */
    public static ConnectionFile parse(String text) {
        KeyFile file = KeyFile.parse(text, "virt-viewer");
        String type = file.text("type");
        if (!"spice".equals(type)) {
            throw new IllegalArgumentException(type.matches("[a-z]+")
                    ? "the file is of type '" + type + "', expected type=spice"
                    : "the file does not say type=spice");
        }
        return new ConnectionFile(
                address(file), new Secret(file.text("password")), route(file), file.line("title"),
                file.flag("delete-this-file"));
    }

    private static ConsoleAddress address(KeyFile file) {
        String host = file.text("host");
        int port = file.number("port");
        int tlsPort = file.number("tls-port");
        if (!file.text("unix-path").isEmpty()) {
            throw new IllegalArgumentException(
                    "the file has unix-path=, and connections through Unix sockets are not known");
        }
        if (host.isEmpty() || port + tlsPort == 0) {
            throw new IllegalArgumentException("the file needs host= and port= or tls-port=");
        }
        // It goes to a proxy as it is, and must not bring a line of its own.
        if (!host.matches("[^\\s\\p{Cntrl}]+")) {
            throw new IllegalArgumentException("host= in the file is not the name of a host");
        }
        String user = file.text("username");
        return new ConsoleAddress(
                port > 0 ? "spice" : "spice+tls", host, port, tlsPort,
                user.isEmpty() ? Map.of() : Map.of(ConsoleAddress.USERNAME, user));
    }

    private static Route route(KeyFile file) {
        return new Route(
                HttpProxy.parse(file.text("proxy")), new Trust(file.text("ca"), file.text("host-subject")),
                channels(file, "secure-channels"), channels(file, "disable-channels"));
    }

    private static Set<String> channels(KeyFile file, String key) {
        return Arrays.stream(file.text(key).split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
