package org.watchglass.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.watchglass.mp4.Mp4Excerpt;
import org.watchglass.mp4.VideoTrack;
import org.watchglass.report.Report;
import org.watchglass.report.ReportArchive;

/** A bug report of a recording that is on the disk. */
final class CaptureReport {
    private static final Duration LAST = Duration.ofMinutes(5);
    private static final long MAX_BYTES = 64 << 20;
    private static final int MAX_TEXT_BYTES = 16 << 20;
    private static final Pattern VIDEO = Pattern.compile("display-(\\d{1,4})(?:-(\\d{1,9}))?\\.mp4");

    private final Path capture;
    private final Report.Type type;
    private final String description;
    private final Clock clock;
    private final StringBuilder missing = new StringBuilder();

    CaptureReport(Path capture, Report.Type type, String description, Clock clock) {
        this.capture = capture;
        this.type = type;
        this.description = description;
        this.clock = clock;
    }

    /**
     * @param directory is made if it is not there
     * @return the report
     */
    Path writeTo(Path directory) throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            throw new IOException("there is no recording in " + capture);
        }
        try (ReportArchive archive = new ReportArchive(directory.toAbsolutePath())) {
            archive.text("metadata.json", metadata());
            copyText("session.json", archive);
            for (var newest : newestByDisplay(files).entrySet()) {
                excerpt(newest.getValue(), archive.stage("replay-" + newest.getKey() + ".mp4"));
            }
            for (Path file : files) {
                if (file.getFileName().toString().matches("traffic(-\\d{1,9})?\\.pcapng")) {
                    copyTraffic(file, archive);
                }
            }
            if (!missing.isEmpty()) {
                archive.text("missing.txt", missing.toString());
            }
            return archive.zip(ReportArchive.name(clock.instant()));
        }
    }

    /** Those that a recorder has written; links and the like are not followed. */
    private List<Path> files() throws IOException {
        try (Stream<Path> entries = Files.list(capture)) {
            return entries.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> file.getFileName().toString()
                            .matches("display-.*\\.mp4|traffic.*\\.pcapng|session\\.json|metadata\\.json"))
                    .sorted()
                    .toList();
        }
    }

    private static SortedMap<Integer, Path> newestByDisplay(List<Path> files) {
        TreeMap<Integer, Path> newest = new TreeMap<>();
        TreeMap<Integer, Integer> numbers = new TreeMap<>();
        for (Path file : files) {
            Matcher name = VIDEO.matcher(file.getFileName().toString());
            if (name.matches()) {
                int display = Integer.parseInt(name.group(1));
                int number = name.group(2) == null ? 1 : Integer.parseInt(name.group(2));
                if (number > numbers.getOrDefault(display, 0)) {
                    numbers.put(display, number);
                    newest.put(display, file);
                }
            }
        }
        return newest;
    }

    private void excerpt(Path video, Path target) {
        try {
            Mp4Excerpt.copyEnd(video, target, VideoTrack.ticks(LAST.toNanos()), MAX_BYTES);
        } catch (IOException e) {
            missing.append(target.getFileName()).append(": ").append(Reasons.of(e)).append('\n');
        }
    }

    private void copyTraffic(Path file, ReportArchive archive) throws IOException {
        String name = file.getFileName().toString();
        if (Files.size(file) > MAX_BYTES) {
            missing.append(name).append(": it has more than ").append(MAX_BYTES >> 20).append(" MB\n");
        } else {
            Files.copy(file, archive.stage(name));
        }
    }

    private void copyText(String name, ReportArchive archive) throws IOException {
        try {
            archive.text(name, SmallFile.text(capture.resolve(name), MAX_TEXT_BYTES));
        } catch (IOException e) {
            missing.append(name).append(": ").append(Reasons.of(e)).append('\n');
        }
    }

    /** What the recording says of itself, and what the user says now. */
    private String metadata() {
        JsonObject json = new JsonObject();
        try {
            json = JsonFiles.parse(SmallFile.text(capture.resolve("metadata.json"), MAX_TEXT_BYTES));
        } catch (IOException e) {
            missing.append("the recording's metadata.json: ").append(Reasons.of(e)).append('\n');
        }
        json.addProperty("type", type.name().toLowerCase(Locale.ROOT));
        json.addProperty("description", description);
        json.addProperty("submitted", clock.instant().toString());
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n";
    }
}
