package org.watchglass.spice.wire;

import java.util.HexFormat;

/** Bytes as tests write them. */
public final class Hex {
    private Hex() {}

    /** White space is for the reader. */
    public static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
    }

    public static Bytes hex(String hex) {
        return Bytes.of(bytes(hex));
    }

    public static String text(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** What a message's body is, in hexadecimal. */
    public static String body(Message message) {
        WireWriter out = new WireWriter();
        message.write(out);
        return text(out.toByteArray());
    }
}
