package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.RecordingStatus;
import org.watchglass.capture.RecordingStatus.DisplayCounts;
import org.watchglass.capture.SinkProgress;
import org.watchglass.capture.TrafficStatus;
import org.watchglass.capture.TrafficStatus.ChannelCounts;

class SummaryTest {
    private static final Path DIRECTORY = Path.of("/captures/one");
    private static final SinkProgress SOME = new SinkProgress(5, 49_000, 2);

    @Test
    void tellsOfEachFile() {
        RecordedFile shown = new RecordedFile(DIRECTORY.resolve("a.mp4"), SOME, Duration.ofSeconds(61), true);
        RecordedFile empty =
                new RecordedFile(DIRECTORY.resolve("b.mp4"), SinkProgress.NONE, Duration.ZERO, true);
        RecordedFile elsewhere = new RecordedFile(Path.of("/c.mp4"), SOME, Duration.ofMillis(100), false);
        assertEquals(
                List.of(
                        "recorded to /captures/one",
                        "  a.mp4  5 frames, 1:01, 49 kB, 2 not encoded",
                        "  b.mp4  nothing was shown",
                        "  /c.mp4  5 frames, 0.1 s, 49 kB, 2 not encoded, cut short",
                        "0 of 0 frames dropped"),
                lines(List.of(shown, empty, elsewhere), new TreeMap<>()));
    }

    @Test
    void addsUpWhatWasDropped() {
        TreeMap<Integer, DisplayCounts> displays = new TreeMap<>();
        displays.put(0, new DisplayCounts(10, 1, SOME));
        displays.put(1, new DisplayCounts(20, 2, SOME));
        assertEquals(List.of("recorded to /captures/one", "3 of 30 frames dropped"),
                lines(List.of(), displays));
    }

    @Test
    void tellsOfTraffic() {
        RecordingStatus status = new RecordingStatus(Duration.ZERO, new TreeMap<>(), 0);
        TreeMap<String, ChannelCounts> channels = new TreeMap<>();
        channels.put("main", new ChannelCounts(new TreeMap<>(), new TreeMap<>(), 3));
        TrafficStatus traffic = new TrafficStatus(channels, new SinkProgress(7, 2_000_000, 0));
        assertEquals("  traffic.pcapng  7 messages, 2.0 MB, 3 dropped",
                new Summary(DIRECTORY, List.of(), status, traffic, Map.of()).lines().get(1));
    }

    private static List<String> lines(List<RecordedFile> files, TreeMap<Integer, DisplayCounts> displays) {
        RecordingStatus status = new RecordingStatus(Duration.ZERO, displays, 0);
        return new Summary(DIRECTORY, files, status, TrafficStatus.NONE, Map.of()).lines();
    }
}
