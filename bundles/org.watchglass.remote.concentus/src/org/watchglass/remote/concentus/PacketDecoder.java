package org.watchglass.remote.concentus;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.watchglass.remote.audio.AudioDecoder;
import org.watchglass.remote.audio.AudioFormat;

/**
 * Decodes Opus packets. Concentus checks their frames' sizes; what goes wrong beyond that, it finds with
 * array bounds and assertions, and its state is not to be trusted then: the decoder begins anew.
 */
final class PacketDecoder implements AudioDecoder {
    /** 48 frames, each as long as it can be. */
    private static final int MAX_PACKET = 48 * 1275;

    private static final int MAX_MILLIS = 120;

    private final AudioFormat format;
    private final short[] pcm;
    private OpusDecoder decoder;

    PacketDecoder(AudioFormat format) throws IOException {
        this.format = format;
        pcm = new short[maxMoments() * format.channels()];
        decoder = fresh();
    }

    private OpusDecoder fresh() throws IOException {
        try {
            return new OpusDecoder(format.rate(), format.channels());
        } catch (OpusException e) {
            throw new IOException(e);
        }
    }

    /** As many as a packet has at most. */
    private int maxMoments() {
        return format.rate() / 1000 * MAX_MILLIS;
    }

    @Override
    public short[] decode(ByteBuffer packet) throws IOException {
        int size = packet.remaining();
        if (size < 1 || size > MAX_PACKET) {
            // An empty one would ask Concentus to make up what was lost.
            throw new IOException(size + " bytes are no Opus packet");
        }
        byte[] bytes = new byte[size];
        packet.get(bytes);
        try {
            int moments = decoder.decode(bytes, 0, size, pcm, 0, maxMoments(), false);
            return Arrays.copyOf(pcm, moments * format.channels());
        } catch (OpusException | RuntimeException | AssertionError e) {
            decoder = fresh();
            throw new IOException("not an Opus packet: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        // Memory is all it has.
    }
}
