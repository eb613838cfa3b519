package org.watchglass.spice.wire.image;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.image.EncodedImage.ZlibGlz;

/** Inflates GLZ code. */
final class ZlibGlzDecoder {
    /** The longest code of a pixel is below this, in bytes. */
    private static final int MAX_PIXEL = 5;

    private static final int MAX_FIXED = 64;

    private ZlibGlzDecoder() {}

    static DecodedImage decode(ZlibGlz image, GlzDictionary dictionary) throws ProtocolException {
        long size = Integer.toUnsignedLong(image.glzSize());
        long limit = (long) MAX_PIXEL * image.descriptor().pixels() + MAX_FIXED;
        if (size > limit) {
            throw new ProtocolException("ZLIB_GLZ_RGB: inflated size: got %d, expected at most %d", size,
                    limit);
        }
        return GlzDecoder.decode(image.descriptor(), inflate(image.data(), (int) size), dictionary);
    }

    private static Bytes inflate(Bytes data, int size) throws ProtocolException {
        byte[] code = new byte[size];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data.array(), data.offset(), data.length());
            int done = 0;
            int got = 1;
            while (done < size && got > 0) {
                got = inflater.inflate(code, done, size - done);
                done += got;
            }
            if (done < size) {
                throw new ProtocolException("ZLIB_GLZ_RGB: data: got %d bytes, expected %d", done, size);
            }
            return Bytes.of(code);
        } catch (DataFormatException e) {
            throw new ProtocolException("ZLIB_GLZ_RGB: data: got %s, expected zlib", e.getMessage());
        } finally {
            inflater.end();
        }
    }
}
