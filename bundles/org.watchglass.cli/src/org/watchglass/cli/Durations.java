package org.watchglass.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;

/** Durations as users write and read them. */
final class Durations {
    static final Duration MAX = Duration.ofDays(366);

    private static final Pattern FORM =
            Pattern.compile("(?:(\\d{1,9})h)?(?:(\\d{1,9})m)?"
                    + "(?:(\\d{1,9})(?:\\.(\\d{1,3}))?s)?(?:(\\d{1,9})ms)?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,9}(?:\\.\\d{1,3})?");

    private Durations() {}

    /**
     * Reads {@code 10s}, {@code 12.5s}, {@code 500ms}, {@code 2m}, {@code 1h30m}, or a plain number of
     * seconds.
     *
     * @throws IllegalArgumentException with one line for the user; a duration is longer than 0, and {@link
     *     #MAX} at most
     */
    static Duration parse(String text) {
        Matcher form = FORM.matcher(PLAIN.matcher(text).matches() ? text + "s" : text);
        if (text.isEmpty() || !form.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a duration: expected for example 10s, 500ms, 2m, 1h30m");
        }
        Duration duration = Duration.ofHours(number(form.group(1)))
                .plusMinutes(number(form.group(2)))
                .plusSeconds(number(form.group(3)))
                .plusMillis(fraction(form.group(4)))
                .plusMillis(number(form.group(5)));
        if (duration.isZero() || duration.compareTo(MAX) > 0) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not between 1ms and " + MAX.toHours() + "h");
        }
        return duration;
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** What stands behind the point, in thousandths. */
    private static long fraction(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong((digits + "00").substring(0, 3));
    }

    /** {@code 0:07}, {@code 12:00}, {@code 1:00:00}. */
    static String clock(Duration duration) {
        long hours = duration.toHours();
        int minutes = duration.toMinutesPart();
        int seconds = duration.toSecondsPart();
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, seconds)
                : String.format(Locale.ROOT, "%d:%02d", minutes, seconds);
    }

    /** {@code 9.5 s} below a minute, then as {@link #clock}. */
    static String length(Duration duration) {
        return duration.compareTo(Duration.ofMinutes(1)) < 0
                ? String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0)
                : clock(duration);
    }
}
