package org.watchglass.ui.saved;

import java.util.UUID;

/** Something in the tree of saved connections. */
public sealed interface Entry permits Folder, SavedConsole {
    /** More is no name. */
    int MAX_NAME = 200;

    /** Stays the same when it is edited or moved; empty for the root. */
    String id();

    String name();

    static String freshId() {
        return UUID.randomUUID().toString();
    }

    /** In one line, and with nothing that a file could not hold. */
    static String clean(String name) {
        String line = name.replaceAll("[\\s\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF\\u2028\\u2029]+", " ").strip();
        return line.length() <= MAX_NAME ? line : line.substring(0, line.offsetByCodePoints(0, MAX_NAME / 2));
    }
}
