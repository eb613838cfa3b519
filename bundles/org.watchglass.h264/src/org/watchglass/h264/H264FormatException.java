package org.watchglass.h264;

import java.io.IOException;

/** A stream is damaged, or uses what {@link H264Encoder} never writes. */
public final class H264FormatException extends IOException {
    private static final long serialVersionUID = 1;

    H264FormatException(String format, Object... arguments) {
        super(format.formatted(arguments));
    }
}
