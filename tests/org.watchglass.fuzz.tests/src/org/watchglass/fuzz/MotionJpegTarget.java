package org.watchglass.fuzz;

import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.image.ImageDescriptor;
import org.watchglass.spice.wire.image.JpegDecoder;

/** Frames of an MJPEG stream, whose size is their own. */
public final class MotionJpegTarget {
    /** Ours, the platform's, and its rows. */
    private static final long BYTES_PER_PIXEL = 12;

    private MotionJpegTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Allowance allowance = new Allowance(BYTES_PER_PIXEL * ImageDescriptor.MAX_PIXELS);
        try {
            JpegDecoder.decode(Bytes.of(data));
        } catch (ProtocolException e) {
            // What broken frames end in.
        } finally {
            allowance.check();
        }
    }
}
