package org.watchglass.spice.wire.display;

import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/**
 * A new surface, all 0; one of the same number is replaced.
 *
 * @param width in pixels, at most {@link #MAX_SIDE}; width times height is at most {@link #MAX_PIXELS}
 * @param format one of the constants here, not checked
 */
public record SurfaceCreate(int surface, int width, int height, int format, int flags)
        implements SurfaceMessage {
    public static final int TYPE = 314;
    public static final int MAX_SIDE = 16384;
    public static final int MAX_PIXELS = 64 << 20;

    /** Flag: this is what the display shows. */
    public static final int PRIMARY = 1;

    public static final int FORMAT_1_A = 1;
    public static final int FORMAT_8_A = 8;
    public static final int FORMAT_16_555 = 16;
    public static final int FORMAT_16_565 = 80;
    public static final int FORMAT_32_XRGB = 32;
    public static final int FORMAT_32_ARGB = 96;

    /** The primary surface, number 0, without alpha. */
    public static SurfaceCreate primary(int width, int height) {
        return new SurfaceCreate(0, width, height, FORMAT_32_XRGB, PRIMARY);
    }

    // five u32
    static SurfaceCreate read(WireReader in) throws ProtocolException {
        SurfaceCreate message = new SurfaceCreate(
                in.i32("surface"),
                in.u32("width", 0, MAX_SIDE),
                in.u32("height", 0, MAX_SIDE),
                in.i32("format"),
                in.i32("flags"));
        if ((long) message.width * message.height > MAX_PIXELS) {
            throw in.error("size: got %dx%d, expected at most %d pixels", message.width, message.height,
                    MAX_PIXELS);
        }
        return message;
    }

    public boolean isPrimary() {
        return (flags & PRIMARY) != 0;
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        out.u32(surface).u32(width).u32(height).u32(format).u32(flags);
    }

    @Override
    public String detail() {
        return "surface " + surface + " " + width + "x" + height + " format " + format
                + (isPrimary() ? " primary" : "");
    }
}
