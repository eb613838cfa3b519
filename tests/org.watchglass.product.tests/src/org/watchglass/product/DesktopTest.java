package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Point;
import java.awt.Rectangle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchglass.testkit.Await;

/** The application with its window, started and ended as users do. */
class DesktopTest {
    /** Rows of the screen: the tool bar between the window's title and the guest, and the guest's sky. */
    private static final int TOOLS = 40;

    private static final int GUEST = 85;
    private static final int SKY_ENDS = 130;

    /** Where the window has them as long as nobody has moved it. */
    private static final Rectangle CARD = new Rectangle(440, 400, 430, 150);

    private static final Point DEMO_BUTTON = new Point(737, 517);
    private static final Rectangle LOWER_HALF = new Rectangle(5, 590, 440, 200);
    private static final Rectangle PROGRESS = new Rectangle(530, 904, 260, 22);

    private final Path folder;
    private final Screen screen;

    DesktopTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        screen = Screen.start(folder);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    private Run view(String... arguments) throws Exception {
        return viewOn(screen.display(), arguments);
    }

    private Run viewOn(String display, String... arguments) throws Exception {
        return Desktop.start(folder, display, Map.of(), arguments);
    }

    private static boolean isRecordRed(int rgb) {
        return (rgb >> 16 & 0xFF) > 200 && (rgb >> 8 & 0xFF) < 40 && (rgb & 0xFF) < 60;
    }

    /** The guest's wallpaper is dark blue at its top, nothing of the window is. */
    private boolean showsTheDemo() throws Exception {
        return screen.find(rgb -> rgb >> 16 < 0x20 && (rgb & 0xFF) > 0x38 && (rgb & 0xFF) < 0x70,
                GUEST, SKY_ENDS)
                .isPresent();
    }

    private void chooseInTheFirstMenu(int fromTheEnd) throws Exception {
        screen.click(34, 32);
        for (int i = 0; i < fromTheEnd; i++) {
            screen.press("Up");
        }
        screen.press("Return");
    }

    private Run record() throws Exception {
        Run run = view("view");
        Await.until("the demo guest is to be seen", () -> Desktop.alive(run) && showsTheDemo());
        Point button = screen.find(DesktopTest::isRecordRed, TOOLS, GUEST).orElseThrow();
        screen.click(button.x + 1, button.y + 2);
        Await.until("a recording", () -> Desktop.alive(run) && !videos().isEmpty());
        Await.until("it plays", () -> Files.size(videos().get(0)) > 10_000);
        return run;
    }

