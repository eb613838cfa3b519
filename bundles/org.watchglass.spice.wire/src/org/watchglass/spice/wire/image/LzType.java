package org.watchglass.spice.wire.image;

import org.eclipse.jdt.annotation.Nullable;

/** What an LZ or GLZ header says about pixels; the number on the wire is the place here, from 1. */
enum LzType {
    PLT1_LE(BitmapFormat.FMT_1BIT_LE),
    PLT1_BE(BitmapFormat.FMT_1BIT_BE),
    PLT4_LE(BitmapFormat.FMT_4BIT_LE),
    PLT4_BE(BitmapFormat.FMT_4BIT_BE),
    PLT8(BitmapFormat.FMT_8BIT),
    RGB16(BitmapFormat.FMT_16BIT),
    RGB24(BitmapFormat.FMT_24BIT),
    RGB32(BitmapFormat.FMT_32BIT),
    RGBA(BitmapFormat.FMT_RGBA),
    XXXA(BitmapFormat.FMT_8BIT_A),
    A8(BitmapFormat.FMT_8BIT_A);

    private final BitmapFormat format;

    LzType(BitmapFormat format) {
        this.format = format;
    }

    static @Nullable LzType of(int code) {
        return code >= 1 && code <= values().length ? values()[code - 1] : null;
    }

    int code() {
        return ordinal() + 1;
    }

    /** The bitmap format of the same pixels. */
    BitmapFormat format() {
        return format;
    }

    /** Whether there is a pass of colours. */
    boolean hasColor() {
        return ordinal() >= RGB16.ordinal() && ordinal() <= RGBA.ordinal();
    }

    /** Whether there is a pass of alpha, after that of colours if there is one. */
    boolean hasAlpha() {
        return format.hasAlpha();
    }
}
