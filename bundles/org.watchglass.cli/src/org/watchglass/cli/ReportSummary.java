package org.watchglass.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.mp4.Mp4Movie;
import org.watchglass.mp4.Mp4Reader;
import org.watchglass.mp4.VideoTrack;

/** What a bug report says, for people. The zip may be anybody's: nothing in it is believed. */
final class ReportSummary {
    private static final int MAX_TEXT_BYTES = 16 << 20;
    private static final long MAX_VIDEO_BYTES = 1 << 30;
    private static final int MAX_FILES = 100;
    private static final int MAX_LISTED = 5;

    private final Path report;
    private final List<String> lines = new ArrayList<>();

    ReportSummary(Path report) {
        this.report = report;
    }

    /** @throws IOException if it is no zip, or not one of ours */
    List<String> lines() throws IOException {
        try (ZipFile zip = new ZipFile(report.toFile())) {
            JsonObject metadata = document(zip, "metadata.json");
            if (!JsonFiles.text(metadata, "product").equals("Watchglass")) {
                throw new IOException("it is no report of Watchglass");
            }
            add("report", report.getFileName() + ", " + ProgressLine.size(Files.size(report)));
            metadata(metadata);
            session(document(zip, "session.json"));
            faults(zip);
            metrics(document(zip, "runtime-metrics.json"));
            notifications(document(zip, "notifications.json"));
            for (ZipEntry entry : entries(zip)) {
                add("file", entry.getName() + ", " + facts(zip, entry));
            }
            return lines;
        }
    }

    private void add(String what, String text) {
        if (!text.isBlank()) {
            lines.add(String.format(Locale.ROOT, "%-14s %s", what, text));
        }
    }

    private void metadata(JsonObject json) {
        add("about", JsonFiles.text(json, "type") + ": " + JsonFiles.text(json, "description"));
        add("seen", JsonFiles.text(json, "triggered"));
        add("sent", JsonFiles.text(json, "submitted"));
        add("by", "Watchglass " + JsonFiles.text(json, "version") + ", " + JsonFiles.text(json, "platform")
                + ", " + JsonFiles.text(json, "java"));
        add("console", JsonFiles.text(json, "address"));
    }

    private void session(JsonObject json) {
        add("state", JsonFiles.text(json, "state") + ", console " + JsonFiles.text(json, "console") + " "
                + JsonFiles.text(json, "console_reason"));
        String offered = JsonFiles.text(json, "frames_offered");
        if (!offered.isEmpty()) {
            add("frames", JsonFiles.text(json, "fps") + " a second, " + offered + " offered, "
                    + JsonFiles.text(json, "video_drop_count") + " dropped, "
                    + JsonFiles.text(json, "video_encode_errors") + " not encoded");
        }
        add("gaps", counts(JsonFiles.object(json, "protocol_gaps")));
        add("messages", counts(JsonFiles.object(json, "messages_received")));
    }

    private void faults(ZipFile zip) throws IOException {
        JsonObject cause = document(zip, "disconnect-cause.json");
        JsonObject state = document(zip, "channel-state.json");
        add("lost", FaultSummary.lost(cause));
        add("silence", FaultSummary.silence(cause.has("silences") ? cause : state));
        add("slowest", FaultSummary.slowest(state));
        add("broken", FaultSummary.broken(state));
        FaultSummary.encoders(document(zip, "encoders.json")).forEach(line -> add("encoder", line));
    }

    private static String counts(JsonObject json) {
        return String.join(", ", json.keySet().stream().limit(MAX_FILES)
                .map(name -> name + " " + JsonFiles.text(json, name)).toList());
    }

    private void metrics(JsonObject json) {
        String cores = JsonFiles.text(json, "process_cpu_cores");
        if (!cores.isEmpty()) {
            add("processor", cores + " of " + JsonFiles.text(json, "processors") + ": "
                    + few(json.get("threads"), "name", "cpu_cores"));
        }
    }

    private void notifications(JsonObject json) {
        add("told", few(json.get("notifications"), "time", "text"));
    }

    /** Two fields of the first entries of a list. */
    private static String few(@Nullable JsonElement list, String first, String second) {
        List<String> texts = new ArrayList<>();
        JsonArray array = list != null && list.isJsonArray() ? list.getAsJsonArray() : new JsonArray();
        for (int i = 0; i < Math.min(MAX_LISTED, array.size()); i++) {
            JsonElement entry = array.get(i);
            JsonObject json = entry.isJsonObject() ? entry.getAsJsonObject() : new JsonObject();
            texts.add(JsonFiles.text(json, first) + " " + JsonFiles.text(json, second));
        }
        return String.join(", ", texts);
    }

    private static List<? extends ZipEntry> entries(ZipFile zip) throws IOException {
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        if (entries.size() > MAX_FILES) {
            throw new IOException("it has " + entries.size() + " files");
        }
        return entries;
    }

    private static String facts(ZipFile zip, ZipEntry entry) throws IOException {
        String size = ProgressLine.size(Math.max(0, entry.getSize()));
        return entry.getName().matches("replay-\\d{1,4}\\.mp4") ? size + ", " + video(zip, entry) : size;
    }

    private static String video(ZipFile zip, ZipEntry entry) throws IOException {
        if (entry.getSize() > MAX_VIDEO_BYTES) {
            return "too large to be looked at";
        }
        Path file = Files.createTempFile("watchglass-", ".mp4");
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            try (Mp4Reader reader = Mp4Reader.open(file)) {
                Mp4Movie movie = reader.movie();
                String length = Durations.length(VideoTrack.duration(movie.samples().duration()));
                return movie.samples().count() + " frames, " + length + ", " + movie.track();
            }
        } catch (IOException e) {
            return "damaged: " + Reasons.of(e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Empty if it is not there. */
    private static JsonObject document(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return new JsonObject();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return JsonFiles.parse(SmallFile.text(in, MAX_TEXT_BYTES));
        }
    }
}
