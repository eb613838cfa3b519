package org.watchglass.spice;

/** Text that a server may have chosen, as it may be shown and logged: short, and of one line. */
final class OneLine {
    private static final int MAX_LENGTH = 200;

    private OneLine() {}

    static String of(String text) {
        String cut = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "..." : text;
        return cut.replaceAll("\\p{Cntrl}+", " ");
    }
}
