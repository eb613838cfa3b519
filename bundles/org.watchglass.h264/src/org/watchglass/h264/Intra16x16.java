package org.watchglass.h264;

/** Prediction of a whole macroblock's luma from its neighbours (section 8.3.3). */
final class Intra16x16 {
    static final int VERTICAL = 0;
    static final int HORIZONTAL = 1;
    static final int DC = 2;
    static final int PLANE = 3;
    static final int MODES = 4;

    private Intra16x16() {}

    static boolean possible(int mode, boolean left, boolean above) {
        return switch (mode) {
            case VERTICAL -> above;
            case HORIZONTAL -> left;
            case PLANE -> left && above;
            default -> true;
        };
    }

    /** Predicts the macroblock at {@code at} of {@code frame} into {@code to}, from {@code toAt} on. */
    static void predict(int mode, boolean left, boolean above, Plane frame, int at, Plane to, int toAt) {
        switch (mode) {
            case VERTICAL -> Prediction.vertical(frame, at, to, toAt, 16);
            case HORIZONTAL -> Prediction.horizontal(frame, at, to, toAt, 16);
            case PLANE -> plane(frame, at, to, toAt);
            default -> Prediction.fill(to, toAt, 16, dc(left, above, frame, at));
        }
    }

    /**
     * The sum of absolute differences between a mode's prediction and the source; {@code trial} is
     * overwritten.
     */
    static int cost(int mode, MacroblockPlace place, Plane source, Plane frame, Plane trial) {
        int at = place.luma;
        switch (mode) {
            case VERTICAL :
                return Distortion.sadVertical(source, at, frame, at, 16);
            case HORIZONTAL :
                return Distortion.sadHorizontal(source, at, frame, at, 16);
            default :
                predict(mode, place.hasLeft, place.hasAbove, frame, at, trial, 0);
                return Distortion.sad(source, at, trial, 0, 16);
        }
    }

    private static int dc(boolean left, boolean above, Plane frame, int at) {
        int sum = (above ? Prediction.sumAbove(frame, at, 16) : 0)
                + (left ? Prediction.sumLeft(frame, at, 16) : 0);
        if (left && above) {
            return sum + 16 >> 5;
        }
        return left || above ? sum + 8 >> 4 : 128;
    }

    private static void plane(Plane frame, int at, Plane to, int toAt) {
        byte[] p = frame.samples;
        int above = at - frame.stride;
        int horizontal = 0;
        int vertical = 0;
        for (int i = 1; i <= 8; i++) {
            horizontal += i * ((p[above + 7 + i] & 0xFF) - (p[above + 7 - i] & 0xFF));
            int lower = at - 1 + (7 + i) * frame.stride;
            int upper = at - 1 + (7 - i) * frame.stride;
            vertical += i * ((p[lower] & 0xFF) - (p[upper] & 0xFF));
        }
        int slopeX = 5 * horizontal + 32 >> 6;
        int slopeY = 5 * vertical + 32 >> 6;
        int base = 16 * ((p[at - 1 + 15 * frame.stride] & 0xFF) + (p[above + 15] & 0xFF));
        Prediction.plane(to, toAt, 16, base - 7 * (slopeX + slopeY) + 16, slopeX, slopeY);
    }
}
