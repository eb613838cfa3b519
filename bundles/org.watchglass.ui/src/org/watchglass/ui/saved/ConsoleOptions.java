package org.watchglass.ui.saved;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.GuestAgent.Monitor;

/**
 * What the user wants of a connection.
 *
 * @param size of the guest's screen, for example {@code 1280x800}; empty for whatever the guest has
 * @param fit whether the whole screen is shown, or each of its pixels as one
 * @param record whether a recording begins as soon as it is connected
 */
public record ConsoleOptions(String size, boolean fit, boolean record) {
    public static final ConsoleOptions NONE = new ConsoleOptions("", false, false);

    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

    /** What is wrong with a size, in one line; empty if nothing is. */
    public static String problem(String size) {
        try {
            return size.isEmpty() || monitor(size) != null ? "" : Messages.sizeForm;
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** The screen that the guest is asked for; null for whatever it has. */
    public @Nullable Monitor monitor() {
        return problem(size).isEmpty() ? monitor(size) : null;
    }

    private static @Nullable Monitor monitor(String size) {
        Matcher numbers = SIZE.matcher(size);
        return numbers.matches()
                ? new Monitor(0, 0, Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)))
                : null;
    }
}
