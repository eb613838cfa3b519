package org.watchglass.remote.video;

import org.osgi.annotation.versioning.ConsumerType;

/** Makes decoders for one codec: a service with the property {@link #CODEC}. */
@ConsumerType
public interface VideoDecoderFactory {
    /** Service property: which codec, as one of the names here. */
    String CODEC = "codec";

    /** Byte streams after ITU-T H.264 annex B, parameter sets included. */
    String H264 = "h264";

    /** Frames after RFC 6386. */
    String VP8 = "vp8";

    /** Any thread; must not block. */
    VideoDecoder create();
}
