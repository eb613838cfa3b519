package org.watchglass.spice.canvas;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.video.VideoDecoder;
import org.watchglass.remote.video.VideoPicture;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.image.DecodedImage;
import org.watchglass.spice.wire.image.JpegDecoder;

/** Decodes the frames of one stream. */
interface FrameDecoder {
    /** Motion JPEG: each frame stands alone. */
    FrameDecoder MJPEG = JpegDecoder::decode;

    /** Returns null if there is no picture yet. */
    @Nullable
    DecodedImage decode(Bytes frame) throws ProtocolException;

    /** Lets go of what it holds. */
    default void close() {
        // most hold nothing
    }

    /** One by whoever offers it. A decoder that throws must not stop the drawing. */
    static FrameDecoder of(VideoDecoder decoder) {
        return new FrameDecoder() {
            @Override
            public @Nullable DecodedImage decode(Bytes frame) throws ProtocolException {
                try {
                    VideoPicture picture = decoder.decode(buffer(frame));
                    return picture == null
                            ? null
                            : new DecodedImage(picture.width(), picture.height(), picture.rgb(), false);
                } catch (IOException | RuntimeException e) {
                    throw new ProtocolException("video: got %s, expected a frame", e.getMessage());
                }
            }

            @Override
            public void close() {
                decoder.close();
            }
        };
    }

    private static ByteBuffer buffer(Bytes frame) {
        return ByteBuffer.wrap(frame.array(), frame.offset(), frame.length()).slice().asReadOnlyBuffer();
    }
}
