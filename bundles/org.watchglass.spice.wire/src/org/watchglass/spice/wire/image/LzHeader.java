package org.watchglass.spice.wire.image;

import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireWriter;

/**
 * The first 28 bytes of LZ code.
 *
 * @param stride bytes from one row of palette indices to the next
 */
record LzHeader(LzType type, int width, int height, int stride, boolean topDown) {
    static final int SIZE = 28;
    static final int MAGIC = 0x20205a4c;
    static final int VERSION = 0x00010001;

    /** A byte of code stands for no more units than this. */
    static final int MAX_EXPANSION = 256;

    /** A unit of code may be eight pixels of one bit. */
    private static final int MAX_BITS = 8;

    // seven u32, high byte first: magic, version, type, width, height, stride, top down
    static LzHeader read(CodeReader in, ImageDescriptor expected) throws ProtocolException {
        checkMagic(in);
        int code = in.bigEndian();
        LzType type = LzType.of(code);
        if (type == null) {
            throw in.error("type: got %d, expected 1 to %d", code, LzType.values().length);
        }
        checkSize(in, in.bigEndian(), in.bigEndian(), expected);
        int stride = in.bigEndian();
        int least = type.format().rowBytes(expected.width());
        if (type.format().hasPalette() && (stride < least || stride > least + 64)) {
            throw in.error("stride: got %d, expected about %d", Integer.toUnsignedLong(stride), least);
        }
        return new LzHeader(type, expected.width(), expected.height(), stride, in.bigEndian() != 0);
    }

    static void checkMagic(CodeReader in) throws ProtocolException {
        int magic = in.bigEndian();
        int version = in.bigEndian();
        if (magic != MAGIC || version != VERSION) {
            throw in.error("magic, version: got %08x %08x, expected %08x %08x", magic, version, MAGIC,
                    VERSION);
        }
    }

    static void checkSize(CodeReader in, int width, int height, ImageDescriptor expected)
            throws ProtocolException {
        if (width != expected.width() || height != expected.height()) {
            throw in.error(
                    "size: got %sx%s, expected %dx%d",
                    Integer.toUnsignedString(width),
                    Integer.toUnsignedString(height),
                    expected.width(),
                    expected.height());
        }
        if (expected.pixels() / MAX_BITS > (long) MAX_EXPANSION * in.remaining()) {
            throw in.error("code: got %d bytes, expected more for %dx%d pixels", in.remaining(), width,
                    height);
        }
    }

    void write(WireWriter out) {
        int[] words = {MAGIC, VERSION, type.code(), width, height, stride, topDown ? 1 : 0};
        for (int word : words) {
            out.u32(Integer.reverseBytes(word));
        }
    }
}
