package org.watchglass.mp4;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** Reads the description of the one track from the body of a {@code moov}. */
final class MovieReader {
    /** Of the fields before the boxes inside {@code avc1}. */
    private static final int SAMPLE_ENTRY_SIZE = 78;

    private static final int SIZE_OFFSET = 24;

    private MovieReader() {}

    static VideoTrack track(ByteBuffer moov) throws Mp4FormatException {
        try {
            ByteBuffer mdhd = Boxes.need(moov, "trak", "mdia", "mdhd");
            boolean longTimes = mdhd.getInt() >>> 24 == 1;
            Boxes.skip(mdhd, longTimes ? 16 : 8);
            Boxes.expect("timescale", mdhd.getInt(), VideoTrack.TIMESCALE);
            ByteBuffer stsd = Boxes.need(sampleBoxes(moov), "stsd");
            Boxes.skip(stsd, 8);
            return sampleEntry(Boxes.need(stsd, "avc1"));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new Mp4FormatException("moov box: " + e.getMessage(), e);
        }
    }

    /** The body of {@code stbl}. */
    static ByteBuffer sampleBoxes(ByteBuffer moov) throws Mp4FormatException {
        return Boxes.need(moov, "trak", "mdia", "minf", "stbl");
    }

    private static VideoTrack sampleEntry(ByteBuffer avc1) throws Mp4FormatException {
        Boxes.skip(avc1, SIZE_OFFSET);
        int width = Short.toUnsignedInt(avc1.getShort());
        int height = Short.toUnsignedInt(avc1.getShort());
        Boxes.skip(avc1, SAMPLE_ENTRY_SIZE - SIZE_OFFSET - 4);
        ByteBuffer avcC = Boxes.need(avc1, "avcC");
        Boxes.skip(avcC, 4);
        Boxes.expect("bytes of a NAL unit's length", (avcC.get() & 3) + 1, 4);
        byte[] sps = first(avcC, avcC.get() & 0x1f);
        byte[] pps = first(avcC, avcC.get() & 0xff);
        return new VideoTrack(width, height, sps, pps);
    }

    /** The first of {@code count} NAL units; the others are skipped. */
    private static byte[] first(ByteBuffer avcC, int count) throws Mp4FormatException {
        byte[] first = new byte[0];
        for (int i = 0; i < count; i++) {
            int size = Short.toUnsignedInt(avcC.getShort());
            if (i == 0) {
                first = new byte[Math.min(size, avcC.remaining())];
                avcC.get(first);
            } else {
                Boxes.skip(avcC, size);
            }
        }
        return first;
    }
}
