package org.watchglass.remote.concentus;

import java.io.IOException;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.watchglass.remote.audio.AudioDecoder;
import org.watchglass.remote.audio.AudioDecoderFactory;
import org.watchglass.remote.audio.AudioFormat;

/** Makes decoders for Opus, of one channel or two. */
@Component(property = AudioDecoderFactory.CODEC + "=" + AudioDecoderFactory.OPUS)
public final class ConcentusFactory implements AudioDecoderFactory {
    private static final Set<Integer> RATES = Set.of(8_000, 12_000, 16_000, 24_000, 48_000);
    private static final int MAX_CHANNELS = 2;

    @Override
    public AudioDecoder create(AudioFormat format) throws IOException {
        if (format.channels() > MAX_CHANNELS || !RATES.contains(format.rate())) {
            throw new IOException("Opus has no " + format);
        }
        return new PacketDecoder(format);
    }
}
