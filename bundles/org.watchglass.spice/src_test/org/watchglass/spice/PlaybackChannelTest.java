package org.watchglass.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchglass.remote.Console;
import org.watchglass.remote.audio.AudioDecoderFactory;
import org.watchglass.spice.audio.TapeSink;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.CommonMessage;
import org.watchglass.spice.wire.CommonRequest;
import org.watchglass.spice.wire.PlaybackMessage.Data;
import org.watchglass.spice.wire.PlaybackMessage.Start;
import org.watchglass.spice.wire.PlaybackMessage.Stop;
import org.watchglass.spice.wire.link.PlaybackCapability;

/** Sound, from the server to those who want it. */
@Timeout(60)
class PlaybackChannelTest {
    private static final Start STEREO = new Start(2, 1, 48_000, 0);
    private static final List<String> OPENED = List.of("open 2x48000", "settings [] 0");

    private final SpiceConsoleProvider provider = new SpiceConsoleProvider();
    private final ScriptedServer server;
    private final BlockingQueue<ScriptedServer.Script> steps = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> opusWanted = new LinkedBlockingQueue<>();
    private final TapeSink sink = new TapeSink();

    PlaybackChannelTest() throws Exception {
        server = new ScriptedServer("");
        server.on(ChannelType.PLAYBACK, peer -> {
            opusWanted.add(peer.announced().has(PlaybackCapability.OPUS));
            while (true) {
                steps.take().run(peer);
            }
        });
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        provider.stop();
    }

    private Console open() throws Exception {
        return provider.open(server.request(""));
    }

    /** The server does that, and the test waits for it. */
    private void onServer(ScriptedServer.Script step) throws Exception {
        BlockingQueue<List<Exception>> done = new LinkedBlockingQueue<>();
        steps.add(peer -> {
            List<Exception> failures = new ArrayList<>();
            try {
                step.run(peer);
            } catch (IOException e) {
                failures.add(e);
            }
            done.add(failures);
        });
        assertEquals(List.of(), done.poll(Screens.SECONDS, TimeUnit.SECONDS));
    }

    private static Data data(int time) {
        return new Data(time, Bytes.of((byte) 1, (byte) 0, (byte) 2, (byte) 0));
    }

    private static List<String> told(TapeSink sink, int count) throws InterruptedException {
        List<String> told = new ArrayList<>();
        while (told.size() < count) {
            told.add(sink.next());
        }
        return told;
    }

    @Test
    void soundReachesASinkAndEndsWithTheConsole() throws Exception {
        provider.bind(sink);
        try (Console console = open()) {
            onServer(peer -> peer.send(STEREO));
            onServer(peer -> peer.send(data(5)));
            assertEquals(OPENED, told(sink, 2));
            assertEquals("5: [1, 2]", sink.next());
            assertTrue(console.state().isConnected());
        }
        assertEquals("close", sink.next());
    }

    @Test
    void sinksComeAndGoWhileTheGuestPlays() throws Exception {
        provider.bind(sink);
        try (Console console = open()) {
            onServer(peer -> peer.send(STEREO));
            assertEquals(OPENED, told(sink, 2));
            TapeSink second = new TapeSink();
            provider.bind(second);
            assertEquals(OPENED, told(second, 2));
            provider.unbind(sink);
            assertEquals("close", sink.next());
            onServer(peer -> peer.send(data(6)));
            assertEquals("6: [1, 2]", second.next());
            onServer(peer -> peer.send(new Stop()));
            assertEquals("close", second.next());
            assertEquals(List.of(), sink.rest());
            assertEquals(0, console.statistics().soundDropped());
        }
    }

    @Test
    void withNobodyWhoWantsItSoundIsReadAcknowledgedAndCounted() throws Exception {
        int window = 20;
        try (Console console = open()) {
            onServer(peer -> {
                peer.send(new CommonMessage.SetAck(1, window));
                peer.awaitType(CommonRequest.AckSync.TYPE);
                peer.send(STEREO);
                for (int i = 1; i < 2 * window; i++) {
                    peer.send(data(i));
                }
                peer.awaitType(CommonRequest.Ack.TYPE);
                peer.awaitType(CommonRequest.Ack.TYPE);
            });
            Map<String, Long> messages = console.statistics().messagesReceived();
            assertEquals(2L * window + 1, messages.get("playback"));
            assertEquals(Map.of(), console.statistics().protocolGaps());
            assertEquals(0, console.statistics().soundDropped());
        }
    }

    @Test
    void aSinkThatWaitsDoesNotMakeTheServerWait() throws Exception {
        int pieces = 1000;
        CountDownLatch blocked = new CountDownLatch(1);
        TapeSink waiting = new TapeSink() {
            @Override
            public boolean samples(int timeMillis, short[] samples) {
                Screens.await(blocked);
                return super.samples(timeMillis, samples);
            }
        };
        provider.bind(waiting);
        try (Console console = open()) {
            onServer(peer -> {
                peer.send(STEREO);
                for (int i = 0; i < pieces; i++) {
                    peer.send(data(i));
                }
                peer.send(new Stop());
                peer.send(new CommonMessage.Ping(1, 2, Bytes.EMPTY));
                peer.awaitType(CommonRequest.Pong.TYPE);
            });
            long dropped = console.statistics().soundDropped();
            assertTrue(dropped > pieces / 2, dropped + " were dropped");
            blocked.countDown();
            assertEquals(OPENED, told(waiting, 2));
            told(waiting, pieces - (int) dropped);
            assertEquals("close", waiting.next());
        } finally {
            blocked.countDown();
        }
    }

    @Test
    void theLossOfTheSoundIsNotThatOfTheConsole() throws Exception {
        provider.bind(sink);
        try (Console console = open()) {
            onServer(peer -> peer.send(STEREO));
            assertEquals(OPENED, told(sink, 2));
            steps.add(peer -> {
                throw new IOException("lost");
            });
            assertEquals("close", sink.next());
            assertTrue(console.state().isConnected());
        }
    }

    @Test
    void opusIsAskedForIfItCanBeDecoded() throws Exception {
        AudioDecoderFactory factory = format -> {
            throw new IOException("not needed");
        };
        try (Console console = open()) {
            assertEquals(false, opusWanted.take());
            assertTrue(console.state().isConnected());
        }
        provider.bind(factory, Map.of(AudioDecoderFactory.CODEC, AudioDecoderFactory.OPUS));
        try (Console console = open()) {
            assertEquals(true, opusWanted.take());
            assertTrue(console.state().isConnected());
        }
    }
}
