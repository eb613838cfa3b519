package org.watchglass.spice.wire.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.watchglass.spice.wire.ProtocolException;

/**
 * The inner loops of LZ and GLZ: pixels from code, and pixels from pixels. Only the code's end is checked
 * here.
 */
final class Literals {
    /** Below this a loop beats a call. */
    private static final int SHORT = 12;

    private static final VarHandle INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private Literals() {}

    /** Blue, green, red. */
    static void rgb(CodeReader in, int[] out, int to, int count) throws ProtocolException {
        int at = in.take(3L * count);
        byte[] data = in.data;
        int end = to + count;
        if (at + 3 * count == data.length && count > 0) {
            // the last one must not be read as four bytes
            end--;
            int last = data.length - 3;
            out[end] = data[last] & 0xff | (data[last + 1] & 0xff) << 8 | (data[last + 2] & 0xff) << 16;
        }
        for (int i = to; i < end; i++, at += 3) {
            out[i] = (int) INT.get(data, at) & 0xffffff;
        }
    }

    /** Five bits per colour, high byte first. */
    static void rgb16(CodeReader in, int[] out, int to, int count) throws ProtocolException {
        int at = in.take(2L * count);
        byte[] data = in.data;
        for (int i = to; i < to + count; i++, at += 2) {
            out[i] = PixelRows.expand555((data[at] & 0xff) << 8 | data[at + 1] & 0xff);
        }
    }

    /** Gives pixels their alpha; they may have that of another image whose colours they share. */
    static void alpha(CodeReader in, int[] out, int to, int count) throws ProtocolException {
        int at = in.take(count);
        byte[] data = in.data;
        for (int i = to; i < to + count; i++, at++) {
            out[i] = out[i] & 0xffffff | data[at] << 24;
        }
    }

    /** Copies within an image; what is copied may have been written by the same copy. */
    static void copy(int[] out, int from, int to, int length) {
        int distance = to - from;
        if (distance >= length && length >= SHORT) {
            System.arraycopy(out, from, out, to, length);
        } else if (distance == 1) {
            Arrays.fill(out, to, to + length, out[from]);
        } else {
            for (int i = to; i < to + length; i++) {
                out[i] = out[i - distance];
            }
        }
    }

    /** Copies the alpha of pixels to other pixels; as {@link #copy} if both images are the same. */
    static void copyAlpha(int[] source, int[] out, int from, int to, int length) {
        if (source == out && to - from == 1) {
            fillAlpha(out, to, to + length, out[from] & 0xff000000);
            return;
        }
        for (int i = 0; i < length; i++) {
            out[to + i] = out[to + i] & 0xffffff | source[from + i] & 0xff000000;
        }
    }

    private static void fillAlpha(int[] out, int from, int to, int alpha) {
        for (int i = from; i < to; i++) {
            out[i] = out[i] & 0xffffff | alpha;
        }
    }
}
