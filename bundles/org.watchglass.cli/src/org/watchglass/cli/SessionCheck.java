package org.watchglass.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.watchglass.cli.Finding.State;

/** Checks the documents of a recording: that they are there, and whether it was closed. */
final class SessionCheck {
    static final String SESSION = "session.json";
    static final String METADATA = "metadata.json";

    /** A recorder writes its counters every five seconds. */
    private static final Duration FRESH = Duration.ofSeconds(15);

    private static final int MAX_BYTES = 16 << 20;
    private static final int MAX_NAMES = 5;
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Clock clock;
    private final boolean repair;

    SessionCheck(Clock clock, boolean repair) {
        this.clock = clock;
        this.repair = repair;
    }

    Finding metadata(Path directory) {
        try {
            read(directory.resolve(METADATA));
            return Finding.of(METADATA, State.COMPLETE, "");
        } catch (Unusable e) {
            return e.finding(METADATA);
        }
    }

    /** @param videos what was found out about those in the same directory */
    Finding session(Path directory, List<Finding> videos) {
        Path file = directory.resolve(SESSION);
        try {
            JsonObject json = read(file);
            String state = JsonFiles.text(json, "state");
            boolean recording = state.equals("recording");
            if (recording && isAlive(file, videos)) {
                return Finding.of(SESSION, State.GROWING, "says that this is being recorded");
            }
            List<String> missing = missing(json, videos);
            if (!missing.isEmpty()) {
                return Finding.of(SESSION, State.MISSING,
                        "tells of files that are not here: " + listed(missing));
            }
            if (state.isEmpty()) {
                return Finding.of(SESSION, State.DAMAGED, "does not say whether it was closed");
            }
            return recording ? interrupted(file, json) : Finding.of(SESSION, State.COMPLETE, "");
        } catch (Unusable e) {
            return e.finding(SESSION);
        } catch (IOException e) {
            return Finding.of(SESSION, State.REFUSED, "cannot be read: " + Reasons.of(e));
        }
    }

    private Finding interrupted(Path file, JsonObject json) {
        if (!repair) {
            String problem = "was not closed: the recording was interrupted, and --repair says so in it";
            return Finding.of(SESSION, State.INTERRUPTED, problem);
        }
        json.addProperty("state", "interrupted");
        try {
            SmallFile.replace(file, (GSON.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8));
            return Finding.of(SESSION, State.REPAIRED, "");
        } catch (IOException e) {
            return Finding.of(SESSION, State.REFUSED, "could not be repaired: " + Reasons.of(e));
        }
    }

    /**
     * Whether a recorder is at work: it holds a file, or has just counted and nothing it held was left
     * behind, as between two files.
     */
    private boolean isAlive(Path session, List<Finding> videos) throws IOException {
        if (videos.stream().anyMatch(video -> video.is(State.GROWING))) {
            return true;
        }
        long age = clock.millis() - Files.getLastModifiedTime(session).toMillis();
        return Math.abs(age) < FRESH.toMillis()
                && videos.stream().allMatch(video -> video.is(State.COMPLETE));
    }

    /** Files with pictures that the recorder has written, and that are gone. */
    private static List<String> missing(JsonObject session, List<Finding> videos) {
        Set<String> there = videos.stream().map(Finding::name).collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        JsonElement files = session.get("files");
        if (files != null && files.isJsonArray()) {
            for (JsonElement entry : files.getAsJsonArray()) {
                JsonObject file = entry.isJsonObject() ? entry.getAsJsonObject() : new JsonObject();
                String name = JsonFiles.text(file, "file");
                boolean hasPictures = name.endsWith(".mp4") && !JsonFiles.text(file, "frames").equals("0");
                if (hasPictures && !there.contains(name)) {
                    missing.add(name);
                }
            }
        }
        return missing;
    }

    private static String listed(List<String> names) {
        String few = String.join(", ", names.subList(0, Math.min(names.size(), MAX_NAMES)));
        return names.size() > MAX_NAMES ? few + " and " + (names.size() - MAX_NAMES) + " more" : few;
    }

    private static JsonObject read(Path file) throws Unusable {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Unusable(State.MISSING, "is missing");
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Unusable(State.DAMAGED, "is a link, or no ordinary file: it was not opened");
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new Unusable(State.DAMAGED, "is damaged: it is far too long");
            }
            return parse(SmallFile.text(file, MAX_BYTES));
        } catch (CharacterCodingException e) {
            throw new Unusable(State.DAMAGED, "is damaged: it is no JSON");
        } catch (IOException e) {
            throw new Unusable(State.REFUSED, "cannot be read: " + Reasons.of(e));
        }
    }

    private static JsonObject parse(String text) throws Unusable {
        try {
            return JsonFiles.parse(text);
        } catch (IOException e) {
            throw new Unusable(State.DAMAGED, "is damaged: " + e.getMessage());
        }
    }

    /** A document that tells nothing. */
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        private final State state;

        Unusable(State state, String problem) {
            super(problem);
            this.state = state;
        }

        Finding finding(String name) {
            return Finding.of(name, state, String.valueOf(getMessage()));
        }
    }
}
