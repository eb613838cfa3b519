package org.watchglass.h264;

/** How far two squares of samples lie apart. */
final class Distortion {
    private Distortion() {}

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
