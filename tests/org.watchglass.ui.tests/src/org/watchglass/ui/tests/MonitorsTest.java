package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.ui.tests.Screens.awaitScreens;
import static org.watchglass.ui.tests.Screens.middle;
import static org.watchglass.ui.tests.Screens.picture;
import static org.watchglass.ui.tests.Screens.screens;
import static org.watchglass.ui.tests.Screens.toggle;
import static org.watchglass.ui.tests.Workbench.on;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.remote.ConsoleInput.PointerMode;
import org.watchglass.remote.Head;
import org.watchglass.renderer.Picture;
import org.watchglass.renderer.Pointer;
import org.watchglass.renderer.PointerShape;
import org.watchglass.renderer.Rect;
import org.watchglass.swt.ConsoleCanvas;
import org.watchglass.swt.Scaling;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.FakeConsole;
import org.watchglass.testkit.FakeDisplay;
import org.watchglass.testkit.Image;

/** Guests with several monitors on one display. */
@ExtendWith(Workbench.class)
class MonitorsTest {
    private static final Rect LEFT = new Rect(0, 0, 300, 200);
    private static final Rect RIGHT = new Rect(300, 40, 250, 150);
    private static final int YELLOW = 0xE0C010;

    private final Path directory;
    private final InputLog guest = new InputLog();
    private final FakeConsole console = new FakeConsole(guest);
    private final FakeDisplay display = console.add(550, 200);
    private final TappedProvider tap;
    private final Desk desk;
    private volatile FakeConsole next = console;

    MonitorsTest(@TempDir Path directory) throws Exception {
        this.directory = directory;
        Framework.startAll();
        tap = new TappedProvider(request -> next);
        desk = Desk.ofEditors(directory);
        drawNumbers();
    }

    @AfterEach
    void closeTheEditors() throws Exception {
        desk.close();
        tap.close();
    }

    /** No two pixels are the same. */
    private void drawNumbers() {
        display.draw(surface -> {
            for (int i = 0; i < surface.width() * surface.height(); i++) {
                surface.pixels()[i] = i * 37 & 0xFFFFFF;
            }
            surface.damaged(surface.bounds());
        });
    }

    private void setHeads(Rect... areas) {
        Head[] heads = new Head[areas.length];
        Arrays.setAll(heads, i -> new Head(i, areas[i], 0));
        console.setHeads(display, heads);
    }

    private Image whole() throws Exception {
        return Image.of(display.snapshot(SnapshotPointer.LEFT_OUT).get());
    }

    private Image part(Rect area) throws Exception {
        Picture picture = display.snapshot(SnapshotPointer.LEFT_OUT).get();
        return Image.of(Objects.requireNonNull(picture.part(area)));
    }

    private void showBoth() throws Exception {
        setHeads(LEFT, RIGHT);
        desk.show("tap:");
        awaitScreens(part(LEFT), part(RIGHT));
    }

    @Test
    void eachHasAWidgetWithItsPartOfThePictureAndNoMore() throws Exception {
        showBoth();
        display.draw(surface -> surface.fill(new Rect(290, 30, 30, 30), YELLOW));
        awaitScreens(part(LEFT), part(RIGHT));
        long before = on(() -> screens().get(1).framesShown());
        display.draw(surface -> surface.fill(new Rect(10, 10, 20, 20), YELLOW));
        awaitScreens(part(LEFT), part(RIGHT));
        assertEquals(before, on(() -> screens().get(1).framesShown()), "what happens elsewhere is no news");
    }

    @Test
    void aClickArrivesWhereItWasOnTheDisplay() throws Exception {
        showBoth();
        desk.robot.click(middle(1), 1);
        Await.until("the click", () -> guest.lines().contains("LEFT up"));
        assertEquals("0: 425,115", guest.display() + ": " + guest.place());
        guest.clear();
        desk.robot.click(middle(0), 1);
        Await.until("the other click", () -> guest.lines().contains("LEFT up"));
        assertEquals("0: 150,100", guest.display() + ": " + guest.place());
    }

