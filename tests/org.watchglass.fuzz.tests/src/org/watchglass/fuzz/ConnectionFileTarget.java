package org.watchglass.fuzz;

import java.nio.charset.StandardCharsets;
import org.watchglass.remote.ConnectionFile;
import org.watchglass.remote.ConsoleAddress;

/** The text of a {@code .vv} file, and of an address. */
public final class ConnectionFileTarget {
    private ConnectionFileTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        try {
            ConnectionFile.parse(text).toString();
        } catch (IllegalArgumentException e) {
            checkOneLine(e);
        }
        try {
            ConsoleAddress.parse(text).toString();
        } catch (IllegalArgumentException e) {
            checkOneLine(e);
        }
    }

    /** Numbers that are none have a cause; everything else is thrown on purpose. */
    private static void checkOneLine(IllegalArgumentException e) {
        if (e.getMessage() == null || e.getMessage().isBlank() || e instanceof NumberFormatException) {
            throw new IllegalStateException("no line for the user", e);
        }
    }
}
