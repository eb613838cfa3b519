package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.ui.tests.Screens.awaitScreens;
import static org.watchglass.ui.tests.Screens.middle;
import static org.watchglass.ui.tests.Screens.screens;
import static org.watchglass.ui.tests.Screens.toggle;
import static org.watchglass.ui.tests.Workbench.on;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.renderer.Rect;
import org.watchglass.swt.ConsoleCanvas;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.FakeConsole;
import org.watchglass.testkit.FakeDisplay;
import org.watchglass.testkit.Image;

/** Guests with several displays. */
@ExtendWith(Workbench.class)
class DisplaysTest {
    private static final int RED = 0xC03020;
    private static final int BLUE = 0x2040C0;

    private final Path directory;
    private final InputLog guest = new InputLog();
    private final FakeConsole console = new FakeConsole(guest);
    private final TappedProvider tap;
    private final Desk desk;

    DisplaysTest(@TempDir Path directory) throws Exception {
        this.directory = directory;
        Framework.startAll();
        tap = TappedProvider.of(console);
        desk = Desk.ofEditors(directory);
        fill(console.add(300, 200), RED);
    }

    @AfterEach
    void closeTheEditors() throws Exception {
        desk.close();
        tap.close();
    }

    private static void fill(FakeDisplay display, int colour) {
        display.draw(surface -> surface.fill(new Rect(0, 0, 2000, 2000), colour));
    }

    private static Image red() {
        return Image.plain(300, 200, RED);
    }

    private static Image blue() {
        return Image.plain(400, 100, BLUE);
    }

    @Test
    void areSideBySideInTheOrderOfTheirNumbers() throws Exception {
        fill(console.add(400, 100), BLUE);
        desk.show("tap:");
        awaitScreens(red(), blue());
        int[] widths = on(() -> screens().stream().mapToInt(screen -> screen.getSize().x).toArray());
        assertTrue(Math.abs(widths[0] - widths[1]) <= 2, Arrays.toString(widths));
    }

    @Test
    void pointerAndKeysGoToTheOneThatWasClickedAndSoDoesTheScreenshot() throws Exception {
        fill(console.add(400, 100), BLUE);
        desk.show("tap:");
        awaitScreens(red(), blue());
        desk.robot.click(middle(0), 1);
        Await.until("the click", () -> guest.lines().contains("LEFT up"));
        assertEquals("0: 150,100", guest.display() + ": " + guest.place());
        guest.clear();
        desk.robot.click(middle(1), 1);
        Await.until("the other click", () -> guest.lines().contains("LEFT up"));
        assertEquals("1: 200,50", guest.display() + ": " + guest.place());
        assertTrue(guest.lines().contains("all up"), "the first one lets go of its keys");
        assertTrue(on(() -> screens().get(1).isFocusControl()));
        guest.clear();
        desk.robot.down(SWT.CTRL);
        desk.robot.type("w");
        desk.robot.up(SWT.CTRL);
        Await.until("the keys, which are no key binding", () -> guest.lines()
                .equals(List.of("1D down", "11 down", "11 up", "1D up")));
        desk.run("screenshot");
        desk.await("Saved to " + directory);
        assertTrue(Image.read(Captures.find(directory, ".png").get(0)).equalTo(blue()));
    }

    @Test
    void aScreenshotIsRightWhateverTheWidth() throws Exception {
        FakeDisplay odd = console.add(251, 90);
        odd.draw(surface -> {
            for (int i = 0; i < 251 * 90; i++) {
                surface.pixels()[i] = i * 37;
            }
            surface.damaged(surface.bounds());
        });
        desk.show("tap:");
        awaitScreens(red(), odd.image());
        on(() -> screens().get(1).forceFocus());
        desk.run("screenshot");
        desk.await("Saved to " + directory);
        assertTrue(Image.read(Captures.find(directory, ".png").get(0)).equalTo(odd.image()));
    }

    @Test
    void oneThatComesLaterAppearsAndLeavesTheKeyboardWhereItIs() throws Exception {
        desk.show("tap:");
        awaitScreens(red());
        FakeDisplay later = console.addDark();
        FakeDisplay last = console.add(400, 100);
        fill(last, BLUE);
        awaitScreens(red(), blue());
        later.resize(120, 80);
        awaitScreens(red(), Image.plain(120, 80, 0), blue());
        assertTrue(on(() -> screens().get(0).isFocusControl()));
    }

    @Test
    void keepTheirLastPicturesAndGetNothingMore() throws Exception {
        fill(console.add(400, 100), BLUE);
        desk.show("tap:");
        awaitScreens(red(), blue());
        console.disconnect("gone for a test");
        desk.await("gone for a test");
        assertEquals(List.of(new Point(300, 200), new Point(400, 100)),
                on(() -> screens().stream().map(ConsoleCanvas::guestSize).toList()));
        guest.clear();
        on(() -> screens().get(1).forceFocus());
        desk.robot.type("x");
        on(() -> true);
        assertFalse(guest.lines().contains("2D down"));
    }

    @Test
    void theMenuHidesAllButTheLast() throws Exception {
        fill(console.add(400, 100), BLUE);
        desk.show("tap:");
        awaitScreens(red(), blue());
        assertEquals(List.of("Display 0 on", "Display 1 on"), toggle(0));
        awaitScreens(blue());
        Await.until("it has the keyboard", () -> on(() -> screens().get(0).isFocusControl()));
        assertEquals(List.of("Display 0 off", "Display 1 on, fixed"), toggle(0));
        awaitScreens(red(), blue());
    }
}
