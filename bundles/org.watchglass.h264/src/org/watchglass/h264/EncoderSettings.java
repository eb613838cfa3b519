package org.watchglass.h264;

/**
 * How a stream is coded.
 *
 * @param qp quantisation, 0 (near lossless) to 51; each 6 more double the step and roughly halve the size
 * @param framesPerSecond the highest rate to expect, 1 to 300; it only chooses the level that is announced
 */
public record EncoderSettings(int qp, int framesPerSecond) {
    /** QP 20: text stays crisp, differences to the screen are hard to see. Up to 60 frames a second. */
    public static final EncoderSettings DEFAULTS = new EncoderSettings(20, 60);

    public EncoderSettings {
        if (qp < 0 || qp > 51) {
            throw new IllegalArgumentException("QP %d, expected 0 to 51".formatted(qp));
        }
        if (framesPerSecond < 1 || framesPerSecond > 300) {
            throw new IllegalArgumentException("%d frames a second, expected 1 to 300".formatted(framesPerSecond));
        }
    }

    public EncoderSettings withQp(int other) {
        return new EncoderSettings(other, framesPerSecond);
    }

    public EncoderSettings withFramesPerSecond(int other) {
        return new EncoderSettings(qp, other);
    }
}
