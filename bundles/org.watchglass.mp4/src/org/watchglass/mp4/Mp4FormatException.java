package org.watchglass.mp4;

import java.io.IOException;

/** Bytes that are not an MP4, or not one that this package can read or continue. */
public final class Mp4FormatException extends IOException {
    private static final long serialVersionUID = 1;

    Mp4FormatException(String message) {
        super(message);
    }

    Mp4FormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
