package org.watchglass.mp4;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Material for tests: made-up samples whose content tells their number, and a real H.264 stream. */
final class Film {
    static final int FRAGMENT = 3;
    static final int STEP = 1500;
    static final VideoTrack TRACK =
            new VideoTrack(128, 96, new byte[] {0x67, 66, -64, 31, 1}, new byte[] {0x68, 1, 2});

    private Film() {}

    /** A sample that says which one it is. */
    static byte[] sample(int number) {
        byte[] bytes = new byte[4 + 5 + number % 4];
        Arrays.fill(bytes, (byte) number);
        ByteBuffer.wrap(bytes).putInt(0, bytes.length - 4);
        return bytes;
    }

    static boolean isSync(int number) {
        return number % 5 == 0;
    }

    /** The fragments of so many samples, three in each, a sample every 1500 ticks. */
    static List<byte[]> fragments(int samples) {
        var fragmenter = new Fragmenter(TRACK);
        var fragments = new ArrayList<byte[]>();
        for (int i = 0; i < samples; i++) {
            byte[] sample = sample(i);
            fragmenter.add(sample, sample.length, (long) i * STEP, isSync(i));
            if (i % FRAGMENT == FRAGMENT - 1 || i == samples - 1) {
                fragments.add(fragmenter.flush((i + 1L) * STEP).bytes());
            }
        }
        return fragments;
    }

    static byte[] init() {
        return new Fragmenter(TRACK).init();
    }

    /** A new file; what it writes to needs no closing. */
    static HybridMp4Writer writer(ByteStore store) throws IOException {
        return new HybridMp4Writer(store, init());
    }

    /** A file of so many samples that was not finished. */
    static MemoryStore unfinished(int samples) throws IOException {
        var store = new MemoryStore();
        var writer = writer(store);
        for (byte[] fragment : fragments(samples)) {
            writer.append(fragment);
        }
        return store;
    }

    static MemoryStore finished(int samples) throws IOException {
        MemoryStore store = unfinished(samples);
        HybridMp4Writer.resume(store, MarkPlace.NONE, Progress.NONE).finish(0);
        return store;
    }

    /** 30 pictures of 128x96 at 10 a second, every tenth a key frame with parameter sets before it. */
    static List<byte[]> realPictures() {
        var pictures = new ArrayList<byte[]>();
        var picture = new ArrayList<byte[]>();
        for (byte[] nal : realNals()) {
            picture.add(nal);
            int type = nal[0] & 0x1f;
            if (type == 1 || type == 5) {
                pictures.add(lengthPrefixed(picture));
                picture.clear();
            }
        }
        return pictures;
    }

    static VideoTrack realTrack() {
        List<byte[]> nals = realNals();
        return new VideoTrack(128, 96, nals.get(0), nals.get(1));
    }

    private static byte[] lengthPrefixed(List<byte[]> nals) {
        ByteBuffer out = ByteBuffer.allocate(nals.stream().mapToInt(nal -> 4 + nal.length).sum());
        nals.forEach(nal -> out.putInt(nal.length).put(nal));
        return out.array();
    }

    /** Annex B: each NAL unit stands after 00 00 01 or 00 00 00 01. */
    private static List<byte[]> realNals() {
        byte[] stream = resource("testsrc.h264");
        var nals = new ArrayList<byte[]>();
        int start = -1;
        for (int i = 0; i + 2 < stream.length; i++) {
            if (stream[i] == 0 && stream[i + 1] == 0 && stream[i + 2] == 1) {
                if (start >= 0) {
                    nals.add(Arrays.copyOfRange(stream, start, stream[i - 1] == 0 ? i - 1 : i));
                }
                start = i + 3;
            }
        }
        nals.add(Arrays.copyOfRange(stream, start, stream.length));
        return nals;
    }

    private static byte[] resource(String name) {
        try (InputStream in = Film.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
