package org.watchglass.capture;

/**
 * What a sink has written so far.
 *
 * @param frames pictures in the file
 * @param bytes of the file
 * @param errors pictures that could not be encoded
 */
public record SinkProgress(long frames, long bytes, long errors) {
    public static final SinkProgress NONE = new SinkProgress(0, 0, 0);

    public SinkProgress plus(SinkProgress other) {
        return new SinkProgress(frames + other.frames, bytes + other.bytes, errors + other.errors);
    }
}
