package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.ScriptedGuest;
import org.watchglass.testkit.ScriptedServer;

/** The application on desktops of other tastes: seen, pixel by pixel. */
class LooksTest {
    private static final Map<String, String> DARK = Map.of("GTK_THEME", "Adwaita:dark");
    private static final Pattern SIZE = Pattern.compile("WIDTH=(\\d+)\\s+HEIGHT=(\\d+)");
    /** The window manager puts windows into the corner of the screen, with a title of so many rows. */
    private static final int TITLE = 20;

    /** Where they are in the menu, and what they open in the window. */
    private static final int CONSOLES = 132;

    private static final int RECORDINGS = 233;
    private static final Rectangle MENU = new Rectangle(30, 150, 200, 100);
    private static final Rectangle CONSOLES_TEXT = new Rectangle(8, 84, 310, 32);
    private static final Rectangle CONSOLES_TOOLS = new Rectangle(180, 50, 80, 24);
    private static final Rectangle CONSOLE_TOOLS = new Rectangle(950, 50, 300, 24);
    private static final Rectangle RECORDINGS_ROW = new Rectangle(700, 561, 440, 22);
    private static final Rectangle RECORDINGS_TOOLS = new Rectangle(1060, 482, 186, 24);
    /** Columns between two icons. */
    private static final int GAP = 4;

    private static final int CLEARLY = 0x30;

    private final Path folder;
    private final Screen screen;

    LooksTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        screen = Screen.start(folder);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    /** No two neighbours are alike, and nothing else looks like it. */
    private static Image guest() {
        int[] rgb = new int[500 * 300];
        for (int i = 0; i < rgb.length; i++) {
            int x = i % 500;
            int y = i / 500;
            rgb[i] = 0xE00000 | (x & 0xFF) << 8 | (y * 7 + x * 3 & 0xFF);
        }
        return new Image(500, 300, rgb);
    }

    @Test
    void atTwoHundredPercentAPixelOfTheGuestIsAPixelOfTheMonitor() throws Exception {
        Image guest = guest();
        ScriptedGuest script = new ScriptedGuest(link -> {
            ScriptedGuest.show(link, guest);
            link.drain();
        });
        try (ScriptedServer server = ScriptedServer.start(script);
                Run run = Desktop.start(folder, screen.display(), Map.of("GDK_SCALE", "2"), "view",
                        server.address())) {
            Await.until("the guest, as it is", () -> Desktop.alive(run) && shows(screen.see(), guest));
            int tools = rows(screen.see(), rgb -> rgb >> 16 > 200 && (rgb >> 8 & 0xFF) < 40
                    && (rgb & 0xFF) < 60, new Rectangle(0, 0, 1600, 200));
            assertTrue(tools > 12, "the button for recording is twice as large: " + tools);
            run.signal("TERM");
            assertEquals("", run.end().errors());
        }
    }

