package org.watchglass.capture.mp4;

import java.time.Duration;
import org.watchglass.h264.EncoderSettings;
import org.watchglass.renderer.FrameQueue.Limits;
import org.watchglass.renderer.FrameQueue.PointerLayer;

/**
 * How one file is recorded.
 *
 * @param keyFrameInterval a key frame at least so often while anything changes
 * @param fragmentInterval what a killed process loses at the most
 * @param forceInterval what a power failure loses at the most
 * @param idleInterval an unchanged picture is written again after so long, so that the file's end is never
 *     far behind
 */
record Mp4Settings(
        Limits queue,
        PointerLayer pointer,
        EncoderSettings encoder,
        Duration keyFrameInterval,
        Duration fragmentInterval,
        Duration forceInterval,
        Duration idleInterval) {
    private static final int KEPT_GROUPS = 4;

    static final Mp4Settings DEFAULT = of(Limits.DEFAULT, PointerLayer.BLENDED, EncoderSettings.DEFAULTS, 5);

    /** @throws IllegalArgumentException if a value is out of its range */
    static Mp4Settings from(Mp4Config config) {
        if (config.queue_megabytes() < 1 || config.key_frame_seconds() < 1) {
            throw new IllegalArgumentException("queue.megabytes and key.frame.seconds: expected 1 or more");
        }
        return of(
                new Limits(config.queue_frames(), (long) config.queue_megabytes() << 20),
                config.pointer() ? PointerLayer.BLENDED : PointerLayer.LEFT_OUT,
                EncoderSettings.DEFAULTS.withQp(config.qp()),
                config.key_frame_seconds());
    }

    private static Mp4Settings of(Limits queue, PointerLayer pointer, EncoderSettings encoder,
            int keyFrameSeconds) {
        return new Mp4Settings(
                queue,
                pointer,
                encoder,
                Duration.ofSeconds(keyFrameSeconds),
                Duration.ofMillis(500),
                Duration.ofSeconds(5),
                Duration.ofSeconds(1));
    }

    /**
     * For pictures that only memory gets: a key frame is most of what it costs to keep a screen on which
     * little changes, and four in what is kept are enough to let go of the oldest.
     *
     * @param kept how far back
     */
    Mp4Settings forMemory(Duration kept) {
        Duration part = kept.dividedBy(KEPT_GROUPS);
        Duration interval = part.compareTo(keyFrameInterval) > 0 ? part : keyFrameInterval;
        return new Mp4Settings(
                queue, pointer, encoder, interval, fragmentInterval, forceInterval, idleInterval);
    }

    Mp4Settings withForceInterval(Duration interval) {
        return new Mp4Settings(
                queue, pointer, encoder, keyFrameInterval, fragmentInterval, interval, idleInterval);
    }

    Mp4Settings withQueue(Limits limits) {
        return new Mp4Settings(
                limits, pointer, encoder, keyFrameInterval, fragmentInterval, forceInterval, idleInterval);
    }
}
