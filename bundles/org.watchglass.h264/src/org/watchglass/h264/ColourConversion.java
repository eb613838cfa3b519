package org.watchglass.h264;

/**
 * RGB to Y'CbCr 4:2:0, BT.709 limited range, one macroblock at a time.
 *
 * <p>Chroma is the mean of 2x2 pixels, its place is the centre between them. Beyond the right and lower edge
 * the last column and row are repeated. One thread.
 */
final class ColourConversion {
    private static final int SHIFT = 16;
    // BT.709 weights times 219/255, in 1/65536.
    private static final int Y_RED = 11966;
    private static final int Y_GREEN = 40254;
    private static final int Y_BLUE = 4064;
    private static final int Y_OFFSET = (16 << SHIFT) + (1 << SHIFT - 1);
    // (B - Y) and (R - Y) weights times 224/255, in 1/65536; each row adds up to 0, so that greys stay grey.
    private static final int CB_RED = -6596;
    private static final int CB_GREEN = -22189;
    private static final int CR_GREEN = -26145;
    private static final int CR_BLUE = -2640;
    private static final int C_MAIN = 28785;
    /** Four pixels are added up, hence two bits more. */
    private static final int C_SHIFT = SHIFT + 2;

    private static final int C_OFFSET = (128 << C_SHIFT) + (1 << C_SHIFT - 1);

    private final FrameSize size;
    private final int[] edge = new int[16 * 16];

    ColourConversion(FrameSize size) {
        this.size = size;
    }

    /** Converts one macroblock of a screen (row stride = its width) into the first one of {@code to}. */
    void macroblock(int[] pixels, int column, int row, YuvFrame to) {
        int x = column * 16;
        int y = row * 16;
        if (x + 16 <= size.width() && y + 16 <= size.height()) {
            convert(pixels, y * size.width() + x, size.width(), to);
        } else {
            repeatEdges(pixels, x, y);
            convert(edge, 0, 16, to);
        }
    }

    private void repeatEdges(int[] pixels, int left, int top) {
        for (int i = 0; i < 256; i++) {
            int x = Math.min(left + (i & 15), size.width() - 1);
            int y = Math.min(top + (i >> 4), size.height() - 1);
            edge[i] = pixels[y * size.width() + x];
        }
    }

    private static void convert(int[] rgb, int at, int stride, YuvFrame to) {
        for (int row = 0; row < 8; row++) {
            rows(rgb, at + 2 * row * stride, stride, to, row);
        }
    }

    /** Two rows of luma, one of chroma. */
    private static void rows(int[] rgb, int at, int stride, YuvFrame to, int row) {
        byte[] luma = to.luma.samples;
        byte[] cb = to.cb.samples;
        byte[] cr = to.cr.samples;
        int upper = 2 * row * to.luma.stride;
        int lower = upper + to.luma.stride;
        int chroma = row * to.cb.stride;
        for (int i = 0; i < 8; i++) {
            int a = rgb[at + 2 * i];
            int b = rgb[at + 2 * i + 1];
            int c = rgb[at + stride + 2 * i];
            int d = rgb[at + stride + 2 * i + 1];
            luma[upper + 2 * i] = luma(a);
            luma[upper + 2 * i + 1] = luma(b);
            luma[lower + 2 * i] = luma(c);
            luma[lower + 2 * i + 1] = luma(d);
            int red = red(a) + red(b) + red(c) + red(d);
            int green = green(a) + green(b) + green(c) + green(d);
            int blue = blue(a) + blue(b) + blue(c) + blue(d);
            cb[chroma + i] = (byte) (CB_RED * red + CB_GREEN * green + C_MAIN * blue + C_OFFSET >> C_SHIFT);
            cr[chroma + i] = (byte) (C_MAIN * red + CR_GREEN * green + CR_BLUE * blue + C_OFFSET >> C_SHIFT);
        }
    }

    private static byte luma(int rgb) {
        return (byte) (Y_RED * red(rgb) + Y_GREEN * green(rgb) + Y_BLUE * blue(rgb) + Y_OFFSET >> SHIFT);
    }

    private static int red(int rgb) {
        return rgb >> 16 & 0xFF;
    }

    private static int green(int rgb) {
        return rgb >> 8 & 0xFF;
    }

    private static int blue(int rgb) {
        return rgb & 0xFF;
    }
}
