package org.watchglass.h264;

/** Prediction of one chroma plane's 8x8 samples from their neighbours (section 8.3.4). */
final class IntraChroma {
    static final int DC = 0;
    static final int HORIZONTAL = 1;
    static final int VERTICAL = 2;
    static final int PLANE = 3;
    static final int MODES = 4;

    private IntraChroma() {}

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
            case VERTICAL -> Prediction.vertical(frame, at, to, toAt, 8);
            case HORIZONTAL -> Prediction.horizontal(frame, at, to, toAt, 8);
            case PLANE -> plane(frame, at, to, toAt);
            default -> dc(left, above, frame, at, to, toAt);
        }
    }

    /**
     * The sum of absolute differences between a mode's prediction and the source; {@code trial} is
     * overwritten.
     */
    static int cost(int mode, MacroblockPlace place, Plane source, Plane frame, Plane trial) {
        int at = place.chroma;
        switch (mode) {
            case VERTICAL :
                return Distortion.sadVertical(source, at, frame, at, 8);
            case HORIZONTAL :
                return Distortion.sadHorizontal(source, at, frame, at, 8);
            default :
                predict(mode, place.hasLeft, place.hasAbove, frame, at, trial, 0);
                return Distortion.sad(source, at, trial, 0, 8);
        }
    }

    /** Each 4x4 quarter has its own mean; the off-diagonal ones prefer the side they touch. */
    private static void dc(boolean left, boolean above, Plane frame, int at, Plane to, int toAt) {
        for (int quarter = 0; quarter < 4; quarter++) {
            int x = (quarter & 1) * 4;
            int y = (quarter >> 1) * 4;
            boolean useLeft = left && !(quarter == 1 && above);
            boolean useAbove = above && !(quarter == 2 && left);
            int sum = (useAbove ? Prediction.sumAbove(frame, at + x, 4) : 0)
                    + (useLeft ? Prediction.sumLeft(frame, at + y * frame.stride, 4) : 0);
            int mean = useLeft && useAbove ? sum + 4 >> 3 : useLeft || useAbove ? sum + 2 >> 2 : 128;
            Prediction.fill(to, toAt + y * to.stride + x, 4, mean);
        }
    }

    private static void plane(Plane frame, int at, Plane to, int toAt) {
        byte[] p = frame.samples;
        int above = at - frame.stride;
        int horizontal = 0;
        int vertical = 0;
        for (int i = 1; i <= 4; i++) {
            horizontal += i * ((p[above + 3 + i] & 0xFF) - (p[above + 3 - i] & 0xFF));
            int lower = at - 1 + (3 + i) * frame.stride;
            int upper = at - 1 + (3 - i) * frame.stride;
            vertical += i * ((p[lower] & 0xFF) - (p[upper] & 0xFF));
        }
        int slopeX = 34 * horizontal + 32 >> 6;
        int slopeY = 34 * vertical + 32 >> 6;
        int base = 16 * ((p[at - 1 + 7 * frame.stride] & 0xFF) + (p[above + 7] & 0xFF));
        Prediction.plane(to, toAt, 8, base - 3 * (slopeX + slopeY) + 16, slopeX, slopeY);
    }
}
