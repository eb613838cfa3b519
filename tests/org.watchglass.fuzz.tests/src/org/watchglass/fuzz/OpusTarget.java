package org.watchglass.fuzz;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.watchglass.remote.audio.AudioDecoder;
import org.watchglass.remote.audio.AudioFormat;
import org.watchglass.remote.concentus.ConcentusFactory;

/** Opus packets, each after its size in two bytes. */
public final class OpusTarget {
    private static final AudioFormat FORMAT = new AudioFormat(2, 48_000);

    /** Of one packet, for which the decoder makes many small arrays. */
    private static final long PACKET = 2L << 20;

    private OpusTarget() {}

    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        try (AudioDecoder decoder = new ConcentusFactory().create(FORMAT)) {
            ByteBuffer in = ByteBuffer.wrap(data);
            while (in.remaining() > Short.BYTES) {
                int size = Math.min(Short.toUnsignedInt(in.getShort()), in.remaining());
                decode(decoder, in.slice(in.position(), size));
                in.position(in.position() + size);
            }
        }
    }

    private static void decode(AudioDecoder decoder, ByteBuffer packet) {
        Allowance allowance = new Allowance(PACKET);
        try {
            decoder.decode(packet.asReadOnlyBuffer());
        } catch (IOException e) {
            // What broken packets end in.
        }
        allowance.check();
    }
}
