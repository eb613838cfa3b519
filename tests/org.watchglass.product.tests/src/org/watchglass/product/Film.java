package org.watchglass.product;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.watchglass.h264.AccessUnit;
import org.watchglass.h264.EncoderSettings;
import org.watchglass.h264.H264Encoder;
import org.watchglass.mp4.ByteStore;
import org.watchglass.mp4.Fragmenter;
import org.watchglass.mp4.HybridMp4Writer;
import org.watchglass.mp4.Mark;
import org.watchglass.mp4.Sample;
import org.watchglass.mp4.VideoTrack;
import org.watchglass.renderer.FrameQueue;
import org.watchglass.renderer.Picture;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Screen;
import org.watchglass.renderer.Surface;

/**
 * Four seconds of coded pictures: four colours that become four others in the middle, and something small
 * that moves.
 *
 * @param samples without bytes and places
 * @param pictures their bytes
 */
record Film(VideoTrack track, List<Sample> samples, List<byte[]> pictures) {
    static final int WIDTH = 320;
    static final int HEIGHT = 240;
    static final int PICTURES = 40;
    static final double SECONDS = 4;

    /** In the four quarters, row by row. */
    static final List<Integer> FIRST = List.of(0xC03020, 0x20A040, 0x3040D0, 0xE0C080);

    static final List<Integer> SECOND = List.of(0x3040D0, 0xE0C080, 0x20A040, 0xC03020);

    private static final int TICKS = VideoTrack.TIMESCALE / 10;
    private static final int PER_KEY_FRAME = 10;
    private static final int PER_FRAGMENT = 5;

    static Film drawn() {
        Surface surface = new Surface(WIDTH, HEIGHT);
        Screen screen = new Screen(0);
        FrameQueue queue = new FrameQueue(FrameQueue.Limits.DEFAULT, FrameQueue.PointerLayer.LEFT_OUT);
        H264Encoder encoder = new H264Encoder(WIDTH, HEIGHT, EncoderSettings.DEFAULTS);
        screen.show(surface, 0);
        screen.attach(queue::offer);
        Picture picture = new Picture();
        List<Sample> samples = new ArrayList<>();
        List<byte[]> pictures = new ArrayList<>();
        for (int i = 0; i < PICTURES; i++) {
            draw(surface, i);
            screen.endFrame(i);
            queue.take(picture, 0);
            AccessUnit unit = encoder.encode(picture, i % PER_KEY_FRAME == 0);
            samples.add(new Sample((long) i * TICKS, TICKS, 0, unit.length(), unit.key()));
            pictures.add(Arrays.copyOf(unit.bytes(), unit.length()));
        }
        VideoTrack track = new VideoTrack(WIDTH, HEIGHT, encoder.sps(), encoder.pps());
        return new Film(track, samples, pictures);
    }

    private static void draw(Surface surface, int number) {
        List<Integer> colours = number < PICTURES / 2 ? FIRST : SECOND;
        if (number % (PICTURES / 2) == 0) {
            for (int i = 0; i < colours.size(); i++) {
                Rect quarter = new Rect(i % 2 * WIDTH / 2, i / 2 * HEIGHT / 2, WIDTH / 2, HEIGHT / 2);
                surface.fill(quarter, colours.get(i));
            }
        }
        surface.fill(new Rect(number * 4, 0, 4, 4), 0xFFFFFF);
    }

    /** A file as it is while it is recorded. */
    byte[] unfinished() throws IOException {
        Memory store = new Memory();
        writeTo(store).close();
        return store.content();
    }

    byte[] finished() throws IOException {
        Memory store = new Memory();
        try (HybridMp4Writer writer = writeTo(store)) {
            writer.finish(0);
        }
        return store.content();
    }

    /** The file until it is finished, in fragments. */
    HybridMp4Writer writeTo(ByteStore store) throws IOException {
        Fragmenter fragmenter = new Fragmenter(track);
        HybridMp4Writer writer = new HybridMp4Writer(store, fragmenter.init());
        for (int i = 0; i < samples.size(); i++) {
            Sample sample = samples.get(i);
            fragmenter.add(pictures.get(i), sample.size(), sample.time(), sample.sync());
            if (i % PER_FRAGMENT == PER_FRAGMENT - 1 || i == samples.size() - 1) {
                writer.append(fragmenter.flush(sample.time() + sample.duration()).bytes());
            }
        }
        writer.mark(new Mark(samples.get(samples.size() / 2).time(), "in the middle"));
        return writer;
    }

    /** A file in memory whose power fails after so many bytes. */
    static final class Memory implements ByteStore {
        private byte[] bytes = new byte[1 << 16];
        private int length;
        private long budget = Long.MAX_VALUE;

        void failAfter(long bytesWritten) {
            budget = bytesWritten;
        }

        byte[] content() {
            return Arrays.copyOf(bytes, length);
        }

        @Override
        public long length() {
            return length;
        }

        @Override
        public byte[] read(long position, int size) throws IOException {
            if (position + size > length) {
                throw new EOFException();
            }
            return Arrays.copyOfRange(bytes, (int) position, (int) position + size);
        }

        @Override
        public void write(long position, byte[] source) throws IOException {
            int size = (int) Math.min(source.length, budget);
            budget -= size;
            int end = (int) position + size;
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * end);
            }
            System.arraycopy(source, 0, bytes, (int) position, size);
            length = Math.max(length, end);
            if (size < source.length) {
                throw new IOException("the power failed");
            }
        }

        @Override
        public void truncate(long to) throws IOException {
            if (budget == 0) {
                throw new IOException("the power failed");
            }
            length = (int) Math.min(length, to);
        }

        @Override
        public void force() {}

        @Override
        public void close() {}
    }
}
