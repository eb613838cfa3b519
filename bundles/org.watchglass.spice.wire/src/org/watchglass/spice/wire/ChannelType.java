package org.watchglass.spice.wire;

import java.util.Locale;
import org.eclipse.jdt.annotation.Nullable;

/** The kinds of channels. */
public enum ChannelType {
    MAIN(1, 16 << 20),
    DISPLAY(2, 256 << 20),
    INPUTS(3, 1 << 20),
    CURSOR(4, 16 << 20),
    PLAYBACK(5, 1 << 20),
    RECORD(6, 1 << 20),
    TUNNEL(7, 1 << 20),
    SMARTCARD(8, 1 << 20),
    USBREDIR(9, 16 << 20),
    PORT(10, 16 << 20),
    WEBDAV(11, 16 << 20);

    private final int code;
    private final int maxMessage;

    ChannelType(int code, int maxMessage) {
        this.code = code;
        this.maxMessage = maxMessage;
    }

    /** The type with that number, null if there is none. */
    public static @Nullable ChannelType of(int code) {
        return code >= 1 && code <= values().length ? values()[code - 1] : null;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /** The name in lower case, as in connection files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The largest body in bytes that a sane peer sends on this channel; never above 256 MiB. */
    public int maxMessage() {
        return maxMessage;
    }
}
