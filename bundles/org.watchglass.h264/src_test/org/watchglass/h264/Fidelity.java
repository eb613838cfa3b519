package org.watchglass.h264;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** How far what is shown lies from the screen, in luma. */
final class Fidelity {
    private Fidelity() {}

    /** Fails unless every macroblock is as near to the screen as quantisation allows. */
    static void assertShows(RandomScreen screen, YuvFrame shown, int qp) {
        FrameSize size = new FrameSize(screen.width, screen.height);
        double step = 0.625 * Math.pow(2, qp / 6.0);
        double limit = Math.pow(0.9 * step + 1, 2);
        for (int i = 0; i < size.macroblocks(); i++) {
            int column = i % size.columns();
            int row = i / size.columns();
            double error = error(screen, size, shown, column, row);
            assertTrue(error < limit,
                    () -> "macroblock %d,%d differs by %.1f, QP %d".formatted(column, row, error, qp));
        }
    }

    /** The mean square of all luma differences. */
    static double lumaError(RandomScreen screen, YuvFrame shown) {
        FrameSize size = new FrameSize(screen.width, screen.height);
        double sum = 0;
        for (int i = 0; i < size.macroblocks(); i++) {
            sum += error(screen, size, shown, i % size.columns(), i / size.columns());
        }
        return sum / size.macroblocks();
    }

    private static double error(RandomScreen screen, FrameSize size, YuvFrame shown, int column, int row) {
        YuvFrame wanted = new YuvFrame(size.columns(), 1);
        new ColourConversion(size).convert(screen.pixels, row, column, column + 1, wanted);
        int at = shown.luma.at(column * 16, row * 16);
        double sum = 0;
        for (int i = 0; i < 256; i++) {
            int there = shown.luma.samples[at + (i >> 4) * shown.luma.stride + (i & 15)] & 0xFF;
            int difference =
                    (wanted.luma.samples[wanted.luma.at(column * 16 + (i & 15), i >> 4)] & 0xFF) - there;
            sum += difference * difference;
        }
        return sum / 256;
    }
}
