package org.watchglass.h264;

import java.util.Arrays;

/** Compares pictures. */
final class Planes {
    private Planes() {}

    /** Says where two pictures differ first, or nothing. */
    static String difference(YuvFrame a, YuvFrame b) {
        return difference("luma", a.luma, b.luma, 16) + difference("Cb", a.cb, b.cb, 8)
                + difference("Cr", a.cr, b.cr, 8);
    }

    private static String difference(String name, Plane a, Plane b, int side) {
        int at = Arrays.mismatch(a.samples, b.samples);
        if (at < 0) {
            return "";
        }
        int x = at % a.stride;
        int y = at / a.stride;
        return "%s of macroblock %d,%d differs at %d,%d; ".formatted(name, x / side, y / side, x % side,
                y % side);
    }
}
