package org.watchglass.spice.wire.image;

import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.image.EncodedImage.JpegAlpha;

/** Joins the colours of a JPEG and the alpha of LZ code. */
final class JpegAlphaDecoder {
    private JpegAlphaDecoder() {}

    static DecodedImage decode(JpegAlpha image) throws ProtocolException {
        Bytes data = image.data();
        DecodedImage colors = JpegDecoder.decode(image.descriptor(), data.slice(0, image.jpegSize()));
        Bytes code = data.slice(image.jpegSize(), data.length() - image.jpegSize());
        DecodedImage alpha = LzDecoder.decode(image.descriptor(), code);
        if (!alpha.alpha()) {
            throw new ProtocolException("JPEG_ALPHA: got colours in LZ code, expected alpha");
        }
        int[] pixels = colors.pixels();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= alpha.pixels()[i] & 0xff000000;
        }
        return new DecodedImage(colors.width(), colors.height(), pixels, true);
    }
}
