package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.watchglass.ui.tests.Workbench.on;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.remote.ConsoleInput.PointerMode;
import org.watchglass.renderer.Pointer;
import org.watchglass.renderer.PointerShape;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.FakeConsole;
import org.watchglass.testkit.FakeDisplay;

/** The pointer in both of its modes. */
@ExtendWith(Workbench.class)
class PointerTest {
    private final InputLog guest = new InputLog();
    private final FakeDisplay display;
    private final TappedProvider tap;
    private final Desk desk;

    PointerTest(@TempDir Path directory) throws Exception {
        Framework.startAll();
        FakeConsole console = new FakeConsole(guest);
        display = console.add(2000, 300);
        tap = TappedProvider.of(console);
        desk = new Desk(directory);
        desk.show("tap:");
        guest.clear();
    }

    @AfterEach
    void closeTheView() throws Exception {
        desk.close();
        tap.close();
    }

    /** A pixel of the guest, on the screen. */
    private Point place(int x, int y) throws Exception {
        return on(() -> {
            Rectangle area = desk.canvas().guestArea();
            return desk.canvas().toDisplay(area.x + x * area.width / 2000, area.y + y * area.height / 300);
        });
    }

    private void awaitPlace(String expected) throws Exception {
        try {
            Await.until("the place", () -> guest.place().equals(expected));
        } catch (AssertionError e) {
            assertEquals(expected, guest.place());
        }
    }

    @Test
    void arrivesWhereItWasSent() throws Exception {
        desk.robot.move(place(300, 200));
        awaitPlace("300,200");
        desk.robot.move(place(7, 299));
        awaitPlace("7,299");
        desk.robot.click(place(100, 50), 3);
        awaitPlace("100,50");
        Await.until("the click", () -> guest.lines().equals(List.of("RIGHT down", "RIGHT up")));
    }

    @Test
    void arrivesWhereItWasSentInAScrolledWindow() throws Exception {
        on(() -> {
            desk.canvas().getHorizontalBar().setSelection(400);
            desk.canvas().getHorizontalBar().notifyListeners(SWT.Selection, new Event());
            return true;
        });
        desk.robot.move(place(1500, 20));
        awaitPlace("1500,20");
    }

    @Test
    void theWheelIsAPressOfItsButtons() throws Exception {
        desk.robot.move(place(300, 200));
        awaitPlace("300,200");
        desk.robot.click(5);
        Await.until("a step down", () -> guest.lines().equals(List.of("WHEEL_DOWN down", "WHEEL_DOWN up")));
        guest.clear();
        desk.robot.click(4);
        Await.until("a step up", () -> guest.lines().equals(List.of("WHEEL_UP down", "WHEEL_UP up")));
    }

    @Test
    void aGuestThatWantsDistancesGetsThemAfterAClick() throws Exception {
        guest.setMode(PointerMode.RELATIVE);
        desk.robot.move(place(300, 100));
        assertEquals("0,0", guest.place());
        desk.robot.click(place(300, 100), 1);
        desk.robot.moveBy(20, 10);
        desk.robot.moveBy(10, -20);
        awaitPlace("30,-10");
        desk.robot.down(SWT.CTRL);
        desk.robot.down(SWT.ALT);
        desk.robot.up(SWT.ALT);
        desk.robot.up(SWT.CTRL);
        Await.until("the combination", () -> guest.lines().contains("1D up"));
        desk.robot.moveBy(9, 9);
        desk.robot.moveBy(7, 7);
        on(() -> true);
        assertEquals("30,-10", guest.place(), "the pointer is free again");
    }

    @Test
    void aGuestThatWantsDistancesDrawsItsPointerItself() throws Exception {
        guest.setMode(PointerMode.RELATIVE);
        PointerShape shape = red(8);
        display.setPointer(new Pointer(shape, 50, 60, true));
        Await.until("the pointer is painted", () -> count(0xCC0000) == 64);
        display.setPointer(new Pointer(shape, 70, 90, false));
        Await.until("the pointer is gone", () -> count(0xCC0000) == 0);
    }

    @Test
    void aPointerWithAPlaceIsTheWindowSystemsCursor() throws Exception {
        PointerShape shape = red(8);
        display.setPointer(new Pointer(shape, 50, 60, true));
        Await.until("the widget has a cursor", () -> on(() -> desk.canvas().getCursor() != null));
        assertEquals(0, count(0xCC0000), "nothing is painted");
    }

    private static PointerShape red(int size) {
        int[] argb = new int[size * size];
        Arrays.fill(argb, 0xFFCC0000);
        return new PointerShape(size, size, 0, 0, argb);
    }

    private long count(int colour) throws Exception {
        return Arrays.stream(desk.picture().rgb()).filter(pixel -> pixel == colour).count();
    }
}
