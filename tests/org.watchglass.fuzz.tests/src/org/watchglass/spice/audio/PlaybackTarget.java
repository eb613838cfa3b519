package org.watchglass.spice.audio;

import java.util.concurrent.atomic.AtomicLong;
import org.watchglass.fuzz.Tapes;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.audio.AudioDecoderFactory;
import org.watchglass.remote.audio.AudioFormat;
import org.watchglass.remote.audio.AudioSettings;
import org.watchglass.remote.audio.AudioTrack;
import org.watchglass.remote.concentus.ConcentusFactory;
import org.watchglass.spice.wire.SubMessage;

/** Everything that a server may say on a playback channel, to a sink that looks at what it gets. */
public final class PlaybackTarget {
    private static final AudioServices SERVICES = new AudioServices();
    private static final ConsoleAddress SOURCE = ConsoleAddress.parse("spice://127.0.0.1:1");

    static {
        SERVICES.add(AudioDecoderFactory.OPUS, new ConcentusFactory());
        SERVICES.add((source, format) -> new Checker(format));
    }

    private PlaybackTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Player player = new Player(SOURCE, SERVICES, (name, detail) -> {}, new AtomicLong());
        Playback playback = new Playback(
                piece -> {
                    player.play(piece);
                    return true;
                },
                (name, detail) -> {});
        for (SubMessage message : Tapes.messages(data)) {
            playback.follow(message);
        }
        player.close();
    }

    /** An exception would only be the end of the track: what is wrong is an error. */
    private record Checker(AudioFormat format) implements AudioTrack {
        private static final int MAX_SAMPLES = 1 << 16;

        @Override
        public void settings(AudioSettings settings) {
            check(settings.latencyMillis() >= 0);
        }

        @Override
        public boolean samples(int timeMillis, short[] samples) {
            check(samples.length <= MAX_SAMPLES && samples.length % format.channels() == 0);
            return true;
        }

        @Override
        public void close() {
            // Nothing is kept.
        }

        private static void check(boolean right) {
            if (!right) {
                throw new AssertionError();
            }
        }
    }
}
