package org.watchglass.mp4;

import java.util.Arrays;

/**
 * The samples of a track in decoding order: 12 bytes of memory for each and 12 for each fragment.
 *
 * <p>Times are kept as they came and handed out relative to the first sample, so that a file's samples have
 * the same times before and after it is finished.
 */
public final class SampleTable {
    /** The most samples in one file: 38 hours at 60 pictures a second. */
    public static final int MAX_SAMPLES = 1 << 23;

    /** Bounds the walk from a chunk's start to one of its samples. */
    private static final int MAX_CHUNK = 256;

    private static final int SYNC = 1 << 31;

    private int count;
    private int chunks;
    private long[] starts = new long[256];
    private int[] sizes = new int[256];
    private long[] chunkOffsets = new long[16];
    private int[] chunkFirsts = new int[16];
    private long mediaEnd;
    private long end;

    SampleTable() {}

    public int count() {
        return count;
    }

    /** @throws IndexOutOfBoundsException unless {@code 0 <= index < count()} */
    public Sample get(int index) {
        long time = start(index) - starts[0];
        return new Sample(time, duration(index), offset(index), size(index), isSync(index));
    }

    /** When the first sample is shown, in the track's own timeline. */
    long origin() {
        return count == 0 ? 0 : starts[0];
    }

    /** From the first sample's start to the last one's end, in ticks. */
    public long duration() {
        return count == 0 ? 0 : end - starts[0];
    }

    /**
     * The last sample that is not later than {@code time}, for seeking; 0 if all are later.
     *
     * @param time in ticks since the first sample
     */
    public int indexAt(long time) {
        int found = Arrays.binarySearch(starts, 0, count, time + (count == 0 ? 0 : starts[0]));
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    /**
     * Where decoding has to start to show a sample: the last one at or before it that needs no other. -1 if
     * there is none.
     */
    public int keyAtOrBefore(int index) {
        int key = Math.min(index, count - 1);
        while (key >= 0 && !isSync(key)) {
            key--;
        }
        return key;
    }

    /**
     * Adds a sample whose {@code time} is in the track's own timeline.
     *
     * @throws Mp4FormatException if it is not later than the one before, has an impossible size, or is one
     *     too many
     */
    void add(Sample sample) throws Mp4FormatException {
        check(sample.time(), 1);
        if (sample.size() < 1 || sample.size() > Sample.MAX_SIZE || sample.duration() < 1) {
            throw new Mp4FormatException("sample " + count + " is impossible: " + sample);
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count + count / 2);
            sizes = Arrays.copyOf(sizes, count + count / 2);
        }
        if (chunks == 0 || sample.offset() != mediaEnd || count - chunkFirsts[chunks - 1] == MAX_CHUNK) {
            addChunk(sample.offset());
        }
        starts[count] = sample.time();
        sizes[count] = sample.size() | (sample.sync() ? SYNC : 0);
        count++;
        mediaEnd = sample.offset() + sample.size();
        end = sample.time() + sample.duration();
    }

    /** Refuses samples that cannot follow, so that nothing is written that could not be listed later. */
    void check(long start, int more) throws Mp4FormatException {
        if (count > 0 && start <= starts[count - 1]) {
            throw new Mp4FormatException("sample at " + start + ", not after " + starts[count - 1]);
        }
        if (more > MAX_SAMPLES - count) {
            throw new Mp4FormatException("more than " + MAX_SAMPLES + " pictures: a new file is needed");
        }
    }

    /** Lets the last sample be shown until {@code time}, in the track's own timeline, if that is later. */
    void extendTo(long time) {
        if (count > 0) {
            end = Math.max(end, time);
        }
    }

    /** Where the last sample's bytes end. */
    long mediaEnd() {
        return mediaEnd;
    }

    int chunks() {
        return chunks;
    }

    long chunkOffset(int chunk) {
        return chunkOffsets[chunk];
    }

    int chunkSize(int chunk) {
        return (chunk + 1 < chunks ? chunkFirsts[chunk + 1] : count) - chunkFirsts[chunk];
    }

    long chunkBytes(int chunk) {
        long bytes = 0;
        int first = chunkFirsts[chunk];
        for (int i = first; i < first + chunkSize(chunk); i++) {
            bytes += size(i);
        }
        return bytes;
    }

    /** Bytes of all samples. */
    long mediaSize() {
        long bytes = 0;
        for (int i = 0; i < chunks; i++) {
            bytes += chunkBytes(i);
        }
        return bytes;
    }

    /** The same samples in a file that holds nothing between them, in a timeline that starts at 0. */
    SampleTable contiguousFrom(long offset) throws Mp4FormatException {
        SampleTable moved = new SampleTable();
        long at = offset;
        for (int i = 0; i < count; i++) {
            moved.add(new Sample(starts[i] - origin(), duration(i), at, size(i), isSync(i)));
            at += size(i);
        }
        return moved;
    }

    int size(int index) {
        return sizes[index] & ~SYNC;
    }

    boolean isSync(int index) {
        return (sizes[index] & SYNC) != 0;
    }

    long duration(int index) {
        return (index + 1 < count ? starts[index + 1] : end) - starts[index];
    }

    private long start(int index) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException("sample " + index + " of " + count);
        }
        return starts[index];
    }

    private long offset(int index) {
        int found = Arrays.binarySearch(chunkFirsts, 0, chunks, index);
        int chunk = found >= 0 ? found : -found - 2;
        long offset = chunkOffsets[chunk];
        for (int i = chunkFirsts[chunk]; i < index; i++) {
            offset += size(i);
        }
        return offset;
    }

    private void addChunk(long offset) {
        if (chunks == chunkFirsts.length) {
            chunkOffsets = Arrays.copyOf(chunkOffsets, chunks + chunks / 2);
            chunkFirsts = Arrays.copyOf(chunkFirsts, chunks + chunks / 2);
        }
        chunkOffsets[chunks] = offset;
        chunkFirsts[chunks] = count;
        chunks++;
    }
}
