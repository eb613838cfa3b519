package org.watchglass.spice.wire.image;

import org.eclipse.jdt.annotation.Nullable;

/** How an image is encoded, or where it is to be found. */
public enum ImageType {
    BITMAP(0),
    QUIC(1),
    LZ_PLT(100),
    LZ_RGB(101),
    GLZ_RGB(102),
    FROM_CACHE(103),
    SURFACE(104),
    JPEG(105),
    FROM_CACHE_LOSSLESS(106),
    ZLIB_GLZ_RGB(107),
    JPEG_ALPHA(108),
    LZ4(109);

    private final int code;

    ImageType(int code) {
        this.code = code;
    }

    /** The type with that number, null if there is none. */
    public static @Nullable ImageType of(int code) {
        for (ImageType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        return null;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }
}
