package org.watchglass.report.zip;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.watchglass.remote.ChannelDetails;
import org.watchglass.remote.ChannelDetails.MessageCount;
import org.watchglass.remote.ChannelDetails.Step;
import org.watchglass.remote.ConsoleDetails;
import org.watchglass.remote.ConsoleDetails.End;
import org.watchglass.remote.ConsoleDetails.Silence;

/** Puts {@link ConsoleDetails} into words. Ages are of the moment that the details are about. */
final class DetailsJson {
    private static final double NANOS = 1e9;

    private final ConsoleDetails details;

    DetailsJson(ConsoleDetails details) {
        this.details = details;
    }

    /** All of it. */
    void addTo(JsonObject json) {
        json.addProperty("as_of", time(details.timeNanos()));
        addSilences(json);
        JsonObject channels = new JsonObject();
        details.channels().forEach(channel -> channels.add(channel.name(), channel(channel)));
        json.add("channels", channels);
    }

    /** When the server said nothing. */
    void addSilences(JsonObject json) {
        JsonArray array = new JsonArray();
        for (Silence silence : details.silences()) {
            JsonObject entry = new JsonObject();
            entry.addProperty("began", time(silence.beginNanos()));
            entry.addProperty("seconds", seconds(silence.endNanos() - silence.beginNanos()));
            entry.addProperty("sent_meanwhile", silence.sent());
            array.add(entry);
        }
        json.addProperty("silent_seconds", details.channels().stream()
                .map(channel -> newest(channel.received()))
                .filter(last -> last.count().count() > 0)
                .mapToDouble(last -> age(last.count().lastNanos()))
                .min().orElse(0));
        json.add("silences", array);
    }

    /** How the connection ended; nothing if it has not. */
    void addEnd(JsonObject json) {
        End end = details.end();
        if (end != null) {
            json.addProperty("channel", end.channel());
            json.addProperty("error", end.error());
        }
    }

    /** Of each channel what was last, and how it ended. */
    JsonObject lastMessages() {
        JsonObject channels = new JsonObject();
        for (ChannelDetails channel : details.channels()) {
            JsonObject json = new JsonObject();
            addLast(json, channel);
            json.addProperty("messages_received", sum(channel.received()));
            json.addProperty("messages_sent", sum(channel.sent()));
            channel.figures().forEach(json::addProperty);
            addFact(json, channel, "lost");
            addFact(json, channel, "error");
            channels.add(channel.name(), json);
        }
        return channels;
    }

    private static void addFact(JsonObject json, ChannelDetails channel, String name) {
        if (channel.facts().containsKey(name)) {
            json.addProperty(name, channel.facts().get(name));
        }
    }

    private JsonObject channel(ChannelDetails channel) {
        JsonObject json = new JsonObject();
        json.addProperty("open", channel.open());
        addLast(json, channel);
        channel.facts().forEach(json::addProperty);
        channel.figures().forEach(json::addProperty);
        json.add("received", counts(channel.received()));
        json.add("sent", counts(channel.sent()));
        json.add("slow", steps("message", channel.slow()));
        json.add("decoded", steps("image", channel.decoded()));
        return json;
    }

    private void addLast(JsonObject json, ChannelDetails channel) {
        json.add("last_received", last(newest(channel.received())));
        json.add("last_sent", last(newest(channel.sent())));
    }

    private record Last(String message, MessageCount count) {}

    private JsonObject last(Last last) {
        JsonObject json = new JsonObject();
        if (last.count().count() > 0) {
            json.addProperty("message", last.message());
            json.addProperty("seconds_ago", age(last.count().lastNanos()));
        }
        return json;
    }

    private static Last newest(SortedMap<String, MessageCount> counts) {
        Last newest = new Last("", new MessageCount(0, 0));
        for (Map.Entry<String, MessageCount> entry : counts.entrySet()) {
            MessageCount count = entry.getValue();
            if (newest.count().count() == 0 || count.lastNanos() - newest.count().lastNanos() > 0) {
                newest = new Last(entry.getKey(), count);
            }
        }
        return newest;
    }

    private static long sum(SortedMap<String, MessageCount> counts) {
        return counts.values().stream().mapToLong(MessageCount::count).sum();
    }

    private JsonObject counts(SortedMap<String, MessageCount> counts) {
        JsonObject json = new JsonObject();
        counts.forEach((name, count) -> {
            JsonObject entry = new JsonObject();
            entry.addProperty("count", count.count());
            entry.addProperty("seconds_ago", age(count.lastNanos()));
            json.add(name, entry);
        });
        return json;
    }

    private JsonArray steps(String what, List<Step> steps) {
        JsonArray array = new JsonArray();
        for (Step step : steps) {
            JsonObject json = new JsonObject();
            json.addProperty(what, step.what());
            json.addProperty("seconds_ago", age(step.timeNanos()));
            json.addProperty("millis", Math.round(step.tookNanos() / 1e3) / 1e3);
            if (!step.problem().isEmpty()) {
                json.addProperty("problem", step.problem());
            }
            array.add(json);
        }
        return array;
    }

    private double age(long nanoTime) {
        return Math.max(0, seconds(details.timeNanos() - nanoTime));
    }

    private static double seconds(long nanos) {
        return Math.round(nanos / NANOS * 1e3) / 1e3;
    }

    private static String time(long nanoTime) {
        return Instant.now().minusNanos(System.nanoTime() - nanoTime).truncatedTo(ChronoUnit.MILLIS)
                .toString();
    }
}
