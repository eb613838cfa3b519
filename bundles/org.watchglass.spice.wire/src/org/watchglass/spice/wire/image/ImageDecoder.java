package org.watchglass.spice.wire.image;

import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.image.EncodedImage.Coded;
import org.watchglass.spice.wire.image.EncodedImage.JpegAlpha;
import org.watchglass.spice.wire.image.EncodedImage.ZlibGlz;

/** Decodes the images of one display channel. Not for several threads at once. */
public final class ImageDecoder {
    /** What the bits of a mask become. */
    private static final Palette MASK = new Palette(0, 0, -1);

    private final PaletteCache palettes;
    private final GlzDictionary dictionary;
    private final Lz4Window.Memory lz4Memory = new Lz4Window.Memory();

    /**
     * @param palettes of this channel
     * @param dictionary of the session
     */
    public ImageDecoder(PaletteCache palettes, GlzDictionary dictionary) {
        this.palettes = palettes;
        this.dictionary = dictionary;
    }

    /**
     * Decodes an image. This has effects besides: palettes are kept, and GLZ images join the dictionary; so
     * every image must be decoded, once and in wire order, even if nothing of it is shown.
     *
     * @throws ProtocolException if the code is broken or of a type that we do not know
     */
    public DecodedImage decode(EncodedImage.Pixels image) throws ProtocolException {
        DecodedImage decoded = decodeAsSent(image);
        return image.descriptor().highBitsSet() && !decoded.alpha() ? withHighBits(decoded) : decoded;
    }

    /** A copy, for the dictionary may have the same pixels. */
    private static DecodedImage withHighBits(DecodedImage image) {
        int[] pixels = image.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= 0xff000000;
        }
        return new DecodedImage(image.width(), image.height(), pixels, false);
    }

    private DecodedImage decodeAsSent(EncodedImage.Pixels image) throws ProtocolException {
        if (image instanceof BitmapImage bitmap) {
            return BitmapDecoder.decode(bitmap, bitmap.palette().resolve(palettes));
        }
        if (image instanceof LzPltImage lz) {
            return LzDecoder.decode(lz, lz.palette().resolve(palettes));
        }
        if (image instanceof Coded coded) {
            return decode(coded);
        }
        if (image instanceof ZlibGlz zlib) {
            return ZlibGlzDecoder.decode(zlib, dictionary);
        }
        if (image instanceof JpegAlpha jpeg) {
            return JpegAlphaDecoder.decode(jpeg);
        }
        throw unknown(image);
    }

    private DecodedImage decode(Coded image) throws ProtocolException {
        return switch (image.code()) {
            case LZ_RGB -> LzDecoder.decode(image.descriptor(), image.data());
            case GLZ_RGB -> GlzDecoder.decode(image.descriptor(), image.data(), dictionary);
            case QUIC -> QuicDecoder.decode(image.descriptor(), image.data());
            case LZ4 -> Lz4Decoder.decode(image.descriptor(), image.data(), lz4Memory);
            case JPEG -> JpegDecoder.decode(image.descriptor(), image.data());
            default -> throw unknown(image);
        };
    }

    private static ProtocolException unknown(EncodedImage image) {
        return new ProtocolException("image: got %s, expected one that we know", image.typeName());
    }

    /**
     * Decodes the image of a mask: one bit per pixel.
     *
     * @return pixels that are -1 where the bit is set, otherwise 0
     */
    public DecodedImage decodeMask(EncodedImage.Pixels image) throws ProtocolException {
        if (image instanceof BitmapImage bitmap && bitmap.format().bitsPerPixel() == 1) {
            return BitmapDecoder.decode(bitmap, MASK);
        }
        throw new ProtocolException("mask: got %s, expected a bitmap of 1 bit", image.typeName());
    }
}
