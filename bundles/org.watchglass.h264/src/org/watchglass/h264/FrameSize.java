package org.watchglass.h264;

/**
 * The size of a screen and of the macroblock grid over it.
 *
 * <p>4:2:0 cannot crop to odd sizes (7.4.2.1.1), so the coded size is rounded up to even; what lies outside
 * the screen repeats its last column and row.
 */
record FrameSize(int width, int height) {
    FrameSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a screen of %dx%d".formatted(width, height));
        }
        if (((width + 15L) >> 4) * ((height + 15L) >> 4) > Level.MAX_MACROBLOCKS
                || beyondSide(width, height)) {
            throw new IllegalArgumentException(
                    "a screen of %dx%d is larger than H.264 allows (%d macroblocks)"
                            .formatted(width, height, Level.MAX_MACROBLOCKS));
        }
    }

    /** Section A.3.1: neither side may exceed sqrt(8 * MaxFS) macroblocks. */
    private static boolean beyondSide(int width, int height) {
        long side = (Math.max(width, height) + 15L) >> 4;
        return side * side > 8L * Level.MAX_MACROBLOCKS;
    }

    /** Macroblocks in a row. */
    int columns() {
        return (width + 15) >> 4;
    }

    /** Rows of macroblocks. */
    int rows() {
        return (height + 15) >> 4;
    }

    int macroblocks() {
        return columns() * rows();
    }

    int codedWidth() {
        return (width + 1) & ~1;
    }

    int codedHeight() {
        return (height + 1) & ~1;
    }
}
