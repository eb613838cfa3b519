package org.watchglass.h264;

import java.util.Arrays;

/**
 * What intra predictions of luma and chroma have in common. Neighbours lie around {@code at} in {@code
 * frame}.
 */
final class Prediction {
    private Prediction() {}

    static void vertical(Plane frame, int at, Plane to, int toAt, int side) {
        for (int row = 0; row < side; row++) {
            System.arraycopy(frame.samples, at - frame.stride, to.samples, toAt + row * to.stride, side);
        }
    }

    static void horizontal(Plane frame, int at, Plane to, int toAt, int side) {
        for (int row = 0; row < side; row++) {
            int start = toAt + row * to.stride;
            Arrays.fill(to.samples, start, start + side, frame.samples[at - 1 + row * frame.stride]);
        }
    }

    static void fill(Plane to, int toAt, int side, int value) {
        for (int row = 0; row < side; row++) {
            int start = toAt + row * to.stride;
            Arrays.fill(to.samples, start, start + side, (byte) value);
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
