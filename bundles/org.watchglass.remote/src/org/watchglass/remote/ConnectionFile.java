package org.watchglass.remote;

import java.util.Map;
import java.util.TreeMap;

/**
 * A {@code .vv} file as portals hand it out (virt-viewer): an INI file with a group {@code [virt-viewer]}.
 *
 * @param address where the console is
 * @param password {@link Secret#NONE} if the file has none
 */
public record ConnectionFile(ConsoleAddress address, Secret password) {
    /** A connection file is a page of text; more is something else. */
    public static final int MAX_BYTES = 1 << 20;

    private static final String GROUP = "[virt-viewer]";

    /** @throws IllegalArgumentException with one line that says what is wrong; it never quotes a value */
    public static ConnectionFile parse(String text) {
        Map<String, String> values = values(text);
        String type = values.getOrDefault("type", "");
        if (!"spice".equals(type)) {
            throw new IllegalArgumentException("the file is of type '" + type + "', expected type=spice");
        }
        String host = values.getOrDefault("host", "");
        int port = port(values, "port");
        int tlsPort = port(values, "tls-port");
        if (host.isEmpty() || port + tlsPort == 0) {
            throw new IllegalArgumentException("the file needs host= and port= or tls-port=");
        }
        Secret password = new Secret(values.getOrDefault("password", ""));
        return new ConnectionFile(new ConsoleAddress("spice", host, port, tlsPort, Map.of()), password);
    }

    private static Map<String, String> values(String text) {
        Map<String, String> values = new TreeMap<>();
        boolean found = false;
        boolean inside = false;
        for (String line : (Iterable<String>) text.lines().map(String::strip)::iterator) {
            int equals = line.indexOf('=');
            if (line.startsWith("[")) {
                inside = line.equals(GROUP);
                found |= inside;
            } else if (inside && equals > 0 && !line.startsWith("#")) {
                values.put(line.substring(0, equals).strip(), unescape(line.substring(equals + 1).strip()));
            }
        }
        if (!found) {
            throw new IllegalArgumentException("the file has no group " + GROUP + ": it is not a .vv file");
        }
        return values;
    }

    private static int port(Map<String, String> values, String key) {
        String text = values.getOrDefault(key, "0");
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + "= in the file is not a number", e);
        }
    }

    /** GLib key file escapes: {@code \n \s \t \\}. */
    private static String unescape(String value) {
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char escaped = value.charAt(++i);
                plain.append(escaped == 'n' ? '\n' : escaped == 's' ? ' ' : escaped == 't' ? '\t' : escaped);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
