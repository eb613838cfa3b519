package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.watchglass.ui.tests.Workbench.on;
import static org.watchglass.ui.tests.Workbench.page;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.FakeConsole;

/** Keys reach the guest as the physical keys that they are. */
@ExtendWith(Workbench.class)
class KeyboardTest {
    private final InputLog guest = new InputLog();
    private final TappedProvider tap;
    private final Desk desk;

    KeyboardTest(@TempDir Path directory) throws Exception {
        Framework.startAll();
        FakeConsole console = new FakeConsole(guest);
        console.add(400, 300);
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

    private void await(String... lines) throws Exception {
        try {
            Await.until("the keys", () -> guest.lines().equals(List.of(lines)));
        } catch (AssertionError e) {
            assertEquals(List.of(lines), guest.lines());
        }
    }

    @Test
    void lettersDigitsAndNamedKeysArriveByScancode() throws Exception {
        desk.robot.type("a5");
        desk.robot.press(SWT.ARROW_LEFT);
        desk.robot.press(SWT.F5);
        await("1E down", "1E up", "06 down", "06 up", "E04B down", "E04B up", "3F down", "3F up");
    }

    @Test
    void tabEscapeAndReturnAreTheGuestsAndMoveNothing() throws Exception {
        desk.robot.press(SWT.TAB);
        desk.robot.press(SWT.ESC);
        desk.robot.press(SWT.CR);
        await("0F down", "0F up", "01 down", "01 up", "1C down", "1C up");
        assertEquals(true, on(() -> desk.canvas().isFocusControl()));
    }

    @Test
    void menuKeysOpenNoMenuWhileTheGuestHasTheKeyboard() throws Exception {
        desk.robot.press(SWT.F10);
        desk.robot.down(SWT.ALT);
        desk.robot.type("h");
        desk.robot.up(SWT.ALT);
        await("44 down", "44 up", "38 down", "23 down", "23 up", "38 up");
        desk.robot.type("x");
        Await.until("the next key still arrives", () -> guest.lines().contains("2D up"));
    }

    @Test
    void keyBindingsOfTheWorkbenchAreOffWhileTheGuestHasTheKeyboard() throws Exception {
        desk.robot.down(SWT.CTRL);
        desk.robot.type("w");
        desk.robot.up(SWT.CTRL);
        await("1D down", "11 down", "11 up", "1D up");
        assertEquals(1, on(() -> page().getViewReferences().length), "the view is still there");
    }

    @Test
    void allKeysAreReleasedWhenTheFocusGoes() throws Exception {
        desk.robot.down(SWT.SHIFT);
        await("2A down");
        desk.run("connect");
        desk.dialog("Connect to a console");
        Await.until("all keys are up", () -> guest.lines().contains("all up"));
        desk.robot.up(SWT.SHIFT);
        desk.robot.press(SWT.ESC);
        Await.until("the dialog is closed", () -> !desk.isOpen("Connect to a console"));
        assertFalse(guest.lines().contains("01 down"), "the dialog's keys are not the guest's");
    }

    @Test
    void theReportKeyIsNotTheGuests() throws Exception {
        desk.robot.press(SWT.F12);
        desk.dialog("Report a problem");
        desk.robot.type("b");
        desk.robot.press(SWT.ESC);
        Await.until("the dialog is closed", () -> !desk.isOpen("Report a problem"));
        assertFalse(guest.lines().stream().anyMatch(line -> line.startsWith("58") || line.startsWith("30")));
    }

    @Test
    void keysOfTheUsersListAreTheWorkbenchsAndNoOthersAre() throws Exception {
        IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.watchglass.ui");
        preferences.put("pass-through-keys", "CTRL+SHIFT+F11");
        try {
            desk.robot.strike("ctrl+shift+F11");
            desk.await("Saved to");
            desk.robot.strike("F12");
            Await.until("the key of reports is the guest's now", () -> guest.lines().contains("58 up"));
        } finally {
            preferences.remove("pass-through-keys");
        }
        assertEquals(List.of("1D down", "2A down", "2A up", "1D up", "58 down", "58 up"), guest.lines());
        assertEquals(true, on(() -> desk.canvas().isFocusControl()));
    }
}
