package org.watchglass.bench;

/** The encoders, ours first. */
enum Peer {
    WATCHGLASS("watchglass", WatchglassCodec::new, 1),
    OPENH264("openh264", FfmpegCodec::openh264, 1),
    X264("x264", FfmpegCodec::x264, 1),
    /** So slow that a few frames have to do. */
    JCODEC("jcodec", JcodecCodec::new, 4);

    private interface Maker {
        Codec make(int width, int height, int qp);
    }

    final String title;
    private final Maker maker;
    /** One of so many frames is encoded, and that in one of so many passes. */
    final int share;

    Peer(String title, Maker maker, int share) {
        this.title = title;
        this.maker = maker;
        this.share = share;
    }

    Codec open(int width, int height, int qp) {
        return maker.make(width, height, qp);
    }
}
