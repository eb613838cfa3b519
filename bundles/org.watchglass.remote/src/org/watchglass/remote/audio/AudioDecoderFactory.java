package org.watchglass.remote.audio;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/** Makes decoders for one codec: a service with the property {@link #CODEC}. */
@ConsumerType
public interface AudioDecoderFactory {
    /** Service property: which codec, as one of the names here. */
    String CODEC = "codec";

    /** Packets after RFC 6716, without a container. */
    String OPUS = "opus";

    /**
     * Any thread; must not block.
     *
     * @throws IOException if the codec does not have that format
     */
    AudioDecoder create(AudioFormat format) throws IOException;
}
