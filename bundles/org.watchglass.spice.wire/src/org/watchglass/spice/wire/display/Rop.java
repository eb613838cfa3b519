package org.watchglass.spice.wire.display;

/**
 * Bits of a raster operation. The result is the first of the operations from {@link #OP_PUT} on that is set.
 */
public final class Rop {
    public static final int INVERS_SRC = 1;
    public static final int INVERS_BRUSH = 2;
    public static final int INVERS_DEST = 4;
    public static final int OP_PUT = 8;
    public static final int OP_OR = 16;
    public static final int OP_AND = 32;
    public static final int OP_XOR = 64;
    public static final int OP_BLACKNESS = 128;
    public static final int OP_WHITENESS = 256;
    public static final int OP_INVERS = 512;
    public static final int INVERS_RES = 1024;

    private Rop() {}
}
