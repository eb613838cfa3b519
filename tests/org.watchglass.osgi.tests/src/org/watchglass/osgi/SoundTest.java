package org.watchglass.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceRegistration;
import org.watchglass.remote.Console;
import org.watchglass.remote.audio.AudioDecoderFactory;
import org.watchglass.remote.audio.AudioSink;
import org.watchglass.testkit.Await;

/** What a real machine plays is heard by whoever registers a service for that. */
class SoundTest {
    private static final int TOLERANCE = 20;

    private final ListeningSink sink = new ListeningSink();
    private final Path folder;

    SoundTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void startWhatAProductStarts() throws Exception {
        Services.bundle("org.watchglass.spice").start();
        Services.bundle("org.watchglass.remote.concentus").start();
        Services.get(AudioDecoderFactory.class);
    }

    @AfterEach
    void startTheDecoderAgain() throws Exception {
        Services.bundle("org.watchglass.remote.concentus").start();
    }

    /** Bytes of a message with sound, on the average. */
    private long hear(String compression) throws Exception {
        try (BeepingMachine machine = BeepingMachine.start(folder, compression);
                Console console = machine.connect(Services.provider("spice"))) {
            ServiceRegistration<AudioSink> registration =
                    Services.CONTEXT.registerService(AudioSink.class, sink, null);
            Await.until("a second of sound", () -> sink.frequency() > 0);
            assertEquals(BeepingMachine.TONE, sink.frequency(), TOLERANCE);
            registration.unregister();
            Await.until("the sink was closed", () -> !sink.isPlaying());
            assertEquals(Map.of(), console.statistics().protocolGaps());
            assertEquals(0, console.statistics().soundDropped());
            return console.statistics().bytesReceived().get("playback")
                    / console.statistics().messagesReceived().get("playback");
        }
    }

    @Test
    void aBeepIsHeardRaw() throws Exception {
        long size = hear("off");
        assertTrue(size > 1000, size + " bytes a message");
    }

    @Test
    void aBeepIsHeardThroughOpus() throws Exception {
        long size = hear("on");
        assertTrue(size < 500, size + " bytes a message");
    }

    @Test
    void withoutADecoderTheServerIsAskedForWhatNeedsNone() throws Exception {
        Services.bundle("org.watchglass.remote.concentus").stop();
        long size = hear("on");
        assertTrue(size > 1000, size + " bytes a message");
    }
}
