package org.watchglass.spice;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.spice.wire.display.DisplayRequest.PreferredCompression;

/** How the server is asked to compress images: the option {@code compression} of an address. */
enum Compression {
    /** As the server is set up. */
    SERVER(0),
    OFF(PreferredCompression.OFF),
    AUTO_GLZ(PreferredCompression.AUTO_GLZ),
    AUTO_LZ(PreferredCompression.AUTO_LZ),
    QUIC(PreferredCompression.QUIC),
    GLZ(PreferredCompression.GLZ),
    LZ(PreferredCompression.LZ),
    LZ4(PreferredCompression.LZ4);

    /** Cheapest to decode for both sides, and loses nothing. */
    static final Compression DEFAULT = LZ4;

    private static final String OPTION = "compression";

    private final int code;

    Compression(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException with one line for the user */
    static Compression of(ConsoleAddress address) {
        String wanted = address.options().getOrDefault(OPTION, DEFAULT.label());
        for (Compression compression : values()) {
            if (compression.label().equals(wanted)) {
                return compression;
            }
        }
        String known = Arrays.stream(values()).map(Compression::label).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(
                "compression=" + wanted + " in the address is not known: use one of " + known);
    }

    /** What to ask for, null for nothing. */
    @Nullable
    PreferredCompression request() {
        return this == SERVER ? null : new PreferredCompression(code);
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
