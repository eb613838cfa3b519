package org.watchglass.spice.wire.image;

import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/** An image as it is on the wire: its pixels in some code, or where to find them. */
public sealed interface EncodedImage
        permits EncodedImage.Pixels, EncodedImage.FromCache, EncodedImage.FromSurface {
    ImageDescriptor descriptor();

    /** The number of its {@link ImageType}; others can only be {@link Unknown}. */
    int type();

    /** Writes what follows the descriptor. */
    void writeBody(WireWriter out);

    /** The name of its type for counters and logs. */
    default String typeName() {
        ImageType type = ImageType.of(type());
        return type == null ? "image type " + type() : type.name();
    }

    /** An image that an {@link ImageDecoder} decodes. */
    sealed interface Pixels extends EncodedImage
            permits BitmapImage, LzPltImage, Coded, JpegAlpha, ZlibGlz, Unknown {
        /** Whether decoding loses something. */
        default boolean lossy() {
            return type() == ImageType.JPEG.code() || type() == ImageType.JPEG_ALPHA.code();
        }
    }

    /** QUIC, LZ_RGB, GLZ_RGB, JPEG or LZ4: the code is all there is. */
    record Coded(ImageDescriptor descriptor, ImageType code, Bytes data) implements Pixels {
        @Override
        public int type() {
            return code.code();
        }

        @Override
        public void writeBody(WireWriter out) {
            out.u32(data.length()).bytes(data);
        }
    }

    /** A JPEG of {@code jpegSize} bytes and then an LZ alpha plane, which alone {@code topDown} is about. */
    record JpegAlpha(ImageDescriptor descriptor, boolean topDown, int jpegSize, Bytes data)
            implements Pixels {
        @Override
        public int type() {
            return ImageType.JPEG_ALPHA.code();
        }

        @Override
        public void writeBody(WireWriter out) {
            out.u8(topDown ? 1 : 0).u32(jpegSize).u32(data.length()).bytes(data);
        }
    }

    /** GLZ_RGB in a zlib stream; {@code glzSize} bytes when inflated, as bits. */
    record ZlibGlz(ImageDescriptor descriptor, int glzSize, Bytes data) implements Pixels {
        @Override
        public int type() {
            return ImageType.ZLIB_GLZ_RGB.code();
        }

        @Override
        public void writeBody(WireWriter out) {
            out.u32(glzSize).u32(data.length()).bytes(data);
        }
    }

    /** A type that we do not know. */
    record Unknown(ImageDescriptor descriptor, int type) implements Pixels {
        @Override
        public void writeBody(WireWriter out) {
            // nobody knows what belongs here
        }
    }

    /**
     * The image of that id in the image cache.
     *
     * @param lossless whether it must be one that lost nothing, which may have to be waited for
     */
    record FromCache(ImageDescriptor descriptor, boolean lossless) implements EncodedImage {
        @Override
        public int type() {
            return (lossless ? ImageType.FROM_CACHE_LOSSLESS : ImageType.FROM_CACHE).code();
        }

        @Override
        public void writeBody(WireWriter out) {
            // the descriptor says it all
        }
    }

    /** A surface's pixels at this moment. */
    record FromSurface(ImageDescriptor descriptor, int surface) implements EncodedImage {
        @Override
        public int type() {
            return ImageType.SURFACE.code();
        }

        @Override
        public void writeBody(WireWriter out) {
            out.u32(surface);
        }
    }

    default void write(WireWriter out) {
        ImageDescriptor it = descriptor();
        out.u64(it.id()).u8(type()).u8(it.flags()).u32(it.width()).u32(it.height());
        writeBody(out);
    }

    //  0               8      9      10              14              18
    // +---------------+------+------+---------------+---------------+---------------
    // | id (8)        | type | flags| width         | height        | by type ...
    // +---------------+------+------+---------------+---------------+---------------

    /** Reads the image at the reader's place. */
    static EncodedImage read(WireReader in) throws ProtocolException {
        long id = in.i64("image id");
        int code = in.u8("image type");
        int flags = in.u8("image flags");
        ImageDescriptor descriptor = ImageDescriptor.read(id, flags, in);
        ImageType type = ImageType.of(code);
        return type == null ? new Unknown(descriptor, code) : read(type, descriptor, in);
    }

    private static EncodedImage read(ImageType type, ImageDescriptor descriptor, WireReader in)
            throws ProtocolException {
        return switch (type) {
            case BITMAP -> BitmapImage.read(descriptor, in);
            case LZ_PLT -> LzPltImage.read(descriptor, in);
            case QUIC, LZ_RGB, GLZ_RGB, JPEG, LZ4 -> new Coded(descriptor, type, data(in));
            case ZLIB_GLZ_RGB -> new ZlibGlz(descriptor, in.i32("inflated size"), data(in));
            case JPEG_ALPHA -> jpegAlpha(descriptor, in);
            case FROM_CACHE -> new FromCache(descriptor, false);
            case FROM_CACHE_LOSSLESS -> new FromCache(descriptor, true);
            case SURFACE -> new FromSurface(descriptor, in.i32("source surface"));
        };
    }

    private static EncodedImage jpegAlpha(ImageDescriptor descriptor, WireReader in)
            throws ProtocolException {
        boolean topDown = (in.u8("alpha flags") & 1) != 0;
        int jpegSize = in.u32("jpeg size", 0, in.remaining());
        Bytes data = data(in);
        if (jpegSize > data.length()) {
            throw in.error("jpeg size: got %d, expected at most %d", jpegSize, data.length());
        }
        return new JpegAlpha(descriptor, topDown, jpegSize, data);
    }

    private static Bytes data(WireReader in) throws ProtocolException {
        return in.bytes("image data", in.u32("image data size"));
    }
}