    private static boolean shows(Image seen, Image wanted) {
        for (int y = 0; y + wanted.height() <= seen.height(); y++) {
            for (int x = 0; x + wanted.width() <= seen.width(); x++) {
                if (isAt(seen, wanted, y * seen.width() + x)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAt(Image seen, Image wanted, int start) {
        for (int i = 0; i < wanted.rgb().length; i++) {
            int there = start + i / wanted.width() * seen.width() + i % wanted.width();
            if (seen.rgb()[there] != wanted.rgb()[i]) {
                return false;
            }
        }
        return true;
    }

    /** How many rows of an area have such a pixel. */
    private static int rows(Image seen, IntPredicate colour, Rectangle area) {
        int found = 0;
        for (int y = area.y; y < area.y + area.height; y++) {
            found += count(seen, colour, new Rectangle(area.x, y, area.width, 1)) > 0 ? 1 : 0;
        }
        return found;
    }

    @Test
    void aDarkDesktopHasALightTextOnADarkCard() throws Exception {
        try (Run run = Desktop.start(folder, screen.display(), DARK, "view", "spice://127.0.0.1:9")) {
            Await.until("a card with text", () -> Desktop.alive(run) && isLightOnDark(card(window())));
            run.signal("TERM");
            run.end();
        }
    }

    @Test
    void aDarkDesktopHasALightTextOnADarkStatusLine() throws Exception {
        try (Run run = Desktop.start(folder, screen.display(), DARK, "view", "demo:?size=640x480")) {
            Await.until("a line with text", () -> Desktop.alive(run) && isLightOnDark(statusLine(window())));
            run.signal("TERM");
            assertEquals("", run.end().errors());
        }
    }

    @Test
    void aDarkDesktopHasListsAndToolsThatAreSeen() throws Exception {
        Path recordings = Files.createDirectories(folder.resolve("Watchglass/mine"));
        Files.write(recordings.resolve("display-0.mp4"), Film.drawn().finished());
        try (Run run = Desktop.start(folder, screen.display(), DARK, "view", "demo:?size=640x480")) {
            Await.until("a line with text", () -> Desktop.alive(run) && isLightOnDark(statusLine(window())));
            chooseInMenu(CONSOLES);
            Await.until("what the list of consoles says", () -> isLightOnDark(CONSOLES_TEXT));
            chooseInMenu(RECORDINGS);
            Await.until("a recording in the list", () -> isLightOnDark(RECORDINGS_ROW));
            assertEquals(3, icons(CONSOLES_TOOLS), "tools of the consoles");
            assertEquals(10, icons(CONSOLE_TOOLS), "tools of the console");
            assertEquals(6, icons(RECORDINGS_TOOLS), "tools of the recordings");
            run.signal("TERM");
            assertEquals("", run.end().errors());
        }
    }

    /** Of the first menu. */
    private void chooseInMenu(int row) throws Exception {
        screen.click(34, 32);
        Await.until("the menu", () -> isLightOnDark(MENU));
        screen.click(80, row);
        Await.until("no menu", () -> !isLightOnDark(MENU));
    }

    /** How many things on a tool bar have a part that is clearly brighter than the bar, in some colour. */
    private int icons(Rectangle bar) throws Exception {
        Image seen = screen.see();
        int ground = seen.rgb()[bar.y * seen.width() + bar.x];
        int found = 0;
        int empty = GAP;
        for (int x = bar.x; x < bar.x + bar.width; x++) {
            boolean bright = count(seen, rgb -> isBrighter(rgb, ground),
                    new Rectangle(x, bar.y, 1, bar.height)) > 0;
            found += bright && empty >= GAP ? 1 : 0;
            empty = bright ? 0 : empty + 1;
        }
        return found;
    }

    private static boolean isBrighter(int rgb, int ground) {
        return IntStream.of(16, 8, 0).anyMatch(at -> (rgb >> at & 0xFF) > (ground >> at & 0xFF) + CLEARLY);
    }

    @Test
    void aLightDesktopHasADarkTextOnALightCard() throws Exception {
        try (Run run = Desktop.start(folder, screen.display(), Map.of("GTK_THEME", "Adwaita"), "view",
                "spice://127.0.0.1:9")) {
            Await.until("a card with text", () -> Desktop.alive(run) && isDarkOnLight(card(window())));
            run.signal("TERM");
            run.end();
        }
    }

    /** Of the window, without its frame; empty while there is none. */
    private Rectangle window() throws Exception {
        String found;
        try {
            found = screen.use("xdotool", "search", "--onlyvisible", "--name", "^Watchglass *$",
                    "getwindowgeometry", "--shell");
        } catch (AssertionError e) {
            return new Rectangle(); // not there yet
        }
        Matcher size = SIZE.matcher(found);
        return size.find()
                ? new Rectangle(
                        1, TITLE, Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)))
                : new Rectangle();
    }

    /** In the middle of it; smaller than it is. */
    private static Rectangle card(Rectangle window) {
        return window.isEmpty() ? window
                : new Rectangle((int) window.getCenterX() - 180, (int) window.getCenterY() - 60, 360, 120);
    }

    /** Its beginning, above the workbench's own line. */
    private static Rectangle statusLine(Rectangle window) {
        return window.isEmpty() ? window
                : new Rectangle(window.x + 4, window.y + window.height - 54, 250, 20);
    }

    private boolean isLightOnDark(Rectangle area) throws Exception {
        return isOn(area, rgb -> lightness(rgb) > 0x80, rgb -> lightness(rgb) < 0x50);
    }

    private boolean isDarkOnLight(Rectangle area) throws Exception {
        return isOn(area, rgb -> lightness(rgb) < 0x80, rgb -> lightness(rgb) > 0xE0);
    }

    /** A text is a twentieth of its area or so. */
    private boolean isOn(Rectangle area, IntPredicate text, IntPredicate ground) throws Exception {
        if (area.isEmpty()) {
            return false;
        }
        Image seen = screen.see();
        int all = area.width * area.height;
        return count(seen, text, area) > all / 100 && count(seen, ground, area) > all * 3 / 4;
    }

    private static int lightness(int rgb) {
        return ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3;
    }

    private static int count(Image seen, IntPredicate colour, Rectangle area) {
        int found = 0;
        for (int y = area.y; y < area.y + area.height; y++) {
            for (int x = area.x; x < area.x + area.width; x++) {
                found += colour.test(seen.rgb()[y * seen.width() + x]) ? 1 : 0;
            }
        }
        return found;
    }
}
