package org.watchglass.mp4;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads the boxes that list samples, all at once and each from its start to its end.
 *
 * <p>Every loop is bounded by the bytes of a box: a table that claims more entries than it has is refused.
 */
final class SampleTableReader {
    private final ByteBuffer durations;
    private final ByteBuffer chunks;
    private final @Nullable ByteBuffer syncs;
    private int sameDuration;
    private long duration;
    private int nextSync;

    private SampleTableReader(ByteBuffer stbl) throws Mp4FormatException {
        durations = table(Boxes.need(stbl, "stts"), 8);
        chunks = table(Boxes.need(stbl, "stsc"), 12);
        ByteBuffer stss = Boxes.find(stbl, "stss");
        syncs = stss == null ? null : table(stss, 4);
    }

    /**
     * @param stbl the box's body
     * @param fileLength samples from the first one on that is not wholly in the file are left out
     * @return how many samples are listed
     */
    static int read(ByteBuffer stbl, SampleTable into, long fileLength) throws Mp4FormatException {
        try {
            ByteBuffer stsz = Boxes.need(stbl, "stsz");
            Boxes.skip(stsz, 4);
            Boxes.expect("common sample size", stsz.getInt(), 0);
            ByteBuffer sizes = entries(stsz, 4);
            into.check(Long.MAX_VALUE, sizes.remaining() / 4);
            int listed = sizes.remaining() / 4;
            new SampleTableReader(stbl).readChunks(stbl, sizes, into, fileLength);
            return listed;
        } catch (BufferUnderflowException e) {
            throw new Mp4FormatException("sample tables do not fit together", e);
        }
    }

    private void readChunks(ByteBuffer stbl, ByteBuffer sizes, SampleTable into, long fileLength)
            throws Mp4FormatException {
        ByteBuffer small = Boxes.find(stbl, "stco");
        ByteBuffer offsets = small == null ? table(Boxes.need(stbl, "co64"), 8) : table(small, 4);
        int perChunk = 0;
        long time = 0;
        for (int chunk = 1; sizes.hasRemaining(); chunk++) {
            long offset = small == null ? offsets.getLong() : Integer.toUnsignedLong(offsets.getInt());
            perChunk = samplesIn(chunk, perChunk);
            for (int i = 0; i < perChunk && sizes.hasRemaining(); i++) {
                int size = sizes.getInt();
                if (offset < 0 || offset > fileLength - size) {
                    return;
                }
                into.add(new Sample(time, nextDuration(), offset, size, nextIsSync(into.count() + 1)));
                time += duration;
                offset += size;
            }
        }
    }

    private int samplesIn(int chunk, int before) {
        if (!chunks.hasRemaining() || chunks.getInt(chunks.position()) != chunk) {
            return before;
        }
        chunks.getInt();
        int samples = chunks.getInt();
        chunks.getInt();
        return samples;
    }

    private long nextDuration() {
        while (sameDuration == 0) {
            sameDuration = durations.getInt();
            duration = Integer.toUnsignedLong(durations.getInt());
        }
        sameDuration--;
        return duration;
    }

    private boolean nextIsSync(int number) {
        ByteBuffer list = syncs;
        if (list == null) {
            return true;
        }
        if (nextSync < number && list.hasRemaining()) {
            nextSync = list.getInt();
        }
        return nextSync == number;
    }

    /** The entries of a table that starts with a version and a count. */
    private static ByteBuffer table(ByteBuffer box, int entry) throws Mp4FormatException {
        Boxes.skip(box, 4);
        return entries(box, entry);
    }

    private static ByteBuffer entries(ByteBuffer box, int entry) throws Mp4FormatException {
        return box.slice(box.position() + 4, Boxes.count(box, entry) * entry);
    }
}
