package org.watchglass.remote.audio;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.osgi.annotation.versioning.ConsumerType;

/** Decodes what a guest plays from when it begins until it stops. Used by one thread, in order. */
@ConsumerType
public interface AudioDecoder extends Closeable {
    /**
     * Decodes a packet. The bytes are from a network: whatever they are, this ends soon and takes little
     * memory.
     *
     * @param packet read only, valid during the call
     * @return samples in the format that the decoder was made for, the caller's from now on
     * @throws IOException if it cannot be decoded; later packets may be all right again
     */
    short[] decode(ByteBuffer packet) throws IOException;

    /** Lets go of everything. The second call does nothing. */
    @Override
    void close();
}
