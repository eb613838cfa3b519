package org.watchglass.capture;

import org.osgi.annotation.versioning.ProviderType;

/** Told once when a sink has ended. Called on the sink's own thread, under no lock; returns at once. */
@ProviderType
public interface SinkListener {
    /** Why a sink ended. */
    enum EndReason {
        /** {@link FrameSink#close} was called. */
        CLOSED,
        /** The provider of the sink stops. */
        WITHDRAWN,
        /** The encoder or the file failed. */
        FAILED,
        /** The disk is full, or full enough. */
        NO_SPACE,
        /**
         * The screen has a size that cannot be recorded. The next file begins when it has another one.
         */
        SCREEN_TOO_LARGE,
        /** The recording has reached {@link FileRules#maxBytes}; the recorder says so, no sink does. */
        LIMIT_REACHED
    }

    /** @param detail one line for the user, empty for {@link EndReason#CLOSED} */
    void ended(EndReason reason, String detail, RecordedFile file);
}