    @Test
    void thePointerIsDraggedFromOneToTheOther() throws Exception {
        showBoth();
        Point from = middle(0);
        desk.robot.drag(from, new Point(from.x + 200, from.y));
        Await.until("the button is up", () -> guest.lines().contains("LEFT up"));
        assertEquals("350,100", guest.place());
    }

    @Test
    void anotherGuestGetsTheKeyboardThatASecondMonitorHad() throws Exception {
        showBoth();
        desk.robot.click(middle(1), 1);
        Await.until("it has the keyboard", () -> on(() -> screens().get(1).isFocusControl()));
        FakeConsole other = new FakeConsole(guest);
        FakeDisplay its = other.add(320, 200);
        its.draw(surface -> surface.fill(new Rect(10, 10, 20, 20), YELLOW));
        next = other;
        desk.run("reconnect");
        awaitScreens(Image.of(its.snapshot(SnapshotPointer.LEFT_OUT).get()));
        assertTrue(on(() -> screens().get(0).isFocusControl()));
        guest.clear();
        desk.robot.type("w");
        Await.until("the key", () -> guest.lines().containsAll(List.of("11 down", "11 up")));
    }

    @Test
    void aClickArrivesWhereItWasOnAScaledMonitor() throws Exception {
        showBoth();
        on(() -> {
            screens().get(1).setScaling(Scaling.fixed(200));
            return true;
        });
        assertEquals(Scaling.ORIGINAL, on(() -> screens().get(0).scaling()));
        desk.robot.click(middle(1), 1);
        Await.until("the click", () -> guest.lines().contains("LEFT up"));
        assertEquals("425,115", guest.place());
    }

    @Test
    void keysAndTheScreenshotAreForTheOneThatWasClicked() throws Exception {
        showBoth();
        desk.robot.click(middle(1), 1);
        Await.until("it has the keyboard", () -> on(() -> screens().get(1).isFocusControl()));
        desk.robot.type("w");
        Await.until("the key", () -> guest.lines().containsAll(List.of("11 down", "11 up")));
        desk.run("screenshot");
        desk.await("Saved to " + directory);
        assertTrue(Image.read(Captures.find(directory, ".png").get(0)).equalTo(part(RIGHT)));
    }

    @Test
    void oneThatGoesLeavesTheOtherAsItIs() throws Exception {
        showBoth();
        desk.robot.click(middle(1), 1);
        Await.until("it has the keyboard", () -> on(() -> screens().get(1).isFocusControl()));
        ConsoleCanvas right = on(() -> screens().get(1));
        desk.robot.down(SWT.CTRL);
        Await.until("a key is held", () -> guest.lines().contains("1D down"));
        guest.clear();
        long frames = on(right::framesShown);
        console.setHeads(display, new Head(1, RIGHT, 0));
        awaitScreens(part(RIGHT));
        assertSame(right, on(() -> screens().get(0)));
        assertTrue(on(right::isFocusControl));
        assertEquals(frames, on(right::framesShown));
        assertEquals(List.of(), guest.lines(), "no key was let go of");
        desk.robot.up(SWT.CTRL);
        setHeads(LEFT, RIGHT);
        awaitScreens(part(LEFT), part(RIGHT));
        assertSame(right, on(() -> screens().get(1)));
    }

    @Test
    void theLastOneIsTheWholeDisplayOnceMoreAndHasTheKeyboard() throws Exception {
        showBoth();
        desk.robot.click(middle(1), 1);
        Await.until("it has the keyboard", () -> on(() -> screens().get(1).isFocusControl()));
        display.resize(250, 150);
        drawNumbers();
        console.setHeads(display, new Head(1, new Rect(0, 0, 250, 150), 0));
        awaitScreens(whole());
        assertTrue(on(() -> screens().get(0).isFocusControl()));
        guest.clear();
        desk.robot.click(middle(0), 1);
        Await.until("the click", () -> guest.lines().contains("LEFT up"));
        assertEquals("125,75", guest.place());
    }

