package org.watchglass.h264;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * RGB to Y'CbCr 4:2:0, BT.709 limited range, one row of macroblocks at a time.
 *
 * <p>Chroma is the mean of 2x2 pixels, its place is the centre between them. Beyond the right and lower edge
 * the last column and row are repeated. One thread.
 *
 * <p>The loops over whole lines are of the form that HotSpot turns into vector instructions: arrays of int
 * alone, all with the same index, and unsigned shifts.
 */
final class ColourConversion {
    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    // BT.709 weights times 219/255, in 1/65536.
    private static final int Y_RED = 11966;
    private static final int Y_GREEN = 40254;
    private static final int Y_BLUE = 4064;
    private static final int Y_OFFSET = (16 << 16) + (1 << 15);
    // (B - Y) and (R - Y) weights times 224/255, in 1/65536; each row adds up to 0, so that greys stay grey.
    private static final int CB_RED = -6596;
    private static final int CB_GREEN = -22189;
    private static final int CR_GREEN = -26145;
    private static final int CR_BLUE = -2640;
    private static final int C_MAIN = 28785;
    /** Four pixels are added up, hence 18 and not 16 bits. */
    private static final int C_OFFSET = (128 << 18) + (1 << 17);

    private final FrameSize size;
    private final int[] upper;
    private final int[] lower;
    private final int[] result;
    private final int[] lowerResult;

    ColourConversion(FrameSize size) {
        this.size = size;
        int width = size.columns() * 16;
        upper = new int[width];
        lower = new int[width];
        result = new int[width];
        lowerResult = new int[width];
    }

    /**
     * Converts macroblocks {@code from} to {@code to} - 1 of a row.
     *
     * @param pixels row stride = the screen's width
     * @param converted takes them in the same columns of its first row
     */
    void convert(int[] pixels, int row, int from, int to, YuvFrame converted) {
        int count = (to - from) * 16;
        for (int line = 0; line < 16; line += 2) {
            load(pixels, from * 16, row * 16 + line, count, upper);
            load(pixels, from * 16, row * 16 + line + 1, count, lower);
            luma(upper, result, count);
            store(result, count, converted.luma, converted.luma.at(from * 16, line));
            luma(lower, result, count);
            store(result, count, converted.luma, converted.luma.at(from * 16, line + 1));
            cb(upper, result, count);
            cb(lower, lowerResult, count);
            add(result, lowerResult, count);
            storeMeans(result, count, converted.cb, converted.cb.at(from * 8, line / 2));
            cr(upper, result, count);
            cr(lower, lowerResult, count);
            add(result, lowerResult, count);
            storeMeans(result, count, converted.cr, converted.cr.at(from * 8, line / 2));
        }
    }

    private void load(int[] pixels, int x, int y, int count, int[] line) {
        int at = Math.min(y, size.height() - 1) * size.width() + x;
        int inside = Math.min(count, size.width() - x);
        System.arraycopy(pixels, at, line, 0, inside);
        for (int i = inside; i < count; i++) {
            line[i] = line[inside - 1];
        }
    }

    private static void luma(int[] rgb, int[] to, int count) {
        for (int i = 0; i < count; i++) {
            int p = rgb[i];
            to[i] = Y_RED * (p >>> 16 & 0xFF) + Y_GREEN * (p >>> 8 & 0xFF) + Y_BLUE * (p & 0xFF) + Y_OFFSET
                    >>> 16;
        }
    }

    private static void cb(int[] rgb, int[] to, int count) {
        for (int i = 0; i < count; i++) {
            int p = rgb[i];
            to[i] = CB_RED * (p >>> 16 & 0xFF) + CB_GREEN * (p >>> 8 & 0xFF) + C_MAIN * (p & 0xFF);
        }
    }

    private static void cr(int[] rgb, int[] to, int count) {
        for (int i = 0; i < count; i++) {
            int p = rgb[i];
            to[i] = C_MAIN * (p >>> 16 & 0xFF) + CR_GREEN * (p >>> 8 & 0xFF) + CR_BLUE * (p & 0xFF);
        }
    }

    private static void add(int[] to, int[] what, int count) {
        for (int i = 0; i < count; i++) {
            to[i] += what[i];
        }
    }

    private static void store(int[] values, int count, Plane to, int at) {
        for (int i = 0; i < count; i += 4) {
            int four = values[i] | values[i + 1] << 8 | values[i + 2] << 16 | values[i + 3] << 24;
            INT.set(to.samples, at + i, four);
        }
    }

    /** Adds up neighbours and divides by four. */
    private static void storeMeans(int[] sums, int count, Plane to, int at) {
        for (int i = 0; i < count; i += 8) {
            int four = mean(sums, i) | mean(sums, i + 2) << 8 | mean(sums, i + 4) << 16
                    | mean(sums, i + 6) << 24;
            INT.set(to.samples, at + i / 2, four);
        }
    }

    private static int mean(int[] sums, int at) {
        return sums[at] + sums[at + 1] + C_OFFSET >>> 18;
    }
}
