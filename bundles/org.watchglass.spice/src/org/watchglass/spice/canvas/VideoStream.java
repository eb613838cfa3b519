package org.watchglass.spice.canvas;

import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.canvas.PixelSource.Placed;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.display.Clip;
import org.watchglass.spice.wire.display.DrawBase;
import org.watchglass.spice.wire.display.StreamCreate;
import org.watchglass.spice.wire.image.DecodedImage;

/**
 * A video stream: its frames are drawn on the surface as they come, whatever their time is. Belongs to the
 * drawing worker.
 */
final class VideoStream {
    private final StreamCreate begun;
    private final FrameDecoder decoder;
    private Clip clip;
    private @Nullable StreamReports reports;
    private boolean pictured;

    VideoStream(StreamCreate begun, FrameDecoder decoder) {
        this.begun = begun;
        this.decoder = decoder;
        clip = begun.clip();
    }

    Rect dest() {
        return begun.dest();
    }

    int number() {
        return begun.stream();
    }

    int codec() {
        return begun.codec();
    }

    /** Whether a frame that is broken means that none can be decoded: the decoder does not know the kind. */
    boolean isHopeless() {
        return begun.codec() != StreamCreate.MJPEG && !pictured;
    }

    void setClip(Clip shown) {
        clip = shown;
    }

    void setReports(StreamReports wanted) {
        reports = wanted;
    }

    /** Null if the server does not want to know. */
    @Nullable
    StreamReports reports() {
        return reports;
    }

    /** Decodes a frame, which must be done even if nothing of it shows. */
    void draw(Bytes frame, Rect dest, Drawing drawing) throws ProtocolException {
        @Nullable DecodedImage decoded = decoder.decode(frame);
        if (decoded == null || decoded.pixels().length == 0 || dest.isEmpty()) {
            return;
        }
        pictured = true;
        DecodedImage image = begun.topDown() ? decoded : upsideDown(decoded);
        boolean fits = image.width() == dest.width() && image.height() == dest.height();
        Rect whole = new Rect(0, 0, image.width(), image.height());
        PixelSource source = fits
                ? Placed.at(dest, image, 0, 0)
                : Sampler.scaled(image, whole, dest, false);
        drawing.paint(new DrawBase(begun.surface(), dest, clip), source, RasterOp.PUT, null);
    }

    void close() {
        decoder.close();
    }

    private static DecodedImage upsideDown(DecodedImage image) {
        int width = image.width();
        int[] pixels = new int[image.pixels().length];
        for (int from = 0, to = pixels.length - width; to >= 0; from += width, to -= width) {
            System.arraycopy(image.pixels(), from, pixels, to, width);
        }
        return new DecodedImage(width, image.height(), pixels, image.alpha());
    }
}
