package org.watchglass.spice.wire.link;

/** Why a server refuses a channel; also the reason of a {@code DISCONNECTING} message. */
public enum LinkError {
    OK,
    ERROR,
    INVALID_MAGIC,
    INVALID_DATA,
    VERSION_MISMATCH,
    /** This channel needs TLS. */
    NEED_SECURED,
    /** This channel must not use TLS. */
    NEED_UNSECURED,
    /** Wrong or expired password. */
    PERMISSION_DENIED,
    BAD_CONNECTION_ID,
    CHANNEL_NOT_AVAILABLE;

    /** The error with that code; {@link #ERROR} for codes that we do not know. */
    public static LinkError of(int code) {
        return code >= 0 && code < values().length ? values()[code] : ERROR;
    }

    /** The number on the wire. */
    public int code() {
        return ordinal();
    }
}
