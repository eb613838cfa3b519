package org.watchglass.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.watchglass.demo.desktop.SceneKind;
import org.watchglass.demo.desktop.SceneOptions;

/** Reads what stands behind {@code demo:?}, for example {@code size=1920x1080&scene=scroll&fps=60}. */
final class DemoOptions {
    private static final int MAX_HEADS = 4;

    private DemoOptions() {}

    /** @throws IllegalArgumentException with one line for the user */
    static SceneOptions parse(Map<String, String> options) {
        SceneKind kind = SceneOptions.DEFAULT.kind();
        int width = SceneOptions.DEFAULT.width();
        int height = SceneOptions.DEFAULT.height();
        int rate = SceneOptions.DEFAULT.framesPerSecond();
        for (Map.Entry<String, String> option : options.entrySet()) {
            String value = option.getValue();
            switch (option.getKey()) {
                case "scene" -> kind = kind(value);
                case "fps" -> rate = number("fps", value);
                case "heads" -> {
                    // Below.
                }
                case "size" -> {
                    int cross = value.indexOf('x');
                    width = number("size", value.substring(0, Math.max(0, cross)));
                    height = number("size", value.substring(cross + 1));
                }
                default ->
                    throw new IllegalArgumentException("the demo guest has no option '" + option.getKey()
                            + "': it has size=WIDTHxHEIGHT, scene=NAME, fps=N and heads=N");
            }
        }
        long all = (long) width * heads(options);
        return new SceneOptions(kind, (int) Math.max(-1, Math.min(all, Integer.MAX_VALUE)), height, rate);
    }

    /**
     * Monitors that the screen has side by side, each of the size that is given.
     *
     * @throws IllegalArgumentException with one line for the user
     */
    static int heads(Map<String, String> options) {
        int heads = number("heads", options.getOrDefault("heads", "1"));
        if (heads < 1 || heads > MAX_HEADS) {
            throw new IllegalArgumentException("heads " + heads + " is not between 1 and " + MAX_HEADS);
        }
        return heads;
    }

    private static SceneKind kind(String name) {
        for (SceneKind kind : SceneKind.values()) {
            if (label(kind).equals(name)) {
                return kind;
            }
        }
        String all =
                Arrays.stream(SceneKind.values()).map(DemoOptions::label).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("the demo guest has no scene '" + name + "': it has " + all);
    }

    private static String label(SceneKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static int number(String option, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' in " + option + "= is not a number: size=1280x800 and fps=30 are right",
                    e);
        }
    }
}
