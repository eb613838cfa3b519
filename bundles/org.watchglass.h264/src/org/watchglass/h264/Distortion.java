package org.watchglass.h264;

/** How far two squares of samples lie apart. */
final class Distortion {
    private Distortion() {}

    /** What a bit is worth in sums of absolute differences. */
    static int lambda(int qp) {
        return (int) Math.max(1, Math.round(Math.pow(2, (qp - 12) / 6.0)));
    }

    /** The sum of absolute differences. */
    static int sad(Plane a, int at, Plane b, int bAt, int side) {
        int sum = 0;
        for (int row = 0; row < side; row++) {
            int i = at + row * a.stride;
            int j = bAt + row * b.stride;
            for (int end = i + side; i < end; i++, j++) {
                sum += Math.abs((a.samples[i] & 0xFF) - (b.samples[j] & 0xFF));
            }
        }
        return sum;
    }
}
