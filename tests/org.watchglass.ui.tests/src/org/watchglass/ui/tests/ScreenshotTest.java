package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.ui.tests.Workbench.on;
import static org.watchglass.ui.tests.Workbench.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Tool;

/** Takes the pictures that stand in the README, from {@code target/screenshots}. */
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
