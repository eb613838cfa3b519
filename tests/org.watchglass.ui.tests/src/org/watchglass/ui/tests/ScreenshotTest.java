package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.ui.tests.Workbench.on;
import static org.watchglass.ui.tests.Workbench.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.swt.RegionPicker;
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
            size(1320, 950);
            desk.show("demo:");
            desk.run("record");
            Await.until("three seconds of it", () -> desk.reads("00:03"));
            Path picture = take("console.png");
            Image image = Image.read(picture);
            long plain = Arrays.stream(image.rgb()).filter(rgb -> rgb == image.rgb()[0]).count();
            assertTrue(plain < image.rgb().length / 2, "there is something to be seen");
            size(before.width, before.height);
        }
    }

    @Test
    void theListOfConsolesWithTwoOfThemOpen(@TempDir Path directory) throws Exception {
        Framework.startAll();
        try (Desk desk = Desk.ofEditors(directory)) {
            ConsolesDesk consoles = new ConsolesDesk(desk);
            Rectangle before = on(() -> shell().getBounds());
            size(1320, 830);
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
            size(before.width, before.height);
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
            size(1320, 950);
            cinema.showRecordings();
            growing.frames(30);
            takeRecordings(cinema);
            cinema.open(directory.resolve("night-run/display-0.mp4"));
            takePlayer(cinema);
            size(before.width, before.height);
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

    @Test
    void theTrafficOfAConsole(@TempDir Path directory) throws Exception {
        Framework.startAll();
        Rectangle before = on(() -> shell().getBounds());
        try (Desk desk = new Desk(directory)) {
            size(1320, 950);
            desk.show("demo:?scene=typing&size=900x420");
            on(() -> page().showView("org.watchglass.ui.traffic"));
            desk.focus();
            desk.robot.type("hello");
            Await.until("many messages", () -> on(() -> messages().getItemCount() > 300));
            on(() -> {
                messages().setSelection(messages().getItemCount() - 20);
                messages().showSelection();
                messages().notifyListeners(SWT.Selection, new Event());
                return true;
            });
            assertTrue(Image.read(take("traffic.png")).width() > 1000);
        } finally {
            size(before.width, before.height);
        }
    }

    private static Table messages() {
        return Desk.all(shell(), Table.class).stream()
                .filter(table -> table.isVisible() && (table.getStyle() & SWT.VIRTUAL) != 0)
                .findFirst().orElseThrow();
    }

    @Test
    void theReportWithARegion(@TempDir Path directory) throws Exception {
        Framework.startAll();
        Rectangle before = on(() -> shell().getBounds());
        try (Desk desk = new Desk(directory)) {
            size(1320, 950);
            desk.show("demo:");
            Await.until("the guest", () -> on(() -> desk.canvas().framesShown() > 30));
            desk.run("report");
            Shell dialog = desk.dialog("Report a problem");
            desk.robot.type("The clouds flicker while the film plays.");
            Rectangle area = on(() -> {
                RegionPicker picker = picker(dialog);
                Point corner = picker.toDisplay(0, 0);
                return new Rectangle(corner.x, corner.y, picker.getSize().x, picker.getSize().y);
            });
            Await.until("a region", () -> {
                desk.robot.drag(new Point(area.x + area.width * 70 / 100, area.y + area.height / 10),
                        new Point(area.x + area.width * 98 / 100, area.y + area.height * 42 / 100));
                return on(() -> !picker(dialog).region().isEmpty());
            });
            assertTrue(Image.read(take("report.png", dialog)).width() > 400);
            desk.press("Cancel");
        } finally {
            size(before.width, before.height);
        }
    }

    private static RegionPicker picker(Shell dialog) {
        return Desk.all(dialog, RegionPicker.class).get(0);
    }

    private static void size(int width, int height) throws Exception {
        on(() -> {
            shell().setBounds(0, 0, width, height);
            return true;
        });
    }

    private static Shell shell() {
        return page().getWorkbenchWindow().getShell();
    }

    private static Path take(String name) throws Exception {
        return take(name, shell());
    }

    private static Path take(String name, Shell shell) throws Exception {
        Path folder = Path.of(System.getProperty("watchglass.root"),
                "tests/org.watchglass.ui.tests/target/screenshots");
        Files.createDirectories(folder);
        Rectangle area = on(() -> {
            Rectangle client = shell.getClientArea();
            var origin = shell.toDisplay(0, 0);
            return new Rectangle(origin.x, origin.y, client.width, client.height);
        });
        Path picture = folder.resolve(name);
        Tool.run("import", "-window", "root", "-crop",
                area.width + "x" + area.height + "+" + area.x + "+" + area.y, "+repage",
                picture.toString()).orFail();
        return picture;
    }
}
