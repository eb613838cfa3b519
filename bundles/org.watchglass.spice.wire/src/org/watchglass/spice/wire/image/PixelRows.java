package org.watchglass.spice.wire.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Unpacks rows of pixels of one {@link BitmapFormat}. */
final class PixelRows {
    private final BitmapFormat format;
    private final int[] colors;

    /** @param colors 256 colours, for formats that have a palette */
    PixelRows(BitmapFormat format, int[] colors) {
        this.format = format;
        this.colors = colors;
    }

    /** Unpacks {@code count} pixels, which must be there. */
    void unpack(byte[] data, int from, int[] pixels, int to, int count) {
        switch (format) {
            case FMT_1BIT_LE -> ones(data, from, 0, pixels, to, count);
            case FMT_1BIT_BE -> ones(data, from, 7, pixels, to, count);
            case FMT_4BIT_LE -> fours(data, from, 0, pixels, to, count);
            case FMT_4BIT_BE -> fours(data, from, 4, pixels, to, count);
            case FMT_8BIT -> indices(data, from, pixels, to, count);
            case FMT_16BIT -> words(data, from, pixels, to, count);
            case FMT_24BIT -> triples(data, from, pixels, to, count);
            case FMT_32BIT, FMT_RGBA -> quads(data, from, pixels, to, count);
            case FMT_8BIT_A -> alphas(data, from, pixels, to, count);
        }
    }

    /** A pixel of 5 bits per colour, as 8 bits per colour. */
    static int expand555(int pixel) {
        int five = (pixel & 0x7c00) << 9 | (pixel & 0x03e0) << 6 | (pixel & 0x001f) << 3;
        return five | five >> 5 & 0x070707;
    }

    private void ones(byte[] data, int from, int flip, int[] pixels, int to, int count) {
        for (int i = 0; i < count; i++) {
            pixels[to + i] = colors[data[from + (i >> 3)] >> (i & 7 ^ flip) & 1];
        }
    }

    private void fours(byte[] data, int from, int flip, int[] pixels, int to, int count) {
        for (int i = 0; i < count; i++) {
            pixels[to + i] = colors[data[from + (i >> 1)] >> ((i & 1) << 2 ^ flip) & 15];
        }
    }

    private void indices(byte[] data, int from, int[] pixels, int to, int count) {
        for (int i = 0; i < count; i++) {
            pixels[to + i] = colors[data[from + i] & 0xff];
        }
    }

    private static void words(byte[] data, int from, int[] pixels, int to, int count) {
        for (int i = 0; i < count; i++) {
            int at = from + 2 * i;
            pixels[to + i] = expand555(data[at] & 0xff | (data[at + 1] & 0xff) << 8);
        }
    }

    private static void triples(byte[] data, int from, int[] pixels, int to, int count) {
        for (int i = 0; i < count; i++) {
            int at = from + 3 * i;
            pixels[to + i] = data[at] & 0xff | (data[at + 1] & 0xff) << 8 | (data[at + 2] & 0xff) << 16;
        }
    }

    private static void quads(byte[] data, int from, int[] pixels, int to, int count) {
        ByteBuffer.wrap(data, from, 4 * count).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(pixels, to,
                count);
    }

    private static void alphas(byte[] data, int from, int[] pixels, int to, int count) {
        for (int i = 0; i < count; i++) {
            pixels[to + i] = data[from + i] << 24;
        }
    }
}
