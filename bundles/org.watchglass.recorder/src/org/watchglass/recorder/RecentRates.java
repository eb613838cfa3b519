package org.watchglass.recorder;

import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Collection;

/**
 * What was counted in the last seconds, from counters that are looked at now and then: what a mean over a
 * whole session hides. For one thread.
 */
final class RecentRates {
    private static final double WINDOW_SECONDS = 15;

    private record Look(double seconds, long frames, long bytes) {}

    private final ArrayDeque<Look> looks = new ArrayDeque<>();

    /**
     * @param seconds since the session began
     * @param bytes by channel
     */
    void look(double seconds, long frames, Collection<Long> bytes) {
        looks.add(new Look(seconds, frames, bytes.stream().mapToLong(Long::longValue).sum()));
        // The last one before the window is what it begins with.
        while (looks.size() > 2 && seconds - second().seconds >= WINDOW_SECONDS) {
            looks.remove();
        }
    }

    private Look second() {
        Look first = looks.remove();
        Look second = looks.element();
        looks.addFirst(first);
        return second;
    }

    /** Frames and bytes a second, and of how many seconds that is; nothing of a single look. */
    JsonObject json() {
        JsonObject json = new JsonObject();
        Look first = looks.getFirst();
        Look last = looks.getLast();
        double seconds = last.seconds - first.seconds;
        if (seconds > 0) {
            json.addProperty("seconds", Math.round(1000 * seconds) / 1000.0);
            json.addProperty("fps", Math.round(10 * (last.frames - first.frames) / seconds) / 10.0);
            json.addProperty("bytes_per_second", Math.round((last.bytes - first.bytes) / seconds));
        }
        return json;
    }
}
