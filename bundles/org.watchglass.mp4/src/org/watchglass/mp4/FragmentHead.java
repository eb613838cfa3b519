package org.watchglass.mp4;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * A {@code moof} as {@link Fragmenter} writes it: one track, one run (ISO/IEC 14496-12 8.8.4 to 8.8.12).
 *
 * <pre>
 *     moof
 *       mfhd   sequence
 *       traf
 *         tfhd   track             default-base-is-moof
 *         tfdt   64-bit start
 *         trun   count, data offset, then for each sample: duration, size, flags
 * </pre>
 *
 * @param start of the first sample, in ticks
 * @param dataOffset of its bytes, from the start of the {@code moof}
 * @param run twelve bytes for each sample
 */
record FragmentHead(long start, long dataOffset, ByteBuffer run) {
    static final int DEFAULT_BASE_IS_MOOF = 0x020000;

    /** Data offset; for each sample duration, size, flags. */
    static final int RUN_FLAGS = 0x000701;

    private static final int ENTRY = 12;
    private static final int DEPENDS_ON_OTHERS_NOT_SYNC = 0x01010000;
    private static final int DEPENDS_ON_NONE = 0x02000000;
    private static final int NOT_SYNC = 0x00010000;

    /** Bytes of a {@code moof} with so many samples. */
    static int boxSize(int samples) {
        return 8 + 16 + 8 + 16 + 20 + 20 + ENTRY * samples;
    }

    static int sampleFlags(boolean sync) {
        return sync ? DEPENDS_ON_NONE : DEPENDS_ON_OTHERS_NOT_SYNC;
    }

    /** @param moof the box's body, big-endian */
    static FragmentHead parse(ByteBuffer moof) throws Mp4FormatException {
        try {
            ByteBuffer traf = Boxes.need(moof, "traf");
            ByteBuffer tfhd = Boxes.need(traf, "tfhd");
            Boxes.expect("tfhd flags", tfhd.getInt() & 0xffffff, DEFAULT_BASE_IS_MOOF);
            Boxes.expect("track", tfhd.getInt(), MovieBoxes.TRACK);
            ByteBuffer tfdt = Boxes.need(traf, "tfdt");
            Boxes.expect("tfdt version", tfdt.getInt() >>> 24, 1);
            long start = tfdt.getLong();
            ByteBuffer trun = Boxes.need(traf, "trun");
            Boxes.expect("trun flags", trun.getInt() & 0xffffff, RUN_FLAGS);
            int count = Boxes.count(trun, ENTRY);
            long dataOffset = trun.getInt();
            var head = new FragmentHead(start, dataOffset, trun.slice(trun.position(), count * ENTRY));
            head.check();
            return head;
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new Mp4FormatException("moof box is too short", e);
        }
    }

    int count() {
        return run.capacity() / ENTRY;
    }

    /** Bytes of all samples. */
    long mediaSize() {
        long size = 0;
        for (int i = 0; i < count(); i++) {
            size += size(i);
        }
        return size;
    }

    /**
     * Adds the samples whose bytes lie wholly in the media data.
     *
     * @param moof where the fragment starts in the file
     * @param mediaStart where the body of its {@code mdat} starts
     * @param mediaEnd where it ends, or the file before it
     * @throws Mp4FormatException if the samples are not there or cannot follow those in the table; none is
     *     added then
     */
    void addTo(SampleTable table, long moof, long mediaStart, long mediaEnd) throws Mp4FormatException {
        if (moof + dataOffset != mediaStart) {
            throw new Mp4FormatException("media at " + dataOffset + " from the moof at " + moof);
        }
        table.check(start, count());
        long time = start;
        long offset = moof + dataOffset;
        for (int i = 0; i < count(); i++) {
            if (offset + size(i) > mediaEnd) {
                return;
            }
            table.add(new Sample(time, duration(i), offset, size(i), isSync(i)));
            time += duration(i);
            offset += size(i);
        }
    }

    private void check() throws Mp4FormatException {
        long end = start;
        for (int i = 0; i < count(); i++) {
            if (duration(i) < 1 || size(i) < 1 || size(i) > Sample.MAX_SIZE) {
                throw new Mp4FormatException("sample of " + size(i) + " bytes, " + duration(i) + " ticks");
            }
            end += duration(i);
        }
        if (start < 0 || end <= start) {
            throw new Mp4FormatException(count() + " samples from " + start + " to " + end);
        }
    }

    private long duration(int i) {
        return Integer.toUnsignedLong(run.getInt(i * ENTRY));
    }

    private int size(int i) {
        return run.getInt(i * ENTRY + 4);
    }

    private boolean isSync(int i) {
        return (run.getInt(i * ENTRY + 8) & NOT_SYNC) == 0;
    }
}
