package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Await;

/** What is in the repository, in an Eclipse that has never heard of it. */
class IdeTest {
    private static final String IDE = "org.watchglass.ide.feature.group";
    private static final String HEADLESS = "org.watchglass.headless.feature.group";
    private static final String SOURCES = "org.watchglass.ide.source.feature.group";
    /** The demo guest's sky, at the least. */
    private static final int SKY_PIXELS = 5000;

    private final Path folder;
    private final PlainEclipse eclipse;
    private List<String> atFirst = List.of();

    IdeTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        eclipse = PlainEclipse.in(folder);
    }

    @BeforeEach
    void rememberWhatItIsMadeOf() throws Exception {
        atFirst = sorted(eclipse.bundles());
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }

    private void direct(String... arguments) throws Exception {
        Outcome outcome = eclipse.director(arguments);
        assertEquals(0, outcome.exitCode(), outcome::toString);
    }

    private boolean has(String bundle) throws Exception {
        return eclipse.bundles().contains(bundle);
    }

    @Test
    void theConsoleIsInstalledShowsAGuestAndIsUninstalled() throws Exception {
        direct("-installIU", IDE);
        assertTrue(has("org.watchglass.ui"));
        try (Screen screen = Screen.start(folder); Run run = eclipse.open(screen)) {
            Await.until("its window", () -> alive(run) && hasWindow(screen));
            Await.until("the demo guest is to be seen", () -> alive(run) && showsTheDemo(screen));
        }
        direct("-uninstallIU", IDE);
        assertEquals(atFirst, sorted(eclipse.bundles()));
    }

    @Test
    void theRecorderIsInstalledAloneAndThenTheSources() throws Exception {
        direct("-installIU", HEADLESS);
        assertTrue(has("org.watchglass.recorder") && !has("org.watchglass.ui"), () -> atFirst.toString());
        direct("-installIU", IDE + "," + SOURCES, "-tag", "sources");
        assertTrue(has("org.watchglass.ui"));
        assertTrue(eclipse.hasPlugin("org.watchglass.ui.source_"));
    }

    private static boolean alive(Run run) throws Exception {
        if (!run.isAlive()) {
            throw new AssertionError("ended: " + run.output() + run.errors());
        }
        return true;
    }

    private static boolean hasWindow(Screen screen) throws Exception {
        return screen.use("xwininfo", "-root", "-tree").contains('"' + PlainEclipse.TITLE);
    }

    /** Types the name of the command, as one does who does not know its place; again, if it was early. */
    private static boolean showsTheDemo(Screen screen) throws Exception {
        screen.use("xdotool", "key", "Escape", "key", "ctrl+3", "sleep", "0.5",
                "type", "--delay", "20", "Den Demo-Gast");
        screen.use("xdotool", "sleep", "1", "key", "Return", "sleep", "2");
        long sky = Arrays.stream(screen.see().rgb()).filter(IdeTest::isSky).count();
        return sky > SKY_PIXELS;
    }

    private static boolean isSky(int rgb) {
        return rgb >> 16 < 0x20 && (rgb & 0xFF) > 0x38 && (rgb & 0xFF) < 0x70;
    }
}
