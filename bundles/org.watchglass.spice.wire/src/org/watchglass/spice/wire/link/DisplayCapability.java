package org.watchglass.spice.wire.link;

/** What a peer can do on a display channel. */
public enum DisplayCapability implements Capability {
    SIZED_STREAM,
    MONITORS_CONFIG,
    COMPOSITE,
    A8_SURFACE,
    STREAM_REPORT,
    LZ4_COMPRESSION,
    PREF_COMPRESSION,
    GL_SCANOUT,
    /** Streams only in the codecs announced: with none of them there are no streams. */
    MULTI_CODEC,
    CODEC_MJPEG,
    CODEC_VP8,
    CODEC_H264,
    PREF_VIDEO_CODEC_TYPE,
    CODEC_VP9,
    CODEC_H265
}
