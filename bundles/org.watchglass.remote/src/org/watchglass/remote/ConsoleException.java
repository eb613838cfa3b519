package org.watchglass.remote;

import org.eclipse.jdt.annotation.Nullable;

/** A console could not be opened. The message is one line for the user: what happened and what to do. */
public class ConsoleException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        /** Nobody answers there, or not in time. */
        UNREACHABLE,
        /** Somebody answers, in another protocol, or breaks it. */
        PROTOCOL,
        /** The password is wrong, missing, or has expired. */
        AUTHENTICATION,
        /** The server wants encryption, or its certificate is not the expected one. */
        SECURITY,
        /** The server refuses, or left while the console was opened. */
        REFUSED
    }

    private final Kind kind;

    public ConsoleException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
