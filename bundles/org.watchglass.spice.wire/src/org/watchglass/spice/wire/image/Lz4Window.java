package org.watchglass.spice.wire.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The bytes of an image in LZ4, as long as they may be copied, in a window that fits the processor's cache;
 * pixels are unpacked as they leave it. Nothing but {@link #simpleRuns} checks anything here.
 */
final class Lz4Window {
    static final int MIN_MATCH = 4;

    /** Nothing is copied from farther back. */
    private static final int REACH = 65536;

    /** Up to here a loop over whole words beats a call. */
    private static final int SHORT = 64;

    /** How far whole words may be written beyond the end. */
    private static final int SLACK = 16;

    /** What a simple token reads and writes, words beyond its end included, is not more. */
    private static final int SIMPLE_CODE = 32;

    private static final int SIMPLE_RUN = 512;

    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** What the windows of images that are decoded one after the other share: up to 128 KB. */
    static final class Memory {
        private byte[] bytes = {};

        /** What is in it may be of an image before. */
        private byte[] atLeast(int size) {
            if (bytes.length < size) {
                bytes = new byte[size];
            }
            return bytes;
        }
    }

    private final PixelRows rows;
    private final int pixelBytes;
    private final int[] pixels;
    private final byte[] window;

    /** Bytes still missing. */
    private int left;

    /** Where in the window the next byte goes, and where the first one is that has not been unpacked. */
    private int done;

    private int packed;
    private int unpacked;

    /** @param pixels to be filled */
    Lz4Window(BitmapFormat format, int[] pixels, Memory memory) {
        this.pixels = pixels;
        rows = new PixelRows(format, new int[0]);
        pixelBytes = format.bitsPerPixel() / 8;
        left = pixels.length * pixelBytes;
        window = memory.atLeast(Math.min(left, 2 * REACH) + SLACK);
    }

    /** How many bytes the image still lacks. */
    int left() {
        return left;
    }

    /** How many bytes back a match may be. */
    int reach() {
        return done;
    }

    /** Appends bytes, no more than are left. */
    void literals(byte[] data, int from, int count) {
        left -= count;
        if (count <= 2 * Long.BYTES && from + 2 * Long.BYTES <= data.length) {
            reserve(count);
            LONG.set(window, done, (long) LONG.get(data, from));
            LONG.set(window, done + Long.BYTES, (long) LONG.get(data, from + Long.BYTES));
            done += count;
            return;
        }
        for (int rest = count; rest > 0;) {
            int part = Math.min(rest, REACH);
            reserve(part);
            System.arraycopy(data, from + count - rest, window, done, part);
            done += part;
            rest -= part;
        }
    }

    /** Appends what is so many bytes back, within {@link #reach}; no more than is left. */
    void match(int distance, int length) {
        left -= length;
        for (int rest = length; rest > 0;) {
            int part = Math.min(rest, REACH);
            reserve(part);
            copy(distance, done + part);
            rest -= part;
        }
    }

    /**
     * Decodes tokens as long as they are simple, and there is room on both sides to move whole words without
     * a check: short literals, and a match of no more than one further byte of length.
     *
     * @param in at a token
     * @param remaining bytes of its block
     */
    void simpleRuns(CodeReader in, int remaining) {
        byte[] data = in.data;
        int position = in.position;
        int positionEnd = Math.min(position + remaining, data.length) - SIMPLE_CODE;
        int to = done;
        int toEnd = Math.min(window.length - SLACK, to + left) - SIMPLE_RUN;
        while (position < positionEnd && to < toEnd) {
            int token = data[position] & 0xff;
            int literals = token >> 4;
            int length = (token & 15) + MIN_MATCH;
            LONG.set(window, to, (long) LONG.get(data, position + 1));
            LONG.set(window, to + 8, (long) LONG.get(data, position + 9));
            int distance = (short) WORD.get(data, position + 1 + literals) & 0xffff;
            int more = 0;
            int next = position + 3 + literals;
            if (length == 15 + MIN_MATCH) {
                more = data[next++] & 0xff;
            }
            if (literals == 15 || more == 255 || distance > to + literals || !isSimple(distance)) {
                break;
            }
            position = next;
            to += literals;
            copyWords(distance, to, to + length + more);
            to += length + more;
        }
        left -= to - done;
        done = to;
        in.position = position;
    }

    private static boolean isSimple(int distance) {
        return distance >= Long.BYTES || distance == Integer.BYTES;
    }

    /** Fills from here to there from so many bytes before, in whole words. */
    private void copyWords(int distance, int to, int end) {
        int step = distance;
        long first = (long) LONG.get(window, to - distance);
        if (distance == Integer.BYTES) {
            // one pixel again and again: what is behind it is not there yet
            first = first & 0xffffffffL | first << Integer.SIZE;
            step = Long.BYTES;
        }
        LONG.set(window, to, first);
        for (int i = to + Long.BYTES; i < end; i += Long.BYTES) {
            LONG.set(window, i, (long) LONG.get(window, i - step));
        }
    }

    /** Fills the window up to there, from so many bytes before. */
    private void copy(int distance, int end) {
        int step = distance;
        if (distance < Long.BYTES) {
            // so many bytes that a multiple of the distance is at least a word
            for (int headEnd = Math.min(end, done + 2 * Long.BYTES); done < headEnd; done++) {
                window[done] = window[done - distance];
            }
            step = (distance + Long.BYTES - 1) / distance * distance;
        }
        if (end - done <= SHORT) {
            for (int i = done; i < end; i += Long.BYTES) {
                LONG.set(window, i, (long) LONG.get(window, i - step));
            }
            done = end;
        }
        for (int from = done - step; done < end;) {
            // what was copied is there to be copied again
            int count = Math.min(end - done, done - from);
            System.arraycopy(window, from, window, done, count);
            done += count;
        }
    }

    /** Makes room in the window for so many bytes. */
    private void reserve(int count) {
        if (done + count > window.length - SLACK) {
            unpack();
            int keep = Math.min(done, REACH);
            System.arraycopy(window, done - keep, window, 0, keep);
            packed -= done - keep;
            done = keep;
        }
    }

    /** Unpacks all whole pixels. */
    void unpack() {
        int count = (done - packed) / pixelBytes;
        rows.unpack(window, packed, pixels, unpacked, count);
        unpacked += count;
        packed += count * pixelBytes;
    }
}
