package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.ui.tests.Workbench.on;
import static org.watchglass.ui.tests.Workbench.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Tool;
import org.watchglass.ui.recordings.RecordingsView;

/** Takes the pictures of the application that stand in the README, into {@code target/screenshots}. */
@ExtendWith(Workbench.class)
class ScreenshotTest {
    @Test
    void theConsoleWhileItRecords(@TempDir Path directory) throws Exception {
        Framework.startAll();
        try (Desk desk = new Desk(directory)) {
            Rectangle before = on(() -> shell().getBounds());
            on(() -> {
                shell().setBounds(0, 0, 1320, 950);
                return true;
            });
            desk.show("demo:");
            desk.run("record");
            Await.until("three seconds of it", () -> desk.reads("00:03"));
            Path picture = take("console.png");
            Image image = Image.read(picture);
            long plain = Arrays.stream(image.rgb()).filter(rgb -> rgb == image.rgb()[0]).count();
            assertTrue(plain < image.rgb().length / 2, "there is something to be seen");
            on(() -> {
                shell().setBounds(before);
                return true;
            });
        }
    }

    @Test
    void theListOfConsolesWithTwoOfThemOpen(@TempDir Path directory) throws Exception {
        Framework.startAll();
        try (Desk desk = Desk.ofEditors(directory)) {
            ConsolesDesk consoles = new ConsolesDesk(desk);
            Rectangle before = on(() -> shell().getBounds());
            on(() -> {
                shell().setBounds(0, 0, 1320, 830);
                return true;
            });
            consoles.add("Build machine", "spice://build.example.org:5910", "");
            consoles.addFolder("Lab");
            consoles.select("Lab");
            consoles.add("Player", "demo:?scene=video&size=800x600", "");
            consoles.select("Lab");
            consoles.add("Desktop", "demo:?size=960x600", "");
            for (String name : new String[] {"Player", "Desktop"}) {
                consoles.open(name);
                desk.await("Connected to " + name);
            }
            desk.run("record");
            Await.until("three seconds of it", () -> desk.reads("00:03"));
            Path picture = take("consoles.png");
            assertTrue(Image.read(picture).width() > 1000);
            on(() -> {
                shell().setBounds(before);
                return true;
            });
            consoles.deleteAll();
        }
    }

    @Test
    void theRecordingsAndThePlayer(@TempDir Path directory) throws Exception {
        Framework.startAll();
        Taped.whole(directory.resolve("night-run"), 40, "demo:?scene=everything&size=1280x800");
        Taped.crashed(directory.resolve("power-failure"));
        Rectangle before = on(() -> shell().getBounds());
        try (Cinema cinema = new Cinema(directory);
                Taped growing = new Taped(directory.resolve("update"), "demo:?scene=scroll&size=1024x768")) {
            on(() -> {
                shell().setBounds(0, 0, 1320, 950);
                return true;
            });
            cinema.showRecordings();
            growing.frames(30);
            takeRecordings(cinema);
            cinema.open(directory.resolve("night-run/display-0.mp4"));
            takePlayer(cinema);
            on(() -> {
                shell().setBounds(before);
                return true;
            });
        }
    }

    private static void takeRecordings(Cinema cinema) throws Exception {
        cinema.awaitRow("night-run", "complete");
        cinema.awaitRow("update", "recording");
        cinema.select("power-failure", "interrupted");
        on(() -> {
            page().setPartState(page().findViewReference(RecordingsView.ID), IWorkbenchPage.STATE_MAXIMIZED);
            return true;
        });
        Await.until("the view has all the room", () -> on(() -> cinema.table().getSize().x > 1200));
        take("recordings.png");
    }

    private static void takePlayer(Cinema cinema) throws Exception {
        cinema.desk.await("Picture ");
        cinema.maximize();
        cinema.run("nextMark");
        cinema.pointAt(0.75);
        Await.until("a thumbnail", cinema::showsThumbnail);
        take("player.png");
        cinema.desk.robot.move(new Point(5, 5));
    }

    private static Shell shell() {
        return page().getWorkbenchWindow().getShell();
    }

    private static Path take(String name) throws Exception {
        Path folder = Path.of(System.getProperty("watchglass.root"),
                "tests/org.watchglass.ui.tests/target/screenshots");
        Files.createDirectories(folder);
        Rectangle area = on(() -> {
            Rectangle client = shell().getClientArea();
            var origin = shell().toDisplay(0, 0);
            return new Rectangle(origin.x, origin.y, client.width, client.height);
        });
        Path picture = folder.resolve(name);
        Tool.run("import", "-window", "root", "-crop",
                area.width + "x" + area.height + "+" + area.x + "+" + area.y, "+repage",
                picture.toString()).orFail();
        return picture;
    }
}
