package org.watchglass.fuzz;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.watchglass.remote.jcodec.JcodecFactory;
import org.watchglass.remote.video.VideoDecoder;

/** Frames of a server's H.264 stream, each after its size in two bytes. */
public final class VideoTarget {
    private static final JcodecFactory FACTORY = new JcodecFactory();

    private VideoTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        VideoDecoder decoder = FACTORY.create();
        try {
            ByteBuffer in = ByteBuffer.wrap(data);
            while (in.remaining() > Short.BYTES) {
                int size = Math.min(Short.toUnsignedInt(in.getShort()), in.remaining());
                decode(decoder, in.slice(in.position(), size));
                in.position(in.position() + size);
            }
        } finally {
            decoder.close();
        }
    }

    private static void decode(VideoDecoder decoder, ByteBuffer frame) {
        try {
            decoder.decode(frame.asReadOnlyBuffer());
        } catch (IOException e) {
            // What broken frames end in.
        }
    }
}