    private List<Path> videos() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("Watchglass"))) {
            return files.filter(file -> file.toString().endsWith(".mp4")).toList();
        } catch (IOException e) {
            return List.of(); // not there yet
        }
    }

    private void assertFinished(Run run) throws Exception {
        Outcome outcome = run.end();
        assertEquals(0, outcome.exitCode(), outcome::toString);
        assertEquals("", outcome.errors());
        Recording recording = new Recording(videos().get(0).getParent());
        assertTrue(recording.finished("display-0.mp4").frames() > 0);
        assertEquals("closed", recording.json("session.json").get("state").getAsString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void aSignalFinishesTheRecording(String signal) throws Exception {
        try (Run run = record()) {
            run.signal(signal);
            assertFinished(run);
        }
    }

    @Test
    void closingTheWindowFinishesTheRecording() throws Exception {
        try (Run run = record()) {
            screen.press("alt+F4");
            assertFinished(run);
        }
    }

    @Test
    void exitInTheMenuFinishesTheRecording() throws Exception {
        try (Run run = record()) {
            chooseInTheFirstMenu(1);
            assertFinished(run);
        }
    }

    @Test
    void withoutArgumentsThereIsAWindowThatSaysWhatToDo() throws Exception {
        try (Run run = view()) {
            Await.until("what can be done", () -> Desktop.alive(run) && screen.hasText(CARD));
            assertFalse(showsTheDemo());
            screen.click(DEMO_BUTTON.x, DEMO_BUTTON.y);
            Await.until("the demo guest is to be seen", () -> Desktop.alive(run) && showsTheDemo());
            run.signal("TERM");
            assertEquals("", run.end().errors());
        }
    }

    @Test
    void theTrafficIsInTheMenu() throws Exception {
        try (Run run = view("view")) {
            Await.until("the demo guest is to be seen", () -> Desktop.alive(run) && showsTheDemo());
            assertFalse(screen.hasText(LOWER_HALF));
            chooseInTheFirstMenu(3);
            Await.until("messages", () -> Desktop.alive(run) && screen.hasText(LOWER_HALF));
            run.signal("TERM");
            run.end();
        }
    }

    @Test
    void workThatTakesItsTimeIsInTheStatusLine() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Run run = view("view", "spice://127.0.0.1:" + silent.getLocalPort())) {
            Await.until("that it connects", () -> Desktop.alive(run) && screen.hasText(PROGRESS));
            silent.accept().close();
            Await.until("that it does not any more", () -> Desktop.alive(run) && !screen.hasText(PROGRESS));
            run.signal("TERM");
            run.end();
        }
    }

    @Test
    void aKilledApplicationLeavesARecordingThatPlays() throws Exception {
        try (Run run = record()) {
            run.signal("KILL");
            run.end();
            Recording recording = new Recording(videos().get(0).getParent());
            assertTrue(recording.video().frames() > 0);
        }
    }

    @Test
    void theSecondStartUsesTheClassesThatTheFirstLeft() throws Exception {
        for (int start = 1; start <= 2; start++) {
            try (Run run = view("view")) {
                Await.until("the demo guest is to be seen", () -> Desktop.alive(run) && showsTheDemo());
                run.signal("TERM");
                assertEquals("", run.end().errors());
            }
        }
        try (Run run = view("view")) {
            Await.until("the demo guest is to be seen", () -> Desktop.alive(run) && showsTheDemo());
            String maps = Files.readString(Path.of("/proc/" + run.pid() + "/maps"));
            assertTrue(maps.lines().anyMatch(line -> line.matches(".*/classes-\\d+\\.jsa")), maps);
            run.signal("TERM");
            run.end();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "linux/gtk/x86_64,     org.eclipse.swt.gtk.linux.x86_64",
        "linux/gtk/aarch64,    org.eclipse.swt.gtk.linux.aarch64",
        "win32/win32/x86_64,   org.eclipse.swt.win32.win32.x86_64",
        "macosx/cocoa/x86_64,  org.eclipse.swt.cocoa.macosx.x86_64",
        "macosx/cocoa/aarch64, org.eclipse.swt.cocoa.macosx.aarch64"})
    void eachPlatformHasItsOwnToolkitAndNoOther(String platform, String toolkit) throws Exception {
        Path home = Desktop.HOME.resolve("../../..").resolve(platform).normalize();
        assumeTrue(Files.isDirectory(home), "only the test command builds for all platforms: " + platform);
        Path inside = platform.startsWith("macosx") ? home.resolve("Watchglass.app/Contents/Eclipse") : home;
        try (Stream<Path> plugins = Files.list(inside.resolve("plugins"))) {
            List<String> toolkits = plugins.map(plugin -> plugin.getFileName().toString())
                    .filter(name -> name.matches("org\\.[a-z]+\\.swt\\.(gtk|win32|cocoa)[._].*"))
                    .map(name -> name.replaceFirst("_\\d+\\..*", ""))
                    .sorted()
                    .toList();
            String keys = "org.watchglass.swt." + platform.split("/")[1];
            assertEquals(List.of(toolkit, keys), toolkits);
        }
        assertEquals(platform.startsWith("win32"), Files.exists(home.resolve("watchglass-desktop.cmd")));
        String archive = "watchglass-desktop-" + platform.replace('/', '.')
                + (platform.startsWith("win32") ? ".zip" : ".tar.gz");
        assertTrue(Files.exists(Desktop.HOME.resolve("../../../..").resolve(archive).normalize()), archive);
    }

    @Test
    void withoutAScreenThereIsOneLineAndAnExitCode() throws Exception {
        // The number of one that was closed may be another test's by now.
        try (Run run = viewOn(":65000", "view")) {
            Outcome outcome = run.end();
            assertTrue(outcome.exitCode() != 0, outcome::toString);
            assertTrue(!outcome.errors().contains("\tat "), outcome::toString);
        }
    }
}
