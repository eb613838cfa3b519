package org.watchglass.capture.mp4;

import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.flow.Ticker;
import org.watchglass.h264.AccessUnit;
import org.watchglass.h264.EncoderSettings;
import org.watchglass.h264.H264Encoder;
import org.watchglass.mp4.VideoTrack;
import org.watchglass.renderer.Picture;

/**
 * Encodes one display, whatever size it has, and decides when a key frame is due. Confined to the worker that
 * made it.
 */
final class PictureEncoder {
    private final EncoderSettings settings;
    private final long keyFrameNanos;
    private final Ticker ticker;
    private final EncoderFigures figures;
    private final PictureEncodedEvent event = new PictureEncodedEvent();
    private @Nullable H264Encoder encoder;
    private @Nullable VideoTrack track;
    private long lastKeyNanos;
    private boolean changedSinceKey;

    PictureEncoder(Mp4Settings settings, Ticker ticker, EncoderFigures figures) {
        this.ticker = ticker;
        this.figures = figures;
        this.settings = settings.encoder();
        this.keyFrameNanos = settings.keyFrameInterval().toNanos();
    }

    /**
     * @param wantsKey whether somebody wants a key frame before it is due
     * @return valid until the next call
     * @throws ScreenTooLargeException if there are no pictures of that size
     */
    AccessUnit encode(Picture picture, boolean wantsKey) {
        H264Encoder current = encoderFor(picture);
        long now = picture.timeNanos();
        changedSinceKey |= !picture.damage().isEmpty();
        boolean due = changedSinceKey && now - lastKeyNanos >= keyFrameNanos;
        long begin = ticker.nanoTime();
        event.begin();
        AccessUnit unit = current.encode(picture, due || wantsKey);
        event.end();
        long end = ticker.nanoTime();
        figures.encoded(picture.width(), picture.height(), end - begin, end - now, end);
        if (event.shouldCommit()) {
            tell(picture, unit);
        }
        if (unit.key()) {
            lastKeyNanos = now;
            changedSinceKey = false;
        }
        return unit;
    }

    private void tell(Picture picture, AccessUnit unit) {
        event.width = picture.width();
        event.height = picture.height();
        event.key = unit.key();
        event.bytes = unit.length();
        event.age = ticker.nanoTime() - picture.timeNanos();
        event.commit();
    }

    /** What a player must know of the pictures since the last change of size. */
    VideoTrack track() {
        VideoTrack now = track;
        if (now == null) {
            throw new IllegalStateException("nothing was encoded");
        }
        return now;
    }

    /** Made for the first frame and again when the size changes: a stream's size is in its parameter sets. */
    private H264Encoder encoderFor(Picture picture) {
        H264Encoder current = encoder;
        if (current == null || current.width() != picture.width() || current.height() != picture.height()) {
            // The old one's memory is free before the new one takes its own.
            encoder = null;
            try {
                current = new H264Encoder(picture.width(), picture.height(), settings);
            } catch (IllegalArgumentException e) {
                throw new ScreenTooLargeException(String.valueOf(e.getMessage()));
            }
            encoder = current;
            track = track(current);
        }
        return current;
    }

    /** H.264 codes 4:2:0 in pairs of pixels: an odd size is rounded up, and the file says so. */
    private static VideoTrack track(H264Encoder encoder) {
        int width = encoder.width() + (encoder.width() & 1);
        int height = encoder.height() + (encoder.height() & 1);
        return new VideoTrack(width, height, encoder.sps(), encoder.pps());
    }
}
