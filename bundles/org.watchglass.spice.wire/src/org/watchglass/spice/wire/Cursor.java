package org.watchglass.spice.wire;

/** A pointer's shape as it is on the wire: none, one that was sent before, or its pixels. */
public sealed interface Cursor {
    /** Flag: no shape. */
    int NONE = 1;

    /** Flag: to be kept under its id. */
    int CACHE_ME = 2;

    /** Flag: one that was kept. */
    int FROM_CACHE = 4;

    void write(WireWriter out);

    /** No shape. */
    record None() implements Cursor {
        @Override
        public void write(WireWriter out) {
            out.u16(NONE);
        }
    }

    /** A shape that was to be kept under that id. */
    record Cached(long id) implements Cursor {
        @Override
        public void write(WireWriter out) {
            out.u16(FROM_CACHE).u64(id).u8(0).u64(0);
        }
    }

    /**
     * A shape with its pixels.
     *
     * @param cacheMe whether to keep it under its id
     * @param type how the pixels are stored: one of the constants here
     * @param width in pixels, not checked: up to 65535
     */
    record Shape(boolean cacheMe, long id, int type, int width, int height, int hotX, int hotY, Bytes data)
            implements Cursor {
        public static final int ALPHA = 0;
        public static final int MONO = 1;
        public static final int COLOR4 = 2;
        public static final int COLOR8 = 3;
        public static final int COLOR16 = 4;
        public static final int COLOR24 = 5;
        public static final int COLOR32 = 6;

        @Override
        public void write(WireWriter out) {
            out.u16(cacheMe ? CACHE_ME : 0).u64(id).u8(type);
            out.u16(width).u16(height).u16(hotX).u16(hotY).bytes(data);
        }
    }

    //  0       2               10      11      13      15      17      19
    // +-------+---------------+-------+-------+-------+-------+-------+------------
    // | flags | id (8)        | type  | width | height| hot x | hot y | pixels ...      only flags if NONE
    // +-------+---------------+-------+-------+-------+-------+-------+------------
    static Cursor read(WireReader in) throws ProtocolException {
        int flags = in.u16("cursor flags");
        if ((flags & NONE) != 0) {
            return new None();
        }
        long id = in.i64("cursor id");
        int type = in.u8("cursor type");
        int width = in.u16("cursor width");
        int height = in.u16("cursor height");
        int hotX = in.u16("hot spot x");
        int hotY = in.u16("hot spot y");
        if ((flags & FROM_CACHE) != 0) {
            return new Cached(id);
        }
        return new Shape((flags & CACHE_ME) != 0, id, type, width, height, hotX, hotY, in.rest());
    }
}
