package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.ui.tests.Workbench.on;
import static org.watchglass.ui.tests.Workbench.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Video;
import org.watchglass.ui.player.PlayerEditor;

/** The view of what is on the disk. */
@ExtendWith(Workbench.class)
class RecordingsTest {
    private final Path directory;
    private final Cinema cinema;

    RecordingsTest(@TempDir Path directory) throws Exception {
        this.directory = directory;
        Framework.startAll();
        cinema = new Cinema(directory);
    }

    @AfterEach
    void closeTheView() throws Exception {
        cinema.close();
    }

    @Test
    void showsARecordingWhileItGrowsAndWhenItIsClosed() throws Exception {
        cinema.showRecordings();
        cinema.desk.await("There are no recordings in " + directory);
        try (Taped taped = new Taped(directory.resolve("mine"), Taped.TYPING)) {
            cinema.awaitRow("mine", "recording");
            String before = cinema.rows().get(0).get(1);
            Await.until("the duration grows", () -> !cinema.rows().get(0).get(1).equals(before));
            taped.end();
        }
        cinema.awaitRow("mine", "complete");
    }

    @Test
    void playsWhatIsSelected() throws Exception {
        Taped.whole(directory.resolve("mine"), 10);
        cinema.showRecordings();
        cinema.select("mine", "complete");
        assertEquals("2", cinema.rows().get(0).get(3), "marks");
        cinema.desk.robot.press(SWT.CR);
        Await.until("the player", () -> on(() -> page().getActiveEditor() instanceof PlayerEditor));
        cinema.desk.await("Picture ");
    }

    @Test
    void aMarkOfTheMenuIsWhereThePlayerBegins() throws Exception {
        Taped.whole(directory.resolve("mine"), 30);
        cinema.showRecordings();
        cinema.select("mine", "complete");
        List<String> lines = choose("second mark");
        assertEquals(2, lines.size(), lines::toString);
        assertTrue(lines.get(0).matches("00:\\d\\d\\.\\d{3}   first mark"), lines::toString);
        Await.until("the player", () -> on(() -> page().getActiveEditor() instanceof PlayerEditor));
        cinema.awaitEnd();
        String second = lines.get(1).substring(0, "00:00.000".length());
        choose("first mark");
        Await.until("it is before the second mark", () -> cinema.time().compareTo(second) < 0);
    }

    /** Of the menu of the recording that is selected. @return what can be chosen */
    private List<String> choose(String mark) throws Exception {
        return on(() -> {
            Menu marks = shown(item(shown(cinema.table().getMenu()), "Markers").getMenu());
            List<String> found = Arrays.stream(marks.getItems()).map(MenuItem::getText).toList();
            item(marks, mark).notifyListeners(SWT.Selection, new Event());
            return found;
        });
    }

    private static Menu shown(Menu menu) {
        menu.notifyListeners(SWT.Show, new Event());
        return menu;
    }

    private static MenuItem item(Menu menu, String text) {
        return Arrays.stream(menu.getItems()).filter(item -> item.getText().contains(text)).findFirst()
                .orElseThrow();
    }

    @Test
    void trafficCanBeOpenedWhereThereIsSome() throws Exception {
        Taped.whole(directory.resolve("mine"), 5);
        cinema.showRecordings();
        cinema.select("mine", "complete");
        assertFalse(cinema.desk.isEnabled("recordings.traffic"));
        assertTrue(cinema.desk.isEnabled("recordings.external"));
        Files.writeString(directory.resolve("mine/traffic.pcapng"), "traffic");
        cinema.desk.run("org.eclipse.ui.file.refresh");
        Await.until("it can be opened", () -> cinema.desk.isEnabled("recordings.traffic"));
    }

    @Test
    void repairsWhatWasInterrupted() throws Exception {
        Path crashed = Taped.crashed(directory.resolve("crashed"));
        Path film = Captures.only(crashed, ".mp4");
        assertFalse(Captures.isFinalised(film));
        cinema.showRecordings();
        cinema.select("crashed", "interrupted");
        cinema.desk.run("recordings.repair");
        cinema.awaitRow("crashed", "complete");
        Captures.assertFinalised(film);
        assertEquals("interrupted",
                Captures.json(crashed.resolve("session.json")).get("state").getAsString());
    }

    @Test
    void aRepairThatIsCancelledLeavesWhatThereWas() throws Exception {
        Path crashed = Taped.crashed(directory.resolve("crashed"));
        Path film = Captures.only(crashed, ".mp4");
        byte[] before = Files.readAllBytes(film);
        cinema.showRecordings();
        cinema.select("crashed", "interrupted");
        try (HeldJob held = new HeldJob("Repairing")) {
            cinema.desk.run("recordings.repair");
            held.job();
            cinema.cancelWork();
            held.end();
        }
        assertArrayEquals(before, Files.readAllBytes(film));
        cinema.awaitRow("crashed", "interrupted");
    }

    @Test
    void anExportThatIsCancelledLeavesNothing() throws Exception {
        Taped.whole(directory.resolve("mine"), 10);
        cinema.showRecordings();
        cinema.select("mine", "complete");
        List<Path> before = Captures.find(directory, "");
        try (HeldJob held = new HeldJob("Exporting")) {
            cinema.desk.run("recordings.export");
            cinema.beginExport("Export a recording", directory.resolve("copy.mp4"));
            held.job();
            cinema.cancelWork();
            held.end();
        }
        assertEquals(before, Captures.find(directory, ""));
        cinema.awaitRow("mine", "complete");
    }

    @Test
    void exportsACopy() throws Exception {
        Taped.whole(directory.resolve("mine"), 10);
        cinema.showRecordings();
        cinema.select("mine", "complete");
        cinema.desk.run("recordings.export");
        Path target = directory.resolve("copy.mp4");
        cinema.exportTo("Export a recording", target);
        assertEquals(Video.probe(Captures.only(directory.resolve("mine"), ".mp4")).frames(),
                Video.probe(target).frames());
    }

    @Test
    void deletesAfterAQuestion() throws Exception {
        Taped.whole(directory.resolve("mine"), 5);
        cinema.showRecordings();
        cinema.select("mine", "complete");
        cinema.desk.robot.press(SWT.DEL);
        cinema.desk.dialog("Delete recordings");
        cinema.desk.press("Keep");
        assertTrue(Files.exists(directory.resolve("mine")));
        cinema.select("mine", "complete");
        cinema.desk.robot.press(SWT.DEL);
        cinema.desk.dialog("Delete recordings");
        cinema.desk.press("Delete");
        Await.until("the row has gone", () -> cinema.rows().equals(List.of()));
        assertFalse(Files.exists(directory.resolve("mine")));
    }
}
