package org.watchglass.spice.wire.image;

import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;

/** Decodes LZ4 code: blocks that make up one packed image, each of which may copy from those before. */
final class Lz4Decoder {
    private static final int MIN_MATCH = 4;

    private final CodeReader in;
    private final byte[] out;
    private int done;

    private Lz4Decoder(CodeReader in, byte[] out) {
        this.in = in;
        this.out = out;
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
        int stride = format.rowBytes(descriptor.width());
        if (descriptor.pixels() / LzHeader.MAX_EXPANSION > in.remaining()) {
            throw in.error("code: got %d bytes, expected more for %d pixels", in.remaining(), descriptor.pixels());
        }
        byte[] rows = new byte[stride * descriptor.height()];
        new Lz4Decoder(in, rows).blocks();
        PaletteReference none = new PaletteReference.Absent();
        return BitmapDecoder.decode(
                new BitmapImage(descriptor, format, topDown, stride, none, Bytes.of(rows)), Palette.BLACK_AND_WHITE);
    }

    private void blocks() throws ProtocolException {
        while (in.remaining() > 0) {
            int size = in.bigEndian();
            if (size < 0 || size > in.remaining()) {
                throw in.error("block: got %d bytes, expected %s", in.remaining(), Integer.toUnsignedString(size));
            }
            block(in.remaining() - size);
        }
        if (done < out.length) {
            throw in.error("code: got %d bytes of pixels, expected %d", done, out.length);
        }
    }

    // +---------+---------+   +-----------+   +-----------+   +-----------+   +-----------+
    // | lit:4   | len-4:4 |   | more lit  |   | literals  |   | distance  |   | more len  |   ends after literals
    // +---------+---------+   +-----------+   +-----------+   +-----------+   +-----------+
    //                          if lit is 15                    low byte first  if len-4 is 15
    /** @param behind how many bytes of code follow the block */
    private void block(int behind) throws ProtocolException {
        while (in.remaining() > behind) {
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

    private void literal(int count) throws ProtocolException {
        checkRoom(count);
        System.arraycopy(in.data, in.take(count), out, done, count);
        done += count;
    }

    private void match(int distance, int length) throws ProtocolException {
        checkRoom(length);
        if (distance == 0 || distance > done) {
            throw in.error("match: got distance %d, expected 1 to %d", distance, done);
        }
        int from = done - distance;
        int end = done + length;
        while (done < end) {
            // what was copied is there to be copied again
            int count = Math.min(end - done, done - from);
            System.arraycopy(out, from, out, done, count);
            done += count;
        }
    }

    private void checkRoom(int count) throws ProtocolException {
        if (count > out.length - done || count < 0) {
            throw in.error("run: got %d bytes, expected at most %d", count, out.length - done);
        }
    }
}
