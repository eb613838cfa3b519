package org.watchglass.spice.wire.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;

/**
 * Decodes LZ4 code: blocks that make up one packed image, each of which may copy from those before. Bytes are
 * kept as long as they may be copied, in a window that fits the processor's cache; pixels are unpacked as
 * they leave it.
 */
final class Lz4Decoder {
    private static final int MIN_MATCH = 4;

    /** Nothing is copied from farther back. */
    private static final int REACH = 65536;

    /** Up to here a loop over whole words beats a call. */
    private static final int SHORT = 64;

    /** How far whole words may be written beyond the end. */
    private static final int SLACK = 16;

    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final CodeReader in;
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

    private Lz4Decoder(CodeReader in, BitmapFormat format, int[] pixels) {
        this.in = in;
        this.pixels = pixels;
        rows = new PixelRows(format, new int[0]);
        pixelBytes = format.bitsPerPixel() / 8;
        left = pixels.length * pixelBytes;
        window = new byte[Math.min(left, 2 * REACH) + SLACK];
    }

    //  0          1        2               6
    // +----------+--------+---------------+----------------
    // | top down | format | size          | block      size, block ...      sizes have their high byte first
    // +----------+--------+---------------+----------------
    static DecodedImage decode(ImageDescriptor descriptor, Bytes code) throws ProtocolException {
        CodeReader in = new CodeReader("LZ4", code);
        boolean topDown = in.next() != 0;
        int number = in.next();
        BitmapFormat format = BitmapFormat.of(number);
        if (format == null || format.hasPalette()) {
            throw in.error("format: got %d, expected one of colours", number);
        }
        if (descriptor.pixels() / LzHeader.MAX_EXPANSION > in.remaining()) {
            throw in.error("code: got %d bytes, expected more for %d pixels", in.remaining(),
                    descriptor.pixels());
        }
        int[] pixels = new int[descriptor.pixels()];
        new Lz4Decoder(in, format, pixels).blocks();
        if (!topDown) {
            Rows.flip(pixels, descriptor.width());
        }
        return new DecodedImage(descriptor.width(), descriptor.height(), pixels, format.hasAlpha());
    }

    private void blocks() throws ProtocolException {
        while (in.remaining() > 0) {
            int length = in.bigEndian();
            if (length < 0 || length > in.remaining()) {
                throw in.error("block: got %d bytes, expected %s", in.remaining(),
                        Integer.toUnsignedString(length));
            }
            block(in.remaining() - length);
        }
        if (left > 0) {
            throw in.error("code: got its end, expected %d more bytes of pixels", left);
        }
        unpack();
    }

    // +---------+---------+  +----------+  +----------+  +----------+  +----------+
    // | lit:4   | len-4:4 |  | more lit |  | literals |  | distance |  | more len |  ends after literals
    // +---------+---------+  +----------+  +----------+  +----------+  +----------+
    //                         if lit is 15                low byte first if len-4 is 15
    /** @param behind how many bytes of code follow the block */
    private void block(int behind) throws ProtocolException {
        while (in.remaining() > behind) {
            shortRuns(in.remaining() - behind);
            int token = in.next();
            int literals = token >> 4;
            literal(literals == 15 ? in.extended(literals) : literals);
            if (in.remaining() <= behind) {
                break;
            }
            int distance = in.next() | in.next() << 8;
            int length = token & 15;
            match(distance, (length == 15 ? in.extended(length) : length) + MIN_MATCH);
        }
        if (in.remaining() < behind) {
            throw in.error("block: got its end, expected more");
        }
    }

    /**
     * Decodes tokens as long as they are simple, and there is room on both sides to move whole words without
     * a check: short literals, and a short match that does not overlap a word.
     *
     * @param remaining bytes of this block
     */
    private void shortRuns(int remaining) {
        byte[] data = in.data;
        int position = in.position;
        int positionEnd = Math.min(position + remaining, data.length) - SHORT;
        int to = done;
        int toEnd = Math.min(window.length - SLACK, to + left) - SHORT;
        while (position < positionEnd && to < toEnd) {
            int token = data[position] & 0xff;
            int literals = token >> 4;
            int length = (token & 15) + MIN_MATCH;
            LONG.set(window, to, (long) LONG.get(data, position + 1));
            LONG.set(window, to + 8, (long) LONG.get(data, position + 9));
            int distance = (short) WORD.get(data, position + 1 + literals) & 0xffff;
            int from = to + literals - distance;
            if (literals == 15 || length == 15 + MIN_MATCH || distance < Long.BYTES || from < 0) {
                break;
            }
            position += literals + 3;
            to += literals;
            LONG.set(window, to, (long) LONG.get(window, from));
            LONG.set(window, to + 8, (long) LONG.get(window, from + 8));
            LONG.set(window, to + 16, (long) LONG.get(window, from + 16));
            to += length;
        }
        left -= to - done;
        done = to;
        in.position = position;
    }

    private void literal(int count) throws ProtocolException {
        take(count);
        int from = in.take(count);
        if (count <= 2 * Long.BYTES && from + 2 * Long.BYTES <= in.data.length) {
            reserve(count);
            LONG.set(window, done, (long) LONG.get(in.data, from));
            LONG.set(window, done + Long.BYTES, (long) LONG.get(in.data, from + Long.BYTES));
            done += count;
            return;
        }
        for (int rest = count; rest > 0;) {
            int part = Math.min(rest, REACH);
            reserve(part);
            System.arraycopy(in.data, from + count - rest, window, done, part);
            done += part;
            rest -= part;
        }
    }

    private void match(int distance, int length) throws ProtocolException {
        take(length);
        if (distance == 0 || distance > done) {
            throw in.error("match: got distance %d, expected 1 to %d", distance, done);
        }
        for (int rest = length; rest > 0;) {
            int part = Math.min(rest, REACH);
            reserve(part);
            copy(distance, done + part);
            rest -= part;
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

    private void take(int count) throws ProtocolException {
        if (count > left || count < 0) {
            throw in.error("run: got %d bytes, expected at most %d", count, left);
        }
        left -= count;
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
    private void unpack() {
        int count = (done - packed) / pixelBytes;
        rows.unpack(window, packed, pixels, unpacked, count);
        unpacked += count;
        packed += count * pixelBytes;
    }
}
