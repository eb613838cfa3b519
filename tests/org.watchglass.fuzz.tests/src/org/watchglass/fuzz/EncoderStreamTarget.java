package org.watchglass.fuzz;

import java.nio.ByteBuffer;
import org.watchglass.h264.H264Decoder;
import org.watchglass.h264.H264FormatException;

/** Pictures of our own recordings, each after its size in two bytes. */
public final class EncoderStreamTarget {
    /** Larger pictures take time and have no other paths. */
    private static final int MAX_PIXELS = 1 << 16;

    private EncoderStreamTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        H264Decoder decoder = new H264Decoder();
        ByteBuffer in = ByteBuffer.wrap(data);
        while (in.remaining() > Short.BYTES) {
            int size = Math.min(Short.toUnsignedInt(in.getShort()), in.remaining());
            try {
                decoder.decode(data, in.position(), size);
            } catch (H264FormatException e) {
                // What broken pictures end in; the next key picture may be whole.
            }
            in.position(in.position() + size);
            long pixels = (long) decoder.width() * decoder.height();
            if (pixels > MAX_PIXELS) {
                return;
            }
            decoder.copyPixels(new int[(int) pixels]);
        }
    }
}
