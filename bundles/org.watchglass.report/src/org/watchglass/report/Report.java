package org.watchglass.report;

import java.time.Instant;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.Console;
import org.watchglass.renderer.Picture;

/**
 * What is reported.
 *
 * @param description in the user's words; at most {@link #MAX_DESCRIPTION} characters are kept
 * @param triggered when the user saw it, not when the report was submitted
 * @param screenshot of that moment, null if there was nothing to see yet; not changed any more
 * @param region the part of the screen that the user has chosen, as it looks when the report is submitted;
 *     null if none was chosen
 */
public record Report(Type type, String description, Console console, Instant triggered,
        @Nullable Picture screenshot, @Nullable Picture region) {
    public static final int MAX_DESCRIPTION = 100_000;

    /** What a report is about. */
    public enum Type {
        DISPLAY,
        INPUT,
        CURSOR,
        CONNECTION,
        AUDIO,
        OTHER,
        /** A protocol gap, which was asked to be reported. */
        PEDANTIC,
        /** Nobody has asked: time, or a lost connection, did. */
        AUTO
    }

    /** Without a region. */
    public Report(Type type, String description, Console console, Instant triggered,
            @Nullable Picture screenshot) {
        this(type, description, console, triggered, screenshot, null);
    }

    public Report {
        if (description.length() > MAX_DESCRIPTION) {
            description = description.substring(0, MAX_DESCRIPTION);
        }
    }
}
