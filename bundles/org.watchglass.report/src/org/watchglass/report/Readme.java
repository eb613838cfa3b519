package org.watchglass.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Says to whoever opens a report what its files are. */
final class Readme {
    private static final Map<Pattern, String> FILES = new LinkedHashMap<>();
    private static final int NAME_WIDTH = 24;

    static {
        say("metadata\\.json", "what is reported, when it was seen and when sent, and by which version");
        say("screenshot\\.png", "the screen at the moment that is reported");
        say("screenshot-\\d+\\.png", "another display at that moment");
        say("screenshot-region\\.png", "the part of the screen that was chosen, when the report was sent");
        say("replay-\\d+\\.mp4", "the last minutes of a display; every video player opens it");
        say("traffic\\S*\\.pcapng", "the protocol's messages; open it in Wireshark, or by tshark -r");
        say("session\\.json", "counters of the console and of its recording");
        say("channel-state\\.json",
                "each channel: messages and their ages, what waits, what was slow or broken");
        say("disconnect-cause\\.json", "why the connection was lost, and what was known then");
        say("gap\\.json", "what the server sent and is not shown as it should be");
        say("notifications\\.json", "what the user was told, with times");
        say("runtime-metrics\\.json", "two seconds of the process: processor, memory, threads");
        say("threads\\.txt", "what every thread was doing");
        say("log\\.txt", "the last log lines");
        say("missing\\.txt", "what could not be had, and why");
    }

    private Readme() {}

    private static void say(String name, String text) {
        FILES.put(Pattern.compile(name), text);
    }

    /** @param notes what else there is to say of some of them */
    static String text(Set<String> names, Map<String, String> notes) {
        StringBuilder text = new StringBuilder("A bug report by Watchglass.\n\n");
        for (String name : names) {
            text.append(String.format("%-" + NAME_WIDTH + "s %s%n", name, meaning(name)).replace("\r", ""));
            if (notes.containsKey(name)) {
                text.append(" ".repeat(NAME_WIDTH + 1)).append(notes.get(name)).append('\n');
            }
        }
        text.append("""

                Passwords and tickets are in none of them. Key strokes and what was copied are masked in the
                traffic, unless somebody asked for them; what the screen shows, the video shows.
                """);
        return text.toString();
    }

    private static String meaning(String name) {
        return FILES.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(name).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("by another bundle");
    }
}
