package org.watchglass.demo.desktop;

/** Arithmetic with colours; {@code 0xAARRGGBB}, not premultiplied. */
final class Color {
    static final int OPAQUE = 0xFF000000;

    private Color() {}

    static int alpha(int argb) {
        return argb >>> 24;
    }

    static int withAlpha(int rgb, int alpha) {
        return rgb & 0xFFFFFF | alpha << 24;
    }

    /** What is between two colours: {@code from} at 0, {@code to} at {@code whole}. Opaque. */
    static int mix(int from, int to, long part, long whole) {
        return OPAQUE
                | channel(from, to, part, whole, 16)
                | channel(from, to, part, whole, 8)
                | channel(from, to, part, whole, 0);
    }

    private static int channel(int from, int to, long part, long whole, int shift) {
        int start = from >> shift & 0xFF;
        int end = to >> shift & 0xFF;
        return (int) (start + (end - start) * part / whole) << shift;
    }

    /** {@code over} put on top of {@code under}, which is opaque. */
    static int blend(int under, int over) {
        int alpha = alpha(over);
        return alpha == 0xFF ? over : alpha == 0 ? under : mix(under, over, alpha, 0xFF);
    }
}
