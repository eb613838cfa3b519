package org.watchglass.h264;

/** Y'CbCr 4:2:0 to RGB, BT.709 limited range: what {@link ColourConversion} did, undone. */
final class RgbConversion {
    private static final int SHIFT = 16;
    private static final int ROUNDING = 1 << SHIFT - 1;
    // 255/219, and the BT.709 factors times 255/224, in 1/65536.
    private static final int LUMA = 76309;
    private static final int CR_TO_RED = 117489;
    private static final int CB_TO_GREEN = -13975;
    private static final int CR_TO_GREEN = -34925;
    private static final int CB_TO_BLUE = 138438;

    private RgbConversion() {}

    static void convert(YuvFrame from, FrameSize size, int[] to) {
        for (int y = 0; y < size.height(); y++) {
            row(from, size.width(), y, to);
        }
    }

    private static void row(YuvFrame from, int width, int y, int[] to) {
        int luma = from.luma.at(0, y);
        int chroma = from.cb.at(0, y >> 1);
        int place = y * width;
        for (int x = 0; x < width; x++) {
            int grey = LUMA * ((from.luma.samples[luma + x] & 0xFF) - 16) + ROUNDING;
            int cb = (from.cb.samples[chroma + (x >> 1)] & 0xFF) - 128;
            int cr = (from.cr.samples[chroma + (x >> 1)] & 0xFF) - 128;
            int red = clip(grey + CR_TO_RED * cr >> SHIFT);
            int green = clip(grey + CB_TO_GREEN * cb + CR_TO_GREEN * cr >> SHIFT);
            int blue = clip(grey + CB_TO_BLUE * cb >> SHIFT);
            to[place + x] = red << 16 | green << 8 | blue;
        }
    }

    private static int clip(int value) {
        return (value & ~0xFF) == 0 ? value : ~value >> 31 & 0xFF;
    }
}
