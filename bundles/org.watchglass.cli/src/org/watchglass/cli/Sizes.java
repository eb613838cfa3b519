package org.watchglass.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of bytes as users write and read them: in thousands, as disks are sold. */
final class Sizes {
    static final long MAX = 1_000_000_000_000_000L;

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})([kKMGT]?)B?");
    private static final String UNITS = "KMGT";

    private Sizes() {}

    /**
     * Reads {@code 500M}, {@code 2G}, {@code 64k}, {@code 1T}, a {@code B} behind them or not, or a plain
     * number of bytes.
     *
     * @throws IllegalArgumentException with one line for the user; a size is {@link #MAX} at most
     */
    static long parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a size: expected for example 500M, 2G, 64k, or bytes");
        }
        String unit = form.group(2).toUpperCase(Locale.ROOT);
        long factor = 1;
        for (int i = 0; !unit.isEmpty() && i <= UNITS.indexOf(unit); i++) {
            factor *= 1000;
        }
        long number = Long.parseLong(form.group(1));
        if (number > MAX / factor) {
            throw new IllegalArgumentException("'" + text + "' is more than 1000T");
        }
        return number * factor;
    }
}
