package org.watchglass.spice.wire.image;

import org.eclipse.jdt.annotation.Nullable;

/** How pixels are packed in a bitmap. */
public enum BitmapFormat {
    /** Palette indices, the lowest bit is left. */
    FMT_1BIT_LE(1),
    /** Palette indices, the highest bit is left. */
    FMT_1BIT_BE(1),
    /** Palette indices, the low half byte is left. */
    FMT_4BIT_LE(4),
    /** Palette indices, the high half byte is left. */
    FMT_4BIT_BE(4),
    /** Palette indices. */
    FMT_8BIT(8),
    /** 5 bits each of red, green, blue from bit 14 down. */
    FMT_16BIT(16),
    /** Blue, green, red. */
    FMT_24BIT(24),
    /** Blue, green, red, and a byte without meaning. */
    FMT_32BIT(32),
    /** Blue, green, red, alpha; premultiplied. */
    FMT_RGBA(32),
    /** Alpha alone. */
    FMT_8BIT_A(8);

    private final int bits;

    BitmapFormat(int bits) {
        this.bits = bits;
    }

    /** The format with that number, null if there is none. */
    public static @Nullable BitmapFormat of(int code) {
        return code >= 1 && code <= values().length ? values()[code - 1] : null;
    }

    /** The number on the wire. */
    public int code() {
        return ordinal() + 1;
    }

    public int bitsPerPixel() {
        return bits;
    }

    /** Bytes of a row without padding. */
    public int rowBytes(int width) {
        return (int) (((long) width * bits + 7) / 8);
    }

    public boolean hasPalette() {
        return ordinal() <= FMT_8BIT.ordinal();
    }

    public boolean hasAlpha() {
        return this == FMT_RGBA || this == FMT_8BIT_A;
    }
}
