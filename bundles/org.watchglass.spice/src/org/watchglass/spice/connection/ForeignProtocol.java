package org.watchglass.spice.connection;

import java.nio.charset.StandardCharsets;

/** What a server that does not speak SPICE seems to speak, by the first bytes that it sent. */
final class ForeignProtocol {
    private static final int TLS_ALERT = 0x15;
    private static final int TLS_MAJOR = 3;

    private ForeignProtocol() {}

    /** Whether this is how a TLS server answers somebody who does not begin with TLS. */
    static boolean isTls(byte[] start) {
        return start.length > 1 && start[0] == TLS_ALERT && start[1] == TLS_MAJOR;
    }

    /** A name with an article of its own: "VNC", "something else". */
    static String name(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("RFB")) {
            return "VNC";
        }
        if (text.startsWith("SSH")) {
            return "SSH";
        }
        return text.startsWith("HTTP") ? "HTTP" : "something else";
    }
}
