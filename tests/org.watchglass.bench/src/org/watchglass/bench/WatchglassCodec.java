package org.watchglass.bench;

import java.util.Arrays;
import org.watchglass.h264.AccessUnit;
import org.watchglass.h264.EncoderSettings;
import org.watchglass.h264.H264Encoder;
import org.watchglass.renderer.Picture;

/** Our encoder. Its time is that of a recorder's thread: taking the frame from the queue is part of it. */
final class WatchglassCodec extends Codec {
    private final H264Encoder encoder;
    private byte[] bytes = new byte[0];

    WatchglassCodec(int width, int height, int qp) {
        encoder = new H264Encoder(width, height, EncoderSettings.DEFAULTS.withQp(qp));
    }

    @Override
    void encode(Tape tape) {
        long start = cpuNow();
        Picture picture = tape.take();
        AccessUnit unit = encoder.encode(picture, false);
        cpuNanos = cpuNow() - start;
        length = unit.length();
        bytes = unit.bytes();
    }

    /** The lengths before the units become start codes; both have four bytes. */
    @Override
    byte[] bytes() {
        byte[] stream = Arrays.copyOf(bytes, length);
        for (int at = 0; at < length;) {
            int size = (stream[at] & 0xFF) << 24 | (stream[at + 1] & 0xFF) << 16
                    | (stream[at + 2] & 0xFF) << 8 | stream[at + 3] & 0xFF;
            Arrays.fill(stream, at, at + 3, (byte) 0);
            stream[at + 3] = 1;
            at += 4 + size;
        }
        return stream;
    }

    @Override
    Planes wanted(Tape tape) {
        Picture picture = tape.picture();
        return Planes.exactly(picture.pixels(), picture.width(), picture.height());
    }

    @Override
    public void close() {}
}
