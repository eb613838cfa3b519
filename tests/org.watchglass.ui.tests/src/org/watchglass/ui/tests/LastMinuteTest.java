package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Video;

/** What was shown before anybody thought of recording. */
@ExtendWith(Workbench.class)
class LastMinuteTest {
    private final Path directory;
    private final TappedProvider tap;
    private final Desk desk;
    private final Console console;

    LastMinuteTest(@TempDir Path directory) throws Exception {
        this.directory = directory;
        Framework.startAll();
        tap = TappedProvider.ofDemo("demo:?scene=idle&size=800x600");
        desk = new Desk(directory);
        desk.show("tap:");
        console = tap.console();
    }

    @AfterEach
    void closeTheView() throws Exception {
        desk.close();
        tap.close();
    }

    @Test
    void isSavedWithoutARecording() throws Exception {
        Image last = type("before");
        save(1);
        assertShows(last);
    }

    @Test
    void isSavedWhileARecordingGoesOn() throws Exception {
        type("before");
        desk.run("record");
        desk.await(" frames");
        Image last = type("meanwhile");
        save(1);
        assertShows(last);
        desk.run("record");
        desk.await("Recorded to " + directory);
        Captures.assertFinalised(Captures.only(directory, "display-0.mp4"));
    }

    @Test
    void isKeptWhenTheConsoleIsGone() throws Exception {
        Image last = type("the end");
        desk.run("disconnect");
        save(1);
        assertShows(last);
    }

    @Test
    void isKeptAsThePreferencesSayAlsoOfAConsoleThatIsOpen() throws Exception {
        IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.watchglass.ui");
        try {
            Await.until("it is kept", () -> desk.isEnabled("minute"));
            preferences.putBoolean("keep-last-minute", false);
            Await.until("it is forgotten", () -> !desk.isEnabled("minute"));
            preferences.putBoolean("keep-last-minute", true);
            Await.until("it is kept again", () -> desk.isEnabled("minute"));
        } finally {
            preferences.remove("keep-last-minute");
        }
    }

    /** Returns what the screen shows after that. */
    private Image type(String text) throws Exception {
        Image before = screen(SnapshotPointer.LEFT_OUT);
        desk.robot.type(text);
        Await.until("it shows", () -> {
            Image now = screen(SnapshotPointer.LEFT_OUT);
            return before.differences(now) > 0 && desk.picture().equalTo(now);
        });
        return screen(SnapshotPointer.BLENDED);
    }

    private void save(int number) throws Exception {
        desk.run("minute");
        Await.until("saved", () -> replays().size() == number);
    }

    private List<Path> replays() throws Exception {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("replay-0(-\\d+)?\\.mp4"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private void assertShows(Image last) throws Exception {
        List<Path> replays = replays();
        assertEquals(1, replays.size());
        Captures.assertFinalised(replays.get(0));
        double worst = Video.probe(replays.get(0)).lastPicture().worstTilePsnr(last);
        assertTrue(worst > 28, "the video's last picture differs: " + worst + " dB");
    }

    private Image screen(SnapshotPointer pointer) throws Exception {
        return Image.of(console.displays().get(0).snapshot(pointer).get());
    }
}
