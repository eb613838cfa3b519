package org.watchglass.recorder;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.HdrHistogram.Histogram;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.RecordingStatus;
import org.watchglass.capture.RecordingStatus.DisplayCounts;
import org.watchglass.capture.SessionFigures;
import org.watchglass.capture.TrafficStatus;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ConsoleStatistics;
import org.watchglass.remote.Head;
import org.watchglass.renderer.Rect;

/**
 * Puts counters into the words of {@code metadata.json} and {@code session.json}. No secrets: addresses have
 * none.
 */
final class SessionDocuments {
    private static final System.Logger LOG = System.getLogger(SessionDocuments.class.getName());
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final String version;
    private final List<SessionFigures> figures;
    private final Instant started = Instant.now();
    private final RecentRates recent = new RecentRates();

    /** @param figures asked whenever {@code session.json} is written; may change meanwhile */
    SessionDocuments(String version, List<SessionFigures> figures) {
        this.version = version;
        this.figures = figures;
    }

    /** What a capture is about: does not change but for the monitors. */
    JsonObject metadata(Console console, Map<Integer, DisplayCounters> counters) {
        JsonObject json = new JsonObject();
        json.addProperty("product", "Watchglass");
        json.addProperty("version", version);
        json.addProperty("platform", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        json.addProperty("java",
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
        json.addProperty("address", console.address().toString());
        json.addProperty("started", time(started));
        JsonArray monitors = new JsonArray();
        counters.forEach((number, counts) -> monitors.add(monitor(number, counts, heads(console, number))));
        json.add("monitors", monitors);
        return json;
    }

    private static List<Head> heads(Console console, int number) {
        return console.displays().stream()
                .filter(display -> display.number() == number)
                .flatMap(display -> display.heads().stream())
                .toList();
    }

    private static JsonObject monitor(int number, DisplayCounters counts, List<Head> heads) {
        JsonObject json = new JsonObject();
        json.addProperty("display", number);
        json.addProperty("width", counts.width());
        json.addProperty("height", counts.height());
        json.add("heads", heads(heads, new Rect(0, 0, counts.width(), counts.height())));
        return json;
    }

    /** What there is of them in the recorded pictures, so that whoever reads it can cut them out. */
    private static JsonArray heads(List<Head> heads, Rect screen) {
        JsonArray array = new JsonArray();
        for (Head head : heads) {
            Rect area = head.area().intersect(screen);
            if (!area.isEmpty()) {
                array.add(head(head, area));
            }
        }
        return array;
    }

    private static JsonObject head(Head head, Rect area) {
        JsonObject json = new JsonObject();
        json.addProperty("id", Integer.toUnsignedLong(head.id()));
        json.addProperty("x", area.x());
        json.addProperty("y", area.y());
        json.addProperty("width", area.width());
        json.addProperty("height", area.height());
        json.addProperty("flags", Integer.toUnsignedLong(head.flags()));
        return json;
    }

    /** What has been counted until now. */
    JsonObject session(
            Console console,
            ActiveRecording recording,
            List<RecordedFile> files,
            Map<Integer, DisplayCounters> counters) {
        RecordingStatus status = recording.status();
        JsonObject json = new JsonObject();
        json.addProperty("state", recording.isClosing() ? "closed" : "recording");
        json.addProperty("started", time(started));
        json.addProperty("updated", time(Instant.now()));
        json.addProperty("elapsed_seconds", seconds(status.elapsed()));
        json.addProperty("fps", fps(status));
        recent.look(seconds(status.elapsed()), offered(status),
                console.statistics().bytesReceived().values());
        json.add("recent", recent.json());
        json.addProperty("frames_offered", offered(status));
        json.addProperty("frames_accepted", offered(status) - status.dropped());
        json.addProperty("video_drop_count", status.dropped());
        json.addProperty("video_encode_errors", status.written().errors());
        json.add("displays", displays(status, counters));
        json.add("files", files(recording, files));
        json.add("traffic", traffic(recording.traffic()));
        addConsole(json, console);
        return json;
    }

    /** A console that nobody records: what it has counted itself. */
    JsonObject unrecorded(Console console) {
        JsonObject json = new JsonObject();
        json.addProperty("state", "not recorded");
        json.addProperty("fps", 0);
        json.addProperty("video_drop_count", 0);
        addConsole(json, console);
        return json;
    }

    /** A document as it stands in a file. */
    static String text(JsonObject json) {
        return GSON.toJson(json) + "\n";
    }

    private void addConsole(JsonObject json, Console console) {
        ConsoleState state = console.state();
        ConsoleStatistics statistics = console.statistics();
        json.addProperty("console", state.phase().name().toLowerCase(Locale.ROOT));
        json.addProperty("console_reason", state.reason());
        json.addProperty("surfaces", console.displays().size());
        json.addProperty("uptime_seconds", ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
        figures.forEach(source -> addFigures(json, source));
        json.add("bytes_received", object(statistics.bytesReceived()));
        json.add("messages_received", object(statistics.messagesReceived()));
        json.add("protocol_gaps", object(statistics.protocolGaps()));
        json.addProperty("sound_drop_count", statistics.soundDropped());
    }

    /** A source that fails must cost the others nothing, nor the recording its end. */
    private static void addFigures(JsonObject json, SessionFigures source) {
        try {
            source.figures().forEach(json::addProperty);
        } catch (RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.DEBUG, "figures cannot be told: " + source, e);
        }
    }

    private static long offered(RecordingStatus status) {
        return status.displays().values().stream()
                .mapToLong(DisplayCounts::offered)
                .sum();
    }

    /** Frames a second of all displays, over the whole recording. */
    private static double fps(RecordingStatus status) {
        double seconds = Math.max(0.001, seconds(status.elapsed()));
        return Math.round(10 * offered(status) / seconds) / 10.0;
    }

    private static JsonArray displays(RecordingStatus status, Map<Integer, DisplayCounters> counters) {
        JsonArray array = new JsonArray();
        status.displays().forEach((number, counts) -> {
            JsonObject json = new JsonObject();
            json.addProperty("display", number);
            json.addProperty("frames_offered", counts.offered());
            json.addProperty("frames_accepted", counts.accepted());
            json.addProperty("video_drop_count", counts.dropped());
            json.addProperty("frames_written", counts.written().frames());
            json.addProperty("bytes_written", counts.written().bytes());
            if (counters.containsKey(number)) {
                json.add("hand_over_micros", histogram(counters.get(number).handOverNanos()));
            }
            array.add(json);
        });
        return array;
    }

    private static JsonObject traffic(TrafficStatus traffic) {
        JsonObject json = new JsonObject();
        json.addProperty("messages_written", traffic.written().frames());
        json.addProperty("bytes_written", traffic.written().bytes());
        json.addProperty("writer_dropped_count", traffic.dropped());
        JsonObject channels = new JsonObject();
        traffic.channels().forEach((name, counts) -> {
            JsonObject channel = new JsonObject();
            channel.add("received", object(counts.fromServer()));
            channel.add("sent", object(counts.toServer()));
            channel.addProperty("writer_dropped_count", counts.dropped());
            channels.add(name, channel);
        });
        json.add("channels", channels);
        return json;
    }

    private static JsonArray files(ActiveRecording recording, List<RecordedFile> files) {
        JsonArray array = new JsonArray();
        for (RecordedFile file : files) {
            JsonObject json = new JsonObject();
            json.addProperty("file", recording.directory().relativize(file.path()).toString());
            json.addProperty("frames", file.progress().frames());
            json.addProperty("bytes", file.progress().bytes());
            json.addProperty("duration_seconds", seconds(file.duration()));
            json.addProperty("complete", file.complete());
            array.add(json);
        }
        return array;
    }

    private static JsonObject histogram(Histogram nanos) {
        JsonObject json = new JsonObject();
        json.addProperty("count", nanos.getTotalCount());
        json.addProperty("median", nanos.getValueAtPercentile(50) / 1000.0);
        json.addProperty("p99", nanos.getValueAtPercentile(99) / 1000.0);
        json.addProperty("max", nanos.getMaxValue() / 1000.0);
        return json;
    }

    private static JsonObject object(SortedMap<String, Long> counts) {
        JsonObject json = new JsonObject();
        counts.forEach(json::addProperty);
        return json;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