    @Test
    void followWhenTheyMoveOrGetAnotherSize() throws Exception {
        desk.show("tap:");
        awaitScreens(whole());
        setHeads(LEFT, RIGHT);
        awaitScreens(part(LEFT), part(RIGHT));
        setHeads(new Rect(0, 0, 100, 100), new Rect(100, 0, 250, 150));
        awaitScreens(part(new Rect(0, 0, 100, 100)), part(new Rect(100, 0, 250, 150)));
        desk.robot.click(middle(1), 1);
        Await.until("the click", () -> guest.lines().contains("LEFT up"));
        assertEquals("225,75", guest.place());
    }

    @Test
    void whatCannotBeIsClippedOrLeftOut() throws Exception {
        setHeads(new Rect(-50, -50, 350, 250), new Rect(260, 100, 4000, 4000), new Rect(100, 0, 290, 200),
                new Rect(9000, 0, 10, 10), new Rect(100, 0, 290, 200));
        desk.show("tap:");
        awaitScreens(part(LEFT), part(new Rect(260, 100, 290, 100)), part(new Rect(100, 0, 290, 200)));
        desk.robot.click(middle(0), 1);
        Await.until("the click", () -> guest.lines().contains("LEFT up"));
        assertEquals("150,100", guest.place());
        display.resize(90, 120);
        drawNumbers();
        awaitScreens(whole());
    }

    @Test
    void theMenuHidesThemAndShowsAllAsOnePicture() throws Exception {
        showBoth();
        String ways = ", Each Monitor by Itself on, Monitors of a Display as One Picture off]";
        assertEquals("[Display 0, Monitor 0 on, Display 0, Monitor 1 on" + ways, menuWithout(0));
        awaitScreens(part(RIGHT));
        assertEquals("[Display 0, Monitor 0 off, Display 0, Monitor 1 on, fixed" + ways, menuWithout(4));
        awaitScreens(whole());
        assertEquals("[Display 0 on, fixed, Each Monitor by Itself off, "
                + "Monitors of a Display as One Picture on]", menuWithout(2));
        awaitScreens(part(RIGHT));
    }

    /** Chooses an entry, which is counted with the line; returns what they were like. */
    private static String menuWithout(int entry) throws Exception {
        return toggle(entry).stream().filter(text -> !text.startsWith(" ")).toList().toString();
    }

    @Test
    void aPointerThatTheGuestMovesIsWhereTheGuestHasIt() throws Exception {
        guest.setMode(PointerMode.RELATIVE);
        display.draw(surface -> surface.fill(surface.bounds(), 0));
        showBoth();
        int[] argb = new int[64];
        Arrays.fill(argb, 0xFFCC0000);
        PointerShape shape = new PointerShape(8, 8, 0, 0, argb);
        display.setPointer(new Pointer(shape, 400, 100, true));
        awaitRed(0, 64);
        assertEquals(0xCC0000, picture(1).rgb()[60 * 250 + 100]);
        display.setPointer(new Pointer(shape, 296, 100, true));
        awaitRed(32, 32);
        display.setPointer(new Pointer(shape, 20, 20, true));
        awaitRed(64, 0);
        assertEquals(0xCC0000, picture(0).rgb()[20 * 300 + 20]);
        desk.robot.click(middle(1), 1);
        desk.robot.moveBy(20, 10);
        Await.until("the distance", () -> guest.place().equals("20,10"));
    }

    private static void awaitRed(long left, long right) throws Exception {
        Await.until(left + " and " + right + " pixels of the pointer, nothing beside the monitors",
                () -> red(0) == left && red(1) == right);
    }

    /** In all of the widget. */
    private static long red(int place) throws Exception {
        Image all = on(() -> {
            ConsoleCanvas screen = screens().get(place);
            return Pixels.of(screen, screen.getClientArea());
        });
        return Arrays.stream(all.rgb()).filter(pixel -> pixel == 0xCC0000).count();
    }

    @Test
    void theGuestThatIsBuiltInHasThemToo() throws Exception {
        desk.show("demo:?size=320x240&heads=2&scene=idle");
        Await.until("two monitors", () -> on(() -> screens().stream().map(ConsoleCanvas::guestSize).toList())
                .equals(List.of(new Point(320, 240), new Point(320, 240))));
    }
}
