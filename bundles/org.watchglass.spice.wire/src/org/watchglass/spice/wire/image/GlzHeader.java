package org.watchglass.spice.wire.image;

import org.watchglass.spice.wire.ProtocolException;

/**
 * The first 33 bytes of GLZ code.
 *
 * @param headDistance how many images before this one are the oldest that may still be asked for, as bits
 */
record GlzHeader(LzType type, boolean topDown, long id, int headDistance) {
    private static final int TOP_DOWN = 16;

    //  0       4         8      9       13       17       21          29
    // +-------+---------+------+-------+--------+--------+-----------+---------------+
    // | magic | version | type | width | height | stride | id (8)    | head distance |   high byte first
    // +-------+---------+------+-------+--------+--------+-----------+---------------+
    static GlzHeader read(CodeReader in, ImageDescriptor expected) throws ProtocolException {
        LzHeader.checkMagic(in);
        int bits = in.next();
        LzType type = LzType.of(bits & 15);
        if (type == null || !type.hasColor()) {
            throw in.error("type: got %d, expected %d to %d", bits & 15, LzType.RGB16.code(),
                    LzType.RGBA.code());
        }
        LzHeader.checkSize(in, in.bigEndian(), in.bigEndian(), expected);
        in.bigEndian();
        long id = (long) in.bigEndian() << 32 | Integer.toUnsignedLong(in.bigEndian());
        return new GlzHeader(type, (bits & TOP_DOWN) != 0, id, in.bigEndian());
    }
}
