package org.watchglass.product;

import java.awt.Point;
import java.awt.Rectangle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Tool;

/** A screen that nobody sees, with a window manager, and a user's eyes and hands for it. */
final class Screen implements AutoCloseable {
    private final Process server;
    private final String display;
    private final Path folder;

    private Screen(Process server, String display, Path folder) {
        this.server = server;
        this.display = display;
        this.folder = folder;
    }

    /** @param folder for what is seen */
    static Screen start(Path folder) throws IOException {
        Process server = new ProcessBuilder(
                "Xvfb", "-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-noreset")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String number = new BufferedReader(
                new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII)).readLine();
        if (number == null) {
            throw new AssertionError("Xvfb does not start");
        }
        Screen screen = new Screen(server, ":" + number, folder);
        // It ends with its screen.
        screen.command("openbox", "--sm-disable")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return screen;
    }

    /** The value of {@code DISPLAY}. */
    String display() {
        return display;
    }

    private ProcessBuilder command(String... words) {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("DISPLAY", display);
        return builder;
    }

    Image see() throws IOException, InterruptedException {
        Path png = Files.createTempFile(folder, "screen", ".png");
        try {
            use("import", "-window", "root", png.toString());
            return Image.read(png);
        } finally {
            Files.delete(png);
        }
    }

    /** The first pixel of that colour in the rows from {@code top} to {@code bottom}. */
    Optional<Point> find(IntPredicate colour, int top, int bottom) throws IOException, InterruptedException {
        Image seen = see();
        for (int i = seen.width() * top; i < seen.width() * bottom; i++) {
            if (colour.test(seen.rgb()[i])) {
                return Optional.of(new Point(i % seen.width(), i / seen.width()));
            }
        }
        return Optional.empty();
    }

    /** Whether an area has dark text on a light ground: of a text's area, a twentieth or so is text. */
    boolean hasText(Rectangle area) throws IOException, InterruptedException {
        Image seen = see();
        int dark = 0;
        int light = 0;
        for (int i = 0; i < area.width * area.height; i++) {
            int rgb = seen.rgb()[(area.y + i / area.width) * seen.width() + area.x + i % area.width];
            int green = rgb >> 8 & 0xFF;
            dark += green < 0x80 ? 1 : 0;
            light += green > 0xE0 ? 1 : 0;
        }
        int all = area.width * area.height;
        return dark > all / 100 && light > all * 3 / 4;
    }

    void click(int x, int y) throws IOException, InterruptedException {
        use("xdotool", "mousemove", Integer.toString(x), Integer.toString(y), "click", "1");
    }

    /** @param key as X names it, for example {@code alt+F4} */
    void press(String key) throws IOException, InterruptedException {
        use("xdotool", "key", key);
    }

    /** Runs an X program to its end. */
    String use(String... words) throws IOException, InterruptedException {
        return Tool.await(command(words).start(), Duration.ofSeconds(30)).orFail().text();
    }

    @Override
    public void close() {
        server.destroy();
    }
}
