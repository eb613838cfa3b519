package org.watchglass.remote.video;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/** Decodes one stream. Used by one thread at a time, in the order of the stream. */
@ConsumerType
public interface VideoDecoder extends Closeable {
    /**
     * Decodes what a server sent as one frame. The bytes are from a network: whatever they are, this ends
     * soon and takes no more memory than its pictures do.
     *
     * @param frame read only, valid during the call
     * @return the newest picture that can be shown, null if there is none yet
     * @throws IOException if it cannot be decoded; later frames may be all right again
     */
    @Nullable
    VideoPicture decode(ByteBuffer frame) throws IOException;

    /** Lets go of everything. The second call does nothing. */
    @Override
    void close();
}
