package org.watchglass.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.remote.ChannelDetails.Step;
import org.watchglass.remote.wire.Wire;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.spice.canvas.RecentSteps;
import org.watchglass.spice.connection.Incoming;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.display.DrawCopy;

class MessageTimerTest {
    private static final Channel DISPLAY = new Channel(ChannelType.DISPLAY.code(), 0);

    private final RecentSteps slow = new RecentSteps();
    private final AtomicLong nanos = new AtomicLong();
    private final Incoming message =
            new Incoming(1, 1, List.of(new SubMessage(DrawCopy.TYPE, Bytes.EMPTY)), 30,
                    new Wire(false).open(new WireChannel("display-0", DISPLAY.type(), 0, List.of())));

    private void time(boolean waiting, long takes) {
        MessageTimer timer = new MessageTimer(DISPLAY, waiting, slow, nanos::get);
        timer.begin();
        nanos.addAndGet(takes);
        timer.end(message);
    }

    @Test
    void reportsTellOfWhatTakesLong() {
        time(false, MessageTimer.SLOW_NANOS - 1);
        time(false, MessageTimer.SLOW_NANOS);
        time(true, 2 * MessageTimer.SLOW_NANOS);
        assertEquals(List.of("display-0 DRAW_COPY drawn", "display-0 DRAW_COPY waited for room"),
                slow.all().stream().map(Step::what).toList());
        assertEquals(2 * MessageTimer.SLOW_NANOS, slow.all().get(1).tookNanos());
    }

    @Test
    void theFlightRecorderIsToldOfEachThatItWantsToHearOf(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("org.watchglass.MessageSlow").withThreshold(Duration.ZERO);
            recording.start();
            time(true, 1);
            recording.stop();
            recording.dump(file);
        }
        List<RecordedEvent> events = RecordingFile.readAllEvents(file);
        assertEquals(1, events.size());
        assertEquals("display-0", events.get(0).getString("channel"));
        assertEquals("DRAW_COPY", events.get(0).getString("message"));
        assertTrue(events.get(0).getBoolean("waited"));
        assertEquals(30, events.get(0).getInt("bytes"));
    }
}
