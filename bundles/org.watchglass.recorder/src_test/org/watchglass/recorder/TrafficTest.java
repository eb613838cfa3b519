package org.watchglass.recorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.capture.PacketOutput;
import org.watchglass.capture.PacketSink;
import org.watchglass.capture.PacketSinkFactory;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordOptions.Displays;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.Recording;
import org.watchglass.capture.SinkListener;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkProgress;
import org.watchglass.capture.TrafficRules;
import org.watchglass.flow.Ticker;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireDirection;
import org.watchglass.remote.wire.WireLine;
import org.watchglass.remote.wire.WireMessage;

/** How the traffic of a console gets to those who write it. */
@Timeout(60)
class TrafficTest {
    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final TrafficRules RULES = new TrafficRules(true, TrafficRules.NO_LIMIT, false);
    private static final byte[] CLEAR = {1};
    private static final byte[] MASKED = {0};

    /** Remembers what it gets. */
    private static final class FakeSink implements PacketSink {
        final List<String> taken = Collections.synchronizedList(new ArrayList<>());
        final PacketOutput output;
        final SinkListener listener;
        volatile boolean takes = true;

        FakeSink(PacketOutput output, SinkListener listener) {
            this.output = output;
            this.listener = listener;
        }

        @Override
        public void onOpened(WireChannel channel) {
            taken.add("opened " + channel);
        }

        @Override
        public boolean packet(WireMessage message) {
            if (takes) {
                taken.add(message.name() + " " + message.serial() + " " + message.bytes().get());
            }
            return takes;
        }

        void end(EndReason reason) {
            RecordedFile file = new RecordedFile(output.directory().resolve("traffic.pcapng"),
                    new SinkProgress(5, 50, 0), BOUND, reason == EndReason.CLOSED);
            listener.ended(reason, "on purpose", file);
        }

        @Override
        public RecordedFile close(Duration bound) {
            end(EndReason.CLOSED);
            return new RecordedFile(output.directory(), progress(), BOUND, true);
        }

        @Override
        public SinkProgress progress() {
            return SinkProgress.NONE;
        }
    }

    private final ConsoleRecorder recorder = new ConsoleRecorder("1.2.3", Ticker.SYSTEM);
    private final List<FakeSink> sinks = Collections.synchronizedList(new ArrayList<>());
    private final PacketSinkFactory factory = (output, listener) -> {
        FakeSink sink = new FakeSink(output, listener);
        sinks.add(sink);
        return sink;
    };
    private final List<String> notices = Collections.synchronizedList(new ArrayList<>());
    private final FakeConsole console = new FakeConsole(0);
    private final WireLine line = console.wire.open(new WireChannel("inputs", 3, 0, List.of()));
    private final Path directory;

    TrafficTest(@TempDir Path parent) {
        directory = parent.resolve("capture");
        recorder.bind(factory, Map.of());
    }

    @AfterEach
    void stop() {
        recorder.stop();
    }

    private Recording start(TrafficRules rules) throws IOException {
        RecordOptions options = new RecordOptions(directory, false, Displays.ALL).withTraffic(rules);
        return recorder.start(console, options, notice -> notices.add(notice.text()));
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /** Until the last of so many hears the line, of which it is told before. */
    private void awaitSinks(int count) {
        await(() -> sinks.size() == count && !sinks.get(count - 1).taken.isEmpty() && line.isHeard());
    }

    private void say(long serial) {
        line.message(WireDirection.TO_SERVER, serial, 101, "KEY_DOWN", CLEAR, MASKED);
    }

    private JsonObject traffic() throws IOException {
        return JsonParser.parseString(Files.readString(directory.resolve("session.json"))).getAsJsonObject()
                .getAsJsonObject("traffic");
    }

    @Test
    void isToldFromTheFirstMessageAndMasked() throws Exception {
        say(1);
        Recording recording = start(RULES);
        await(() -> !sinks.isEmpty() && sinks.get(0).taken.size() == 2);
        say(2);
        recording.close(BOUND);
        assertEquals(List.of("opened inputs", "KEY_DOWN 1 0", "KEY_DOWN 2 0"), sinks.get(0).taken);
        JsonObject inputs = traffic().getAsJsonObject("channels").getAsJsonObject("inputs");
        assertEquals(2, inputs.getAsJsonObject("sent").get("KEY_DOWN").getAsLong());
        assertFalse(line.isHeard());
    }

    @Test
    void isToldKeysIfTheUserWantsThat() throws Exception {
        start(new TrafficRules(true, TrafficRules.NO_LIMIT, true));
        awaitSinks(1);
        say(1);
        assertEquals(List.of("opened inputs", "KEY_DOWN 1 1"), sinks.get(0).taken);
    }

    @Test
    void whatASinkRefusesIsCountedForItsChannel() throws Exception {
        Recording recording = start(RULES);
        awaitSinks(1);
        sinks.get(0).takes = false;
        say(1);
        say(2);
        assertEquals(2, recording.traffic().dropped());
        recording.close(BOUND);
        assertEquals(2, traffic().get("writer_dropped_count").getAsLong());
        JsonObject inputs = traffic().getAsJsonObject("channels").getAsJsonObject("inputs");
        assertEquals(2, inputs.get("writer_dropped_count").getAsLong());
    }

    @Test
    void goesOnInTheNextSinkWhenOneFails() throws Exception {
        Recording recording = start(RULES);
        awaitSinks(1);
        sinks.get(0).end(EndReason.FAILED);
        awaitSinks(2);
        say(1);
        recording.close(BOUND);
        assertEquals(List.of("opened inputs"), sinks.get(0).taken);
        assertEquals(List.of("opened inputs", "KEY_DOWN 1 0"), sinks.get(1).taken);
        assertTrue(notices.contains("on purpose"));
    }

    @Test
    void goesOnWithAnotherFactoryWhenOneIsStopped() throws Exception {
        start(RULES);
        awaitSinks(1);
        recorder.unbind(factory);
        await(() -> !line.isHeard());
        recorder.bind(factory, Map.of());
        await(() -> sinks.size() == 2);
    }

    @Test
    void nobodyListensIfTrafficIsNotWanted() throws Exception {
        start(TrafficRules.NONE).close(BOUND);
        assertEquals(List.of(), sinks);
    }
}
