package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.ui.tests.Workbench.on;
import static org.watchglass.ui.tests.Workbench.page;
import static org.watchglass.ui.tests.Workbench.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Video;
import org.watchglass.testkit.Xspice;
import org.watchglass.ui.ConsoleView;

/** The window in front of a desktop that a server of others shows. */
@ExtendWith(Workbench.class)
class RealServerTest {
    /** Of the guest, in its own pixels. */
    private static final Point TERMINAL = new Point(80, 60);

    private static final Point IN_TERMINAL = new Point(200, 150);
    private static final Point BESIDE_IT = new Point(900, 600);

    private final Path directory;
    private final Path typed;
    private final Xspice desktop;
    private final Cinema cinema;
    private final Desk desk;

    RealServerTest(@TempDir Path directory, @TempDir Path folder) throws Exception {
        this.directory = directory;
        Framework.startAll();
        typed = folder.resolve("typed");
        desktop = Xspice.start(folder, 1024, 768);
        desktop.hidePointer();
        desktop.launch("xterm", "-title", "work", "-geometry", "80x30+" + TERMINAL.x + "+" + TERMINAL.y,
                "-e", "tee", typed.toString());
        desktop.run("xdotool", "search", "--sync", "--onlyvisible", "--name", "^work$");
        cinema = new Cinema(directory);
        desk = cinema.desk;
    }

    @AfterEach
    void close() throws Exception {
        cinema.close();
        desktop.close();
    }

    @Test
    void itsDesktopIsSeenTypedIntoRecordedPlayedLostAndFoundAgain() throws Exception {
        desk.show(desktop.address());
        awaitTheDesktop();
        clickIntoTheTerminal();
        type("seen");
        clickTool("Record to");
        desk.await(" frames");
        type("recorded");
        Image last = leaveTheTerminal();
        clickTool("Stop Recording");
        desk.await("Recorded to " + directory);
        Path mp4 = Captures.only(directory, ".mp4");
        Captures.assertFinalised(mp4);
        Image decoded = Video.probe(mp4).lastPicture().crop(last.width(), last.height());
        assertTrue(decoded.worstTilePsnr(last) > 28, () -> "worst tile: " + decoded.worstTilePsnr(last));
        play(mp4, last);
        theServerDiesAndComesBack();
    }

    /** Pixel by pixel, as its X server knows it. */
    private void awaitTheDesktop() throws Exception {
        Await.until("the desktop", () -> desk.picture().equalTo(desktop.screen()));
    }

    private void point(Point inGuest) throws Exception {
        Point place = on(() -> {
            Rectangle guest = desk.canvas().guestArea();
            return desk.canvas().toDisplay(guest.x + inGuest.x, guest.y + inGuest.y);
        });
        // The first step may be the one into the widget, which X does not call a motion.
        desk.robot.move(new Point(place.x - 1, place.y));
        desk.robot.move(place);
        Await.until("the guest's pointer there", () -> desktop.ask("xdotool", "getmouselocation")
                .startsWith("x:" + inGuest.x + " y:" + inGuest.y + " "));
    }

    private void clickIntoTheTerminal() throws Exception {
        point(IN_TERMINAL);
        desk.robot.click(1);
        Await.until("the guest has the keyboard", () -> on(() -> desk.canvas().isFocusControl()));
    }

    /** A line, which the guest gets as it was typed, and shows. */
    private void type(String line) throws Exception {
        Image before = desk.picture();
        String already = Files.readString(typed);
        desk.robot.type(line);
        desk.robot.press(SWT.CR);
        Await.until("the guest has got it", () -> Files.readString(typed).equals(already + line + "\n"));
        Await.until("and shows it", () -> before.differences(desktop.screen()) > 20 * line.length());
        awaitTheDesktop();
    }

    /** So that a picture without the pointer is the whole picture. */
    private Image leaveTheTerminal() throws Exception {
        Image before = desktop.screen();
        point(BESIDE_IT);
        Await.until("the terminal's cursor is hollow", () -> before.differences(desktop.screen()) > 0);
        awaitTheDesktop();
        return desktop.screen();
    }

    /** Clicks on a button of the view's tool bar, with the mouse. */
    private void clickTool(String tip) throws Exception {
        desk.robot.move(on(() -> {
            ToolItem item = Desk.all(page().getWorkbenchWindow().getShell(), ToolBar.class).stream()
                    .filter(ToolBar::isVisible)
                    .flatMap(bar -> Arrays.stream(bar.getItems()))
                    .filter(it -> it.getToolTipText() != null && it.getToolTipText().startsWith(tip))
                    .findFirst().orElseThrow();
            Rectangle place = item.getBounds();
            return item.getParent().toDisplay(place.x + place.width / 2, place.y + place.height / 2);
        }));
        Await.until("the mouse on the tool bar", () -> on(() -> ui().getCursorControl() instanceof ToolBar));
        desk.robot.click(1);
    }

    private void play(Path mp4, Image last) throws Exception {
        cinema.open(mp4);
        cinema.maximize();
        cinema.run("fit");
        Await.until("each pixel", () -> on(() -> cinema.canvas().guestArea().width == last.width()));
        cinema.awaitEnd();
        Await.until("the desktop as it was", () -> cinema.picture().crop(last.width(), last.height())
                .worstTilePsnr(last) > 28);
        on(() -> page().closeAllEditors(false));
        on(() -> {
            page().setEditorAreaVisible(false);
            return page().showView(ConsoleView.ID);
        });
        awaitTheDesktop();
    }

    private void theServerDiesAndComesBack() throws Exception {
        Image before = lines();
        desktop.close();
        desk.await("Disconnected");
        assertTrue(on(desk::lines).stream().anyMatch(line -> line.matches("(?i).*(closed|reset).*")),
                () -> "no reason is said");
        Await.until("the last picture behind a veil", () -> !lines().equalTo(before)
                && isOfTheSameShape(lines(), before));
        desktop.startAgain();
        desktop.hidePointer();
        desk.press("Reconnect");
        desk.await("Connected to");
        awaitTheDesktop();
    }

    /** What was typed, in the window. */
    private Image lines() throws Exception {
        return on(() -> {
            Rectangle guest = desk.canvas().guestArea();
            return Pixels.of(desk.canvas(),
                    new Rectangle(guest.x + TERMINAL.x, guest.y + TERMINAL.y, 200, 60));
        });
    }

    /** Whether pixels that were of one colour are of one still, and others of others. */
    private static boolean isOfTheSameShape(Image a, Image b) {
        for (int i = 1; i < a.rgb().length; i++) {
            if ((a.rgb()[i] == a.rgb()[i - 1]) != (b.rgb()[i] == b.rgb()[i - 1])) {
                return false;
            }
        }
        return true;
    }
}
