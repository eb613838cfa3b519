package org.watchglass.fuzz;

import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.image.EncodedImage;
import org.watchglass.spice.wire.image.GlzWindow;
import org.watchglass.spice.wire.image.ImageDecoder;
import org.watchglass.spice.wire.image.ImageDescriptor;
import org.watchglass.spice.wire.image.PaletteCache;

/** Images as they are in messages, one after the other, that share a dictionary and palettes. */
public final class ImageTarget {
    /** Larger ones take time and have no other paths. */
    private static final int MAX_PIXELS = 1 << 16;

    /** Decoded pixels, and what is between them and the code. */
    private static final int BYTES_PER_PIXEL = 32;

    private ImageTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        ImageDecoder decoder = new ImageDecoder(new PaletteCache(), new GlzWindow(1 << 20));
        WireReader in = new WireReader("image", Bytes.of(data));
        try {
            while (in.remaining() > 0) {
                EncodedImage image = EncodedImage.read(in);
                ImageDescriptor descriptor = image.descriptor();
                long pixels = (long) descriptor.width() * descriptor.height();
                if (pixels > MAX_PIXELS || !(image instanceof EncodedImage.Pixels coded)) {
                    return;
                }
                Allowance allowance = new Allowance(BYTES_PER_PIXEL * pixels + 8L * data.length);
                try {
                    decoder.decode(coded);
                } finally {
                    allowance.check();
                }
            }
        } catch (ProtocolException e) {
            // What broken images end in.
        }
    }
}
