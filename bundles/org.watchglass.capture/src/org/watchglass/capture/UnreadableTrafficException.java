package org.watchglass.capture;

import java.io.IOException;

/** A file of traffic is none, or broken. The message is one line for the user. */
public final class UnreadableTrafficException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnreadableTrafficException(String message) {
        super(message);
    }
}
