package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.ui.tests.Workbench.on;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.ScriptedGuest;
import org.watchglass.testkit.ScriptedServer;

/** The demo guest, as it is shown and as it is used. */
@ExtendWith(Workbench.class)
class ConsoleViewTest {
    private static final String IDLE = "demo:?scene=idle&size=1024x768";
    private final Desk desk;
    private TappedProvider tap;

    ConsoleViewTest(@TempDir Path directory) throws Exception {
        Framework.startAll();
        tap = TappedProvider.ofDemo(IDLE);
        desk = new Desk(directory);
    }

    @AfterEach
    void closeTheView() throws Exception {
        desk.close();
        tap.close();
    }

    private static Image screen(Console console) throws Exception {
        return Image.of(console.displays().get(0).snapshot(SnapshotPointer.LEFT_OUT).get());
    }

    @Test
    void showsEachPixelOfTheGuest() throws Exception {
        desk.show("tap:");
        Console console = tap.console();
        Await.until("the widget shows the guest's screen",
                () -> desk.picture().equalTo(screen(console)));
    }

    @Test
    void aConnectionFileNamesTheViewAndIsDeleted(@TempDir Path folder) throws Exception {
        ScriptedGuest guest = new ScriptedGuest(link -> {
            ScriptedGuest.show(link, Image.plain(320, 200, 0x3060C0));
            link.drain();
        });
        try (ScriptedServer server = ScriptedServer.start(guest)) {
            String port = server.address().substring(server.address().lastIndexOf(':') + 1);
            Path file = Files.writeString(folder.resolve("console.vv"), "[virt-viewer]\ntype=spice\n"
                    + "host=127.0.0.1\nport=" + port + "\ntitle=My machine\ndelete-this-file=1\n");
            desk.show(file.toString());
            assertTrue(desk.reads("Connected to My machine"));
            assertEquals("My machine", on(() -> desk.title()));
            assertFalse(Files.exists(file));
        }
    }

    @Test
    void whatIsTypedComesBackAsPixels() throws Exception {
        desk.show("tap:");
        Console console = tap.console();
        Image before = editor();
        desk.robot.type("a");
        Await.until("the first letter", () -> before.differences(editor()) > 0);
        Await.until("all of it", () -> desk.picture().equalTo(screen(console)));
        Image one = editor();
        desk.robot.type("b");
        Await.until("the second letter", () -> one.differences(editor()) > 0);
        Await.until("all of it", () -> desk.picture().equalTo(screen(console)));
        Image two = editor();
        assertTrue(one.differences(two) < 400, "one letter: " + one.differences(two) + " pixels");
        desk.robot.press(SWT.BS);
        Await.until("the second letter is gone", () -> one.differences(editor()) == 0);
        assertFalse(desk.reads("Disconnected"));
    }

    private Image editor() throws Exception {
        return on(() -> {
            Rectangle guest = desk.canvas().guestArea();
            return Pixels.of(desk.canvas(), new Rectangle(guest.x + 30, guest.y + 60, 500, 300));
        });
    }

    @Test
    void fitsALargeGuestIntoTheWindow() throws Exception {
        tap.close();
        tap = TappedProvider.ofDemo("demo:?scene=idle&size=3840x2160");
        desk.show("tap:");
        Rectangle original = on(() -> desk.canvas().guestArea());
        assertEquals(new Point(3840, 2160), new Point(original.width, original.height));
        assertTrue(on(() -> desk.canvas().getVerticalBar().isVisible()));
        desk.run("fit");
        Await.until("the guest fits", () -> on(() -> {
            Point window = desk.canvas().getSize();
            Rectangle area = desk.canvas().guestArea();
            return area.x >= 0 && area.y >= 0 && area.width <= window.x && area.height <= window.y
                    && (area.width == window.x || area.height == window.y);
        }));
        assertFalse(on(() -> desk.canvas().getVerticalBar().isVisible()));
        desk.run("fit");
        Await.until("the original size", () -> on(() -> desk.canvas().guestArea().width == 3840));
    }

    @Test
    void saysInTheViewWhyThereIsNoConnection() throws Exception {
        desk.connect("spice://127.0.0.1:9");
        desk.await("No connection");
        desk.await("127.0.0.1:9");
        assertEquals(1, on(() -> Workbench.shells().size()), "no dialogs");
        desk.press("Try Again");
        desk.await("No connection");
    }

    @Test
    void keepsTheLastPictureAndReconnectsWithAButton() throws Exception {
        desk.show("tap:");
        Console console = tap.console();
        desk.run("disconnect");
        desk.await("Closed by you");
        Image last = screen(console);
        assertEquals(1024, last.width());
        assertEquals(new Point(1024, 768), on(() -> desk.canvas().guestSize()));
        desk.press("Reconnect");
        desk.await("Connected to");
        Console again = tap.console();
        Await.until("the new guest's screen", () -> desk.picture().equalTo(screen(again)));
    }
}
