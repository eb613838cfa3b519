package org.watchglass.swt;

/**
 * How large the guest's screen is in the window. Sizes are of the monitor's own pixels: where the window
 * system counts in larger points, the guest's picture stays as sharp as the monitor is.
 *
 * @param percent pixels of the monitor for 100 pixels of the guest, {@link #LEAST} to {@link #MOST}; counts
 *     for {@link Kind#FIXED} alone
 */
public record Scaling(Kind kind, int percent) {
    public static final int LEAST = 25;
    public static final int MOST = 400;

    /** One pixel for one pixel; scroll bars appear where the window is too small. */
    public static final Scaling ORIGINAL = new Scaling(Kind.FIXED, 100);

    /** As large as fits the window, smaller or larger than the original. */
    public static final Scaling FIT = new Scaling(Kind.FIT, 100);

    /**
     * As large as fits the window with square pixels, all of the same size; the original with scroll bars if
     * not even that fits.
     */
    public static final Scaling WHOLE = new Scaling(Kind.WHOLE, 100);

    /** What the size follows. */
    public enum Kind {
        FIXED,
        FIT,
        WHOLE
    }

    public Scaling {
        if (percent < LEAST || percent > MOST) {
            throw new IllegalArgumentException(percent + " % is not " + LEAST + " to " + MOST);
        }
    }

    public static Scaling fixed(int percent) {
        return new Scaling(Kind.FIXED, percent);
    }

    /** Reads what {@link #toString} says; {@link #ORIGINAL} for anything else. */
    public static Scaling parse(String text) {
        for (Scaling named : new Scaling[] {FIT, WHOLE}) {
            if (named.toString().equals(text)) {
                return named;
            }
        }
        if (!text.matches("\\d{2,3}")) {
            return ORIGINAL;
        }
        int percent = Integer.parseInt(text);
        return percent < LEAST || percent > MOST ? ORIGINAL : fixed(percent);
    }

    /** For preferences. */
    @Override
    public String toString() {
        return switch (kind) {
            case FIXED -> Integer.toString(percent);
            case FIT -> "fit";
            case WHOLE -> "whole";
        };
    }
}
