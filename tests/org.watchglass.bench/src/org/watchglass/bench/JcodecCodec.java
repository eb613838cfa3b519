package org.watchglass.bench;

import java.nio.ByteBuffer;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.codecs.h264.encode.RateControl;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Size;
import org.jcodec.scale.RgbToYuv420j;

/** JCodec's own encoder, with its own conversion: full-range BT.601. */
final class JcodecCodec extends Codec {
    private final H264Encoder encoder;
    private final RgbToYuv420j conversion = new RgbToYuv420j();
    private final Picture rgb;
    private final Picture yuv;
    private final ByteBuffer buffer;
    private byte[] bytes = new byte[0];

    JcodecCodec(int width, int height, int qp) {
        encoder = new H264Encoder(new Constant(qp));
        encoder.setKeyInterval(1000);
        rgb = Picture.create(width, height, ColorSpace.RGB);
        // Whole macroblocks: the encoder reads them.
        yuv = Picture.create((width + 15) / 16 * 16, (height + 15) / 16 * 16, ColorSpace.YUV420J);
        buffer = ByteBuffer.allocate(encoder.estimateBufferSize(yuv) * 2);
    }

    private record Constant(int qp) implements RateControl {
        @Override
        public int startPicture(Size size, int maxSize, SliceType type) {
            return qp;
        }

        @Override
        public int initialQpDelta() {
            return 0;
        }

        @Override
        public int accept(int bits) {
            return 0;
        }
    }

    @Override
    void encode(Tape tape) {
        load(tape.take().pixels());
        buffer.clear();
        long start = cpuNow();
        conversion.transform(rgb, yuv);
        long converted = cpuNow();
        ByteBuffer data = encoder.encodeFrame(yuv, buffer).getData();
        cpuNanos = cpuNow() - start;
        conversionNanos = converted - start;
        bytes = new byte[data.remaining()];
        data.get(bytes);
        length = bytes.length;
    }

    /** JCodec's samples are 128 less than everybody else's. */
    private void load(int[] pixels) {
        byte[] to = rgb.getPlaneData(0);
        for (int i = 0; i < pixels.length; i++) {
            to[3 * i] = (byte) ((pixels[i] >> 16 & 0xFF) - 128);
            to[3 * i + 1] = (byte) ((pixels[i] >> 8 & 0xFF) - 128);
            to[3 * i + 2] = (byte) ((pixels[i] & 0xFF) - 128);
        }
    }

    @Override
    byte[] bytes() {
        return bytes;
    }

    @Override
    Planes wanted(Tape tape) {
        Planes planes = Planes.of(rgb.getWidth(), rgb.getHeight());
        for (int p = 0; p < 3; p++) {
            byte[] from = yuv.getPlaneData(p);
            byte[] to = planes.samples()[p];
            for (int i = 0; i < to.length; i++) {
                int x = i % planes.width(p);
                int y = i / planes.width(p);
                to[i] = (byte) (from[y * yuv.getPlaneWidth(p) + x] + 128);
            }
        }
        return planes;
    }

    @Override
    public void close() {}
}
