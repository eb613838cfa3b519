package org.watchglass.spice.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.audio.AudioDecoder;
import org.watchglass.remote.audio.AudioDecoderFactory;
import org.watchglass.remote.audio.AudioFormat;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.PlaybackMessage;
import org.watchglass.spice.wire.PlaybackMessage.Data;
import org.watchglass.spice.wire.PlaybackMessage.Latency;
import org.watchglass.spice.wire.PlaybackMessage.Mode;
import org.watchglass.spice.wire.PlaybackMessage.Mute;
import org.watchglass.spice.wire.PlaybackMessage.Start;
import org.watchglass.spice.wire.PlaybackMessage.Stop;
import org.watchglass.spice.wire.PlaybackMessage.Volume;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.WireWriter;

/** What messages come to, on one thread. */
class PlaybackTest {
    private static final Start STEREO = new Start(2, 1, 48_000, 0);
    private static final Mode OPUS = new Mode(0, PlaybackMessage.OPUS, Bytes.EMPTY);

    private final Map<String, Integer> gaps = new TreeMap<>();
    private final AudioServices services = new AudioServices();
    private final AtomicLong dropped = new AtomicLong();
    private final TapeSink sink = new TapeSink();
    private final Player player = new Player(
            ConsoleAddress.parse("spice://h:1"),
            services,
            (name, detail) -> gaps.merge(name, 1, Integer::sum),
            dropped);
    private final Playback playback = new Playback(
            piece -> {
                player.play(piece);
                return true;
            },
            (name, detail) -> gaps.merge(name, 1, Integer::sum));

    private void follow(Message... messages) {
        for (Message message : messages) {
            WireWriter body = new WireWriter();
            message.write(body);
            playback.follow(new SubMessage(message.type(), Bytes.of(body.toByteArray())));
        }
    }

    private static Data data(int time, int... bytes) {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return new Data(time, Bytes.of(all));
    }

    /** Makes one sample of each byte, and fails for 255. */
    private static final class Widener implements AudioDecoder {
        private final List<String> log;

        Widener(AudioFormat format, List<String> log) {
            this.log = log;
            log.add("decoder x" + format.channels());
        }

        @Override
        public short[] decode(ByteBuffer packet) throws IOException {
            short[] samples = new short[packet.remaining()];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = packet.get();
                if (samples[i] < 0) {
                    throw new IOException("255");
                }
            }
            return samples;
        }

        @Override
        public void close() {
            log.add("closed");
        }
    }

    @Test
    void rawSamplesAreLittleEndian() {
        services.add(sink);
        follow(STEREO, data(7, 1, 0, 0xfe, 0xff), new Stop());
        assertEquals(List.of("open 2x48000", "settings [] 0", "7: [1, -2]", "close"), sink.rest());
        assertEquals(Map.of(), gaps);
    }

    @Test
    void volumeMuteAndLatencyAreToldInOrder() {
        services.add(sink);
        follow(new Volume(List.of(65535, 0)), STEREO, new Mute(true), data(1, 1, 0, 1, 0), new Latency(-1));
        assertEquals(
                List.of(
                        "open 2x48000",
                        "settings [65535, 0] 0",
                        "settings [65535, 0] muted 0",
                        "1: [1, 1]",
                        "settings [65535, 0] muted 4294967295"),
                sink.rest());
    }

    @Test
    void whatBeginsAnewIsAnotherTrack() {
        services.add(sink);
        follow(STEREO, STEREO, new Start(1, 1, 44_100, 0), new Stop(), new Stop());
        assertEquals(
                List.of(
                        "open 2x48000", "settings [] 0", "close", "open 2x48000", "settings [] 0", "close",
                        "open 1x44100", "settings [] 0", "close"),
                sink.rest());
    }

    @Test
    void opusIsDecodedByOneDecoderFromStartToStop() {
        List<String> decoders = new ArrayList<>();
        services.add(AudioDecoderFactory.OPUS, format -> new Widener(format, decoders));
        services.add(sink);
        follow(OPUS, STEREO, data(1, 3, 4), data(2, 5, 255), data(3, 6, 7), new Stop());
        assertEquals(
                List.of("open 2x48000", "settings [] 0", "1: [3, 4]", "3: [6, 7]", "close"), sink.rest());
        assertEquals(List.of("decoder x2", "closed"), decoders);
        assertEquals(Map.of("malformed playback data", 1), gaps);
    }

    @Test
    void whatCannotBePlayedIsAGap() {
        services.add(sink);
        follow(STEREO, data(1, 1, 2, 3), OPUS, data(2, 1, 2));
        follow(new Mode(0, PlaybackMessage.CELT, Bytes.EMPTY), data(3, 1, 2), data(4, 1, 2));
        follow(new Mode(0, 77, Bytes.EMPTY), data(5, 1, 2));
        follow(new Start(2, 9, 48_000, 0), new Start(2, 1, 999_999, 0), new Start(9, 1, 48_000, 0));
        follow(new Data(6, Bytes.of(new byte[Playback.MAX_DATA + 1])));
        playback.follow(new SubMessage(Start.TYPE, Bytes.EMPTY));
        playback.follow(new SubMessage(Volume.TYPE, Bytes.of((byte) 200)));
        playback.follow(new SubMessage(155, Bytes.EMPTY));
        assertEquals(List.of("open 2x48000", "settings [] 0", "close"), sink.rest());
        assertEquals(
                Map.of(
                        "malformed playback data", 2,
                        "playback CELT", 1,
                        "playback mode", 1,
                        "playback format", 3,
                        "playback data too large", 1,
                        "malformed playback START", 1,
                        "malformed playback VOLUME", 1,
                        "message 155 playback", 1),
                gaps);
    }

    @Test
    void aSinkThatFailsIsLetGoAndOthersAreNot() {
        services.add((source, format) -> {
            throw new IOException("no device");
        });
        TapeSink failing = new TapeSink() {
            @Override
            public boolean samples(int timeMillis, short[] samples) {
                throw new IllegalStateException("as the test wants");
            }
        };
        services.add(failing);
        services.add(sink);
        follow(STEREO, data(1, 1, 0, 1, 0), data(2, 1, 0, 1, 0));
        assertEquals(List.of("open 2x48000", "settings [] 0", "close"), failing.rest());
        assertEquals(List.of("open 2x48000", "settings [] 0", "1: [1, 1]", "2: [1, 1]"), sink.rest());
    }

    @Test
    void whatASinkHasNoRoomForIsCounted() {
        services.add((source, format) -> new TapeSink() {
            @Override
            public boolean samples(int timeMillis, short[] samples) {
                return false;
            }
        });
        services.add(sink);
        follow(STEREO, data(1, 1, 0, 1, 0), data(2, 1, 0, 1, 0));
        assertEquals(2, dropped.get());
    }
}
