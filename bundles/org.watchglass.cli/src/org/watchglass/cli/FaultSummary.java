package org.watchglass.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.jdt.annotation.Nullable;

/** What a report says of faults: lost connections, silent servers, what was slow, what was broken. */
final class FaultSummary {
    private static final int MAX_LISTED = 5;
    private static final int MAX_CHANNELS = 100;
    private static final int MAX_STEPS = 1000;
    private static final int MAX_TEXT = 200;
    /** Of its time: who works more than that has no time left. */
    private static final double BUSY = 0.9;
    private static final double PERCENT = 100;

    private FaultSummary() {}

    /** How a connection was lost; empty if none was. */
    static String lost(JsonObject cause) {
        if (cause.size() == 0) {
            return "";
        }
        String channel = JsonFiles.text(cause, "channel");
        String error = JsonFiles.text(cause, "error");
        return cut(JsonFiles.text(cause, "reason")) + "; after "
                + JsonFiles.text(cause, "connected_seconds") + " s"
                + (channel.isEmpty() ? "" : "; first the channel " + cut(channel))
                + (error.isEmpty() ? "" : " by " + cut(error))
                + (JsonFiles.text(cause, "reconnects").equals("true") ? "; it was tried again" : "");
    }

    /** The longest of the times in which the server said nothing; empty if there was none. */
    static String silence(JsonObject state) {
        return entries(state.get("silences")).stream()
                .max(Comparator.comparingDouble(json -> JsonFiles.number(json, "seconds")))
                .map(json -> "nothing came for " + JsonFiles.number(json, "seconds") + " s from "
                        + cut(JsonFiles.text(json, "began")) + ", while "
                        + (long) JsonFiles.number(json, "sent_meanwhile") + " messages were sent")
                .orElse("");
    }

    /** A step of some channel. */
    private record Step(String channel, JsonObject json) {
        double millis() {
            return JsonFiles.number(json, "millis");
        }
    }

    /** Messages that took long. */
    static String slowest(JsonObject state) {
        return String.join(", ", steps(state, "slow").stream()
                .sorted(Comparator.comparingDouble(Step::millis).reversed())
                .limit(MAX_LISTED)
                .map(step -> cut(JsonFiles.text(step.json(), "message")) + " "
                        + String.format(Locale.ROOT, "%.0f ms", step.millis()))
                .toList());
    }

    /** Images that could not be decoded, the last ones. */
    static String broken(JsonObject state) {
        List<String> all = steps(state, "decoded").stream()
                .filter(step -> step.json().has("problem"))
                .map(step -> step.channel() + " " + cut(JsonFiles.text(step.json(), "image")) + ": "
                        + cut(JsonFiles.text(step.json(), "problem")))
                .toList();
        return String.join("; ", all.subList(Math.max(0, all.size() - MAX_LISTED), all.size()));
    }

    private static List<Step> steps(JsonObject state, String kind) {
        List<Step> steps = new ArrayList<>();
        JsonObject channels = JsonFiles.object(state, "channels");
        channels.keySet().stream().limit(MAX_CHANNELS)
                .forEach(name -> entries(JsonFiles.object(channels, name).get(kind))
                        .forEach(json -> steps.add(new Step(cut(name), json))));
        return steps;
    }

    /** A line for each encoder. */
    static List<String> encoders(JsonObject document) {
        return entries(document.get("encoders")).stream()
                .limit(MAX_LISTED)
                .map(FaultSummary::encoder)
                .toList();
    }

    private static String encoder(JsonObject json) {
        double encoding = JsonFiles.number(json, "encoder_busy_share");
        double writing = JsonFiles.number(json, "writer_busy_share");
        long dropped = (long) JsonFiles.number(json, "frames_dropped");
        String verdict = dropped == 0 ? ""
                : encoding > BUSY ? ": too slow" : writing > BUSY ? ": the disk is too slow" : "";
        JsonObject millis = JsonFiles.object(json, "encode_millis");
        return String.format(Locale.ROOT,
                "%s, %.0f %% busy, %.1f ms a picture, disk %.0f %% busy, %.0f wait, %d of %.0f dropped%s",
                cut(JsonFiles.text(json, "sink")), PERCENT * encoding, JsonFiles.number(millis, "median"),
                PERCENT * writing, JsonFiles.number(json, "frames_waiting"), dropped,
                JsonFiles.number(json, "frames_offered"), verdict);
    }

    private static List<JsonObject> entries(@Nullable JsonElement list) {
        List<JsonObject> entries = new ArrayList<>();
        JsonArray array = list != null && list.isJsonArray() ? list.getAsJsonArray() : new JsonArray();
        for (int i = 0; i < Math.min(MAX_STEPS, array.size()); i++) {
            if (array.get(i).isJsonObject()) {
                entries.add(array.get(i).getAsJsonObject());
            }
        }
        return entries;
    }

    private static String cut(String text) {
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) + "..." : text;
    }
}
