package org.watchglass.h264;

/**
 * What intra predictions of luma and chroma have in common. Neighbours lie around {@code at} in {@code
 * frame}.
 */
final class Prediction {
    private Prediction() {}

    /** Squares of 8 or 16 samples. */
    static void vertical(Plane frame, int at, Plane to, int toAt, int side) {
        for (int i = 0; i < side; i += 8) {
            long eight = frame.eight(at - frame.stride + i);
            for (int row = 0; row < side; row++) {
                to.setEight(toAt + row * to.stride + i, eight);
            }
        }
    }

    static void horizontal(Plane frame, int at, Plane to, int toAt, int side) {
        for (int row = 0; row < side; row++) {
            long eight = (frame.samples[at - 1 + row * frame.stride] & 0xFF) * Distortion.REPEAT;
            for (int i = 0; i < side; i += 8) {
                to.setEight(toAt + row * to.stride + i, eight);
            }
        }
    }

    /** Fills a square of 4, 8 or 16 samples. */
    static void fill(Plane to, int toAt, int side, int value) {
        for (int row = 0; row < side; row++) {
            for (int i = 0; i < side; i += 4) {
                to.setFour(toAt + row * to.stride + i, value * 0x01010101);
            }
        }
    }

    /** clip((first + slopeX * x + slopeY * y) >> 5). */
    static void plane(Plane to, int toAt, int side, int first, int slopeX, int slopeY) {
        for (int row = 0; row < side; row++) {
            int value = first + row * slopeY;
            int start = toAt + row * to.stride;
            for (int i = 0; i < side; i++) {
                to.samples[start + i] = Transform.clip(value >> 5);
                value += slopeX;
            }
        }
    }

    static int sumAbove(Plane frame, int at, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += frame.samples[at - frame.stride + i] & 0xFF;
        }
        return sum;
    }

    static int sumLeft(Plane frame, int at, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += frame.samples[at - 1 + i * frame.stride] & 0xFF;
        }
        return sum;
    }
}
