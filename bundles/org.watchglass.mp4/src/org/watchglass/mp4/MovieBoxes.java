package org.watchglass.mp4;

import java.util.List;

/**
 * The first bytes of a file and the {@code moov} box (ISO/IEC 14496-12 8.2 to 8.8; {@code avc1}: 14496-15
 * 5.4).
 *
 * <p>Headers are of version 1: a 32-bit duration in ticks would end after 13 hours.
 */
final class MovieBoxes {
    static final int TRACK = 1;

    private static final int UNDETERMINED = 0x55c4;
    private static final int BT709 = 1;
    private static final SampleTable NO_SAMPLES = new SampleTable();

    private final BoxWriter out;
    private final VideoTrack track;
    private final SampleTable samples;
    private final List<Mark> marks;

    private MovieBoxes(BoxWriter out, VideoTrack track, SampleTable samples, List<Mark> marks) {
        this.out = out;
        this.track = track;
        this.samples = samples;
        this.marks = marks;
    }

    /** What stands before the first fragment. {@code free} starts at byte 32, so it lies in one sector. */
    static byte[] init(VideoTrack track) {
        var out = new BoxWriter(1024);
        fileType(out);
        out.open("free").zeros(8).close();
        new MovieBoxes(out, track, NO_SAMPLES, List.of()).movie(true);
        return out.toBytes();
    }

    /** What stands before everything else. */
    static byte[] fileType() {
        var out = new BoxWriter(32);
        fileType(out);
        return out.toBytes();
    }

    private static void fileType(BoxWriter out) {
        out.open("ftyp").ascii("isom").u32(0x200);
        out.ascii("isom").ascii("iso5").ascii("avc1").ascii("mp42").close();
    }

    /**
     * What makes a file complete.
     *
     * @param marks in order, in ticks since the first sample, at most {@link MarkJournal#MAX_MARKS}
     */
    static byte[] movie(VideoTrack track, SampleTable samples, List<Mark> marks) {
        var out = new BoxWriter(1024 + SampleTableBoxes.size(samples));
        new MovieBoxes(out, track, samples, marks).movie(false);
        return out.toBytes();
    }

    private void movie(boolean fragmented) {
        out.open("moov");
        out.openFull("mvhd", 1, 0).zeros(16).u32(VideoTrack.TIMESCALE).u64(samples.duration());
        out.u32(0x10000).u16(0x100).zeros(10);
        matrix();
        out.zeros(24).u32(TRACK + 1).close();
        track();
        if (fragmented) {
            out.open("mvex");
            out.openFull("trex", 0, 0).u32(TRACK).u32(1).zeros(12).close();
            out.close();
        }
        if (!marks.isEmpty()) {
            out.open("udta");
            ChapterBox.write(out, marks);
            out.close();
        }
        out.close();
    }

    private void track() {
        out.open("trak");
        int enabledInMovie = 3;
        out.openFull("tkhd", 1, enabledInMovie).zeros(16).u32(TRACK).zeros(4);
        out.u64(samples.duration()).zeros(16);
        matrix();
        out.u32((long) track.width() << 16).u32((long) track.height() << 16).close();
        out.open("mdia");
        out.openFull("mdhd", 1, 0).zeros(16).u32(VideoTrack.TIMESCALE).u64(samples.duration());
        out.u16(UNDETERMINED).u16(0).close();
        out.openFull("hdlr", 0, 0).zeros(4).ascii("vide").zeros(12).ascii("Display").u8(0).close();
        media();
        out.close();
        out.close();
    }

    private void media() {
        out.open("minf");
        out.openFull("vmhd", 0, 1).zeros(8).close();
        out.open("dinf").openFull("dref", 0, 0).u32(1);
        int sameFile = 1;
        out.openFull("url ", 0, sameFile).close();
        out.close().close();
        out.open("stbl");
        out.openFull("stsd", 0, 0).u32(1);
        sampleEntry();
        out.close();
        SampleTableBoxes.write(out, samples);
        out.close();
        out.close();
    }

    private void sampleEntry() {
        out.open("avc1").zeros(6).u16(1).zeros(16).u16(track.width()).u16(track.height());
        out.u32(0x480000).u32(0x480000).zeros(4).u16(1).zeros(32).u16(24).u16(0xffff);
        byte[] sps = track.sps();
        byte[] pps = track.pps();
        int fourByteLengths = 0xff;
        out.open("avcC").u8(1).u8(sps[1]).u8(sps[2]).u8(sps[3]).u8(fourByteLengths);
        out.u8(0xe0 | 1).u16(sps.length).bytes(sps, sps.length);
        out.u8(1).u16(pps.length).bytes(pps, pps.length).close();
        int limitedRange = 0;
        out.open("colr").ascii("nclx").u16(BT709).u16(BT709).u16(BT709).u8(limitedRange).close();
        out.close();
    }

    private void matrix() {
        out.u32(0x10000).zeros(12).u32(0x10000).zeros(12).u32(0x40000000);
    }
}
