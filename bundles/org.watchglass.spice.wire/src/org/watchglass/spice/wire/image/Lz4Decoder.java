package org.watchglass.spice.wire.image;

import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;

/** Decodes LZ4 code: blocks that make up one packed image, each of which may copy from those before. */
final class Lz4Decoder {
    private final CodeReader in;
    private final Lz4Window window;

    private Lz4Decoder(CodeReader in, Lz4Window window) {
        this.in = in;
        this.window = window;
    }

    //  0          1        2               6
    // +----------+--------+---------------+----------------
    // | top down | format | size          | block      size, block ...      sizes have their high byte first
    // +----------+--------+---------------+----------------
    static DecodedImage decode(ImageDescriptor descriptor, Bytes code, Lz4Window.Memory memory)
            throws ProtocolException {
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
        new Lz4Decoder(in, new Lz4Window(format, pixels, memory)).blocks();
        if (!topDown) {
            Rows.flip(pixels, descriptor.width());
        }
        return new DecodedImage(descriptor.width(), descriptor.height(), pixels, format.hasAlpha(),
                format == BitmapFormat.FMT_8BIT_A);
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
        if (window.left() > 0) {
            throw in.error("code: got its end, expected %d more bytes of pixels", window.left());
        }
        window.unpack();
    }

    // +---------+---------+  +----------+  +----------+  +----------+  +----------+
    // | lit:4   | len-4:4 |  | more lit |  | literals |  | distance |  | more len |  ends after literals
    // +---------+---------+  +----------+  +----------+  +----------+  +----------+
    //                         if lit is 15                low byte first if len-4 is 15
    /** @param behind how many bytes of code follow the block */
    private void block(int behind) throws ProtocolException {
        while (in.remaining() > behind) {
            window.simpleRuns(in, in.remaining() - behind);
            int token = in.next();
            int literals = token >> 4;
            literal(literals == 15 ? in.extended(literals) : literals);
            if (in.remaining() <= behind) {
                break;
            }
            int distance = in.next() | in.next() << 8;
            int length = token & 15;
            match(distance, (length == 15 ? in.extended(length) : length) + Lz4Window.MIN_MATCH);
        }
        if (in.remaining() < behind) {
            throw in.error("block: got its end, expected more");
        }
    }

    private void literal(int count) throws ProtocolException {
        checkRoom(count);
        window.literals(in.data, in.take(count), count);
    }

    private void match(int distance, int length) throws ProtocolException {
        checkRoom(length);
        if (distance == 0 || distance > window.reach()) {
            throw in.error("match: got distance %d, expected 1 to %d", distance, window.reach());
        }
        window.match(distance, length);
    }

    private void checkRoom(int count) throws ProtocolException {
        if (count > window.left() || count < 0) {
            throw in.error("run: got %d bytes, expected at most %d", count, window.left());
        }
    }
}
