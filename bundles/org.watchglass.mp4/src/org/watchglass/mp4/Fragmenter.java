package org.watchglass.mp4;

import java.io.IOException;
import java.util.Arrays;

/**
 * Collects samples and turns them into {@linkplain Fragment fragments}. Knows no file.
 *
 * <p>For use by one thread. Samples are copied into memory that is used again, behind room for the boxes in
 * front of them.
 *
 * <p>No sample has a duration of zero: one that is not later than the sample before is moved to the tick
 * after it (11 microseconds). All other times are kept exactly.
 */
public final class Fragmenter {
    /** A fragment of this many samples or bytes is long enough, whatever the clock says. */
    private static final int FULL_SAMPLES = 4096;

    private static final int FULL_BYTES = 16 << 20;

    private static final long MAX_DURATION = 0xffffffffL;

    /** Room for the largest {@code moof} and the head of the {@code mdat}. */
    private static final int MEDIA = FragmentHead.boxSize(FULL_SAMPLES) + 8;

    /** What takes the bytes of a fragment. */
    @FunctionalInterface
    public interface Output {
        /** @param bytes borrowed: written anew by the next sample */
        void append(byte[] bytes, int from, int length) throws IOException;
    }

    private final byte[] init;
    private final BoxWriter boxes = new BoxWriter(0);
    /** Samples from {@link #MEDIA} on. */
    private byte[] buffer = new byte[MEDIA + (1 << 16)];
    private int length;
    private int count;
    private final long[] starts = new long[FULL_SAMPLES];
    private final int[] sizes = new int[FULL_SAMPLES];
    private final boolean[] syncs = new boolean[FULL_SAMPLES];
    private long previous = -1;
    private int sequence;

    public Fragmenter(VideoTrack track) {
        init = MovieBoxes.init(track);
    }

    /** What an output must get before any fragment: {@code ftyp}, {@code free}, {@code moov}. */
    public byte[] init() {
        return init.clone();
    }

    /**
     * Adds one coded picture: NAL units, each after its length in four bytes.
     *
     * @param bytes copied from 0 to {@code size}
     * @param ticks when it is shown; at least 0. Outputs expect a key frame first, at best at 0
     * @throws IllegalStateException if the fragment is {@linkplain #isFull() full}
     */
    public void add(byte[] bytes, int size, long ticks, boolean sync) {
        if (size < 1 || size > Sample.MAX_SIZE || ticks < 0) {
            throw new IllegalArgumentException("sample of " + size + " bytes at " + ticks);
        }
        if (isFull()) {
            throw new IllegalStateException("not flushed: " + count + " samples, " + length + " bytes");
        }
        if (size > buffer.length - MEDIA - length) {
            buffer = Arrays.copyOf(buffer, Math.max(MEDIA + length + size, buffer.length / 2 * 3));
        }
        System.arraycopy(bytes, 0, buffer, MEDIA + length, size);
        length += size;
        previous = Math.max(ticks, previous + 1);
        starts[count] = previous;
        sizes[count] = size;
        syncs[count] = sync;
        count++;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Whether {@link #flush} must come before the next sample. */
    public boolean isFull() {
        return count == FULL_SAMPLES || length >= FULL_BYTES;
    }

    /**
     * Hands out what was added since the last call.
     *
     * @param end the time of the next sample if it is known, otherwise the time until which the last one is
     *     known to be shown; raised to one tick after the last sample if it is earlier. A later sample may
     *     still start before it: it keeps its time.
     * @throws IllegalStateException if {@linkplain #isEmpty() nothing} was added
     */
    public Fragment flush(long end) {
        long shownUntil = shownUntil(end);
        int from = writeHead(shownUntil);
        byte[] bytes = Arrays.copyOfRange(buffer, from, MEDIA + length);
        var fragment = new Fragment(bytes, starts[0], shownUntil, syncs[0]);
        clear();
        return fragment;
    }

    /**
     * As {@link #flush(long)}, for one output and without a copy of the bytes. They are gone afterwards, even
     * if the output fails.
     */
    public void flush(long end, Output output) throws IOException {
        int from = writeHead(shownUntil(end));
        int size = MEDIA + length - from;
        clear();
        output.append(buffer, from, size);
    }

    private long shownUntil(long end) {
        if (isEmpty()) {
            throw new IllegalStateException("no samples");
        }
        return Math.max(end, previous + 1);
    }

    /** Writes all boxes in front of the samples. Returns where they begin. */
    private int writeHead(long shownUntil) {
        int head = FragmentHead.boxSize(count);
        int from = MEDIA - head - 8;
        boxes.continueIn(buffer, from);
        sequence++;
        boxes.open("moof");
        boxes.openFull("mfhd", 0, 0).u32(sequence).close();
        boxes.open("traf");
        boxes.openFull("tfhd", 0, FragmentHead.DEFAULT_BASE_IS_MOOF).u32(MovieBoxes.TRACK).close();
        boxes.openFull("tfdt", 1, 0).u64(starts[0]).close();
        boxes.openFull("trun", 0, FragmentHead.RUN_FLAGS).u32(count).u32(head + 8);
        for (int i = 0; i < count; i++) {
            long duration = (i + 1 < count ? starts[i + 1] : shownUntil) - starts[i];
            boxes.u32(Math.min(duration, MAX_DURATION)).u32(sizes[i])
                    .u32(FragmentHead.sampleFlags(syncs[i]));
        }
        boxes.close().close().close();
        boxes.u32(8 + length).ascii("mdat");
        return from;
    }

    private void clear() {
        count = 0;
        length = 0;
    }
}
