package org.watchglass.recorder;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayDeque;

/**
 * What a user was told of a console, for reports: the newest, within bounds. The monitor guards all fields.
 */
final class NoticeLog {
    private static final int MAX = 500;
    private static final int MAX_LENGTH = 1000;

    private record Entry(Instant time, String kind, String text) {}

    private final ArrayDeque<Entry> entries = new ArrayDeque<>();
    private long forgotten;

    /** Any thread. @param kind what it is about, one word */
    synchronized void add(String kind, String text) {
        if (entries.size() == MAX) {
            entries.remove();
            forgotten++;
        }
        String kept = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        entries.add(new Entry(Instant.now(), kind, kept));
    }

    /** Oldest first. */
    synchronized JsonObject json() {
        JsonArray array = new JsonArray();
        for (Entry entry : entries) {
            JsonObject json = new JsonObject();
            json.addProperty("time", entry.time().toString());
            json.addProperty("kind", entry.kind());
            json.addProperty("text", entry.text());
            array.add(json);
        }
        JsonObject json = new JsonObject();
        json.addProperty("forgotten", forgotten);
        json.add("notifications", array);
        return json;
    }
}
