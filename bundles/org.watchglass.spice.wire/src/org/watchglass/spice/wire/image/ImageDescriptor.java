package org.watchglass.spice.wire.image;

import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;

/**
 * What every image says of itself.
 *
 * @param id names it in the image cache
 * @param width in pixels, at most {@link #MAX_SIDE}; width times height is at most {@link #MAX_PIXELS}
 */
public record ImageDescriptor(long id, int flags, int width, int height) {
    public static final int MAX_SIDE = 16384;
    public static final int MAX_PIXELS = 64 << 20;

    /** Flag: to be kept. */
    public static final int CACHE_ME = 1;

    /** Flag: the high byte of every pixel is to be read as 255. */
    public static final int HIGH_BITS_SET = 2;

    /** Flag: to be kept in place of a lossy one. */
    public static final int CACHE_REPLACE_ME = 4;

    static ImageDescriptor read(long id, int flags, WireReader in) throws ProtocolException {
        int width = in.u32("image width", 0, MAX_SIDE);
        int height = in.u32("image height", 0, MAX_SIDE);
        checkArea(in, width, height);
        return new ImageDescriptor(id, flags, width, height);
    }

    private static void checkArea(WireReader in, int width, int height) throws ProtocolException {
        if ((long) width * height > MAX_PIXELS) {
            throw in.error("image: got %dx%d, expected at most %d pixels", width, height, MAX_PIXELS);
        }
    }

    /** An image that is not to be kept. */
    public static ImageDescriptor of(int width, int height) {
        return new ImageDescriptor(0, 0, width, height);
    }

    public boolean cacheMe() {
        return (flags & CACHE_ME) != 0;
    }

    public boolean cacheReplaceMe() {
        return (flags & CACHE_REPLACE_ME) != 0;
    }

    public boolean highBitsSet() {
        return (flags & HIGH_BITS_SET) != 0;
    }

    /** Width times height. */
    int pixels() {
        return width * height;
    }
}
