package org.watchglass.h264;

/**
 * How a stream is coded.
 *
 * @param qp quantisation, 0 (near lossless) to 51; each 6 more double the step and roughly halve the size
 * @param framesPerSecond the highest rate to expect, 1 to 300; it only chooses the level that is announced
 * @param threads how many threads may work on one picture, 1 to 64; each needs a few hundred macroblocks of
 *     damage
 */
public record EncoderSettings(int qp, int framesPerSecond, int threads) {
    /**
     * QP 20: text stays crisp, differences to the screen are hard to see. Up to 60 frames a second; one
     * thread.
     */
    public static final EncoderSettings DEFAULTS = new EncoderSettings(20, 60, 1);

    public EncoderSettings {
        if (qp < 0 || qp > 51) {
            throw new IllegalArgumentException("QP %d, expected 0 to 51".formatted(qp));
        }
        if (framesPerSecond < 1 || framesPerSecond > 300) {
            throw new IllegalArgumentException(
                    "%d frames a second, expected 1 to 300".formatted(framesPerSecond));
        }
        if (threads < 1 || threads > 64) {
            throw new IllegalArgumentException("%d threads, expected 1 to 64".formatted(threads));
        }
    }

    public EncoderSettings withQp(int other) {
        return new EncoderSettings(other, framesPerSecond, threads);
    }

    public EncoderSettings withFramesPerSecond(int other) {
        return new EncoderSettings(qp, other, threads);
    }

    public EncoderSettings withThreads(int other) {
        return new EncoderSettings(qp, framesPerSecond, other);
    }
}
