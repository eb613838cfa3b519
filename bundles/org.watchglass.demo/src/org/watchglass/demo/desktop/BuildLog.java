package org.watchglass.demo.desktop;

import java.util.List;
import java.util.Locale;

/** Endless, repeatable output for the terminal. */
final class BuildLog {
    /** A piece of a line in one colour. */
    record Span(String text, int rgb) {}

    private static final int PLAIN = 0xC5CEDB;
    private static final int FAINT = 0x7C879A;
    private static final int GREEN = 0x7FD18C;
    private static final int BLUE = 0x7DB4F5;
    private static final int YELLOW = 0xE9C46A;
    private static final List<String> MODULES =
            List.of("renderer", "capture", "recorder", "spice", "spice.wire", "h264", "mp4", "remote", "flow",
                    "cli");
    private static final List<String> NAMES = List.of(
            "Surface", "Region", "FrameQueue", "Pointer", "Worker", "Mailbox", "Encoder", "Fragment",
            "Console", "Ticker");

    private long seed = 42;
    private int line;

    List<Span> next() {
        line++;
        int step = line % 24;
        if (step == 1) {
            return List.of(
                    new Span("guest", GREEN), new Span(":~/watchglass$ ", BLUE),
                    new Span("./watchglass test", PLAIN));
        }
        if (step == 23) {
            return List.of(new Span("BUILD SUCCESS", GREEN),
                    new Span("  " + (40 + random(50)) + " s", FAINT));
        }
        if (step == 0) {
            return List.of();
        }
        return random(4) == 0 ? test() : compile(step * 100 / 23);
    }

    private List<Span> compile(int percent) {
        String file = pick(MODULES) + "/" + pick(NAMES) + ".java";
        String progress = String.format(Locale.ROOT, "[%3d%%] ", percent);
        return List.of(new Span(progress, YELLOW), new Span("compile ", FAINT), new Span(file, PLAIN));
    }

    private List<Span> test() {
        String name = pick(MODULES) + " " + pick(NAMES) + "Test";
        int tests = 3 + random(20);
        return List.of(
                new Span("  PASS ", GREEN),
                new Span(name, PLAIN),
                new Span("  " + tests + " tests, " + (tests * 7 + random(90)) + " ms", FAINT));
    }

    private String pick(List<String> words) {
        return words.get(random(words.size()));
    }

    private int random(int bound) {
        seed = seed * 6364136223846793005L + 1442695040888963407L;
        return (int) ((seed >>> 33) % bound);
    }
}
