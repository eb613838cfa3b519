package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.ui.tests.Workbench.on;
import static org.watchglass.ui.tests.Workbench.page;
import static org.watchglass.ui.tests.Workbench.ui;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireDirection;
import org.watchglass.remote.wire.WireLine;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.FakeConsole;
import org.watchglass.testkit.Tool;

/** What goes over a console's connections, while it does. */
@ExtendWith(Workbench.class)
class TrafficViewTest {
    private static final String KEPT = "org.watchglass.recorder.replay.traffic.megabytes";

    private final Path directory;
    private final Desk desk;

    TrafficViewTest(@TempDir Path directory) throws Exception {
        this.directory = directory;
        Framework.startAll();
        desk = new Desk(directory);
    }

    @AfterEach
    void closeTheViews() throws Exception {
        InstanceScope.INSTANCE.getNode("org.watchglass.ui").remove(KEPT);
        desk.close();
    }

    @Test
    void keysOfTheUserAreMessagesToTheServer() throws Exception {
        desk.show("demo:?scene=idle&size=800x600");
        on(() -> page().showView("org.watchglass.ui.traffic"));
        filter("key_down");
        desk.focus();
        desk.robot.type("abc");
        Await.until("three keys", () -> rows().stream().filter(row -> row.contains("KEY_DOWN")).count() == 3);
        assertTrue(rows().stream().allMatch(row -> row.contains("inputs")), rows()::toString);
        on(() -> {
            table().setSelection(1);
            table().notifyListeners(SWT.Selection, new Event());
            return true;
        });
        String details = on(() -> texts().stream().map(Text::getText).filter(text -> text.contains("0000  "))
                .findFirst().orElse(""));
        assertTrue(details.contains("KEY_DOWN") && details.contains("to the server"), details);
        assertTrue(details.endsWith("00 00 00 00  ....\n") || details.contains(" 00 00 00 00"), details);
    }

    @Test
    void whatItHasThrownAwayIsInTheFile() throws Exception {
        desk.show("demo:?scene=typing&size=800x600");
        on(() -> page().showView("org.watchglass.ui.traffic"));
        Await.until("messages", () -> !rows().isEmpty());
        desk.focus();
        // What is kept begins a moment after the console was opened.
        Await.until("traffic beside the video", () -> {
            int before = Captures.find(directory, ".mp4").size();
            desk.run("minute");
            Await.until("another video", () -> Captures.find(directory, ".mp4").size() > before);
            return !Captures.find(directory, ".pcapng").isEmpty();
        });
        Path file = Captures.find(directory, ".pcapng").get(0);
        Await.until("tshark reads it", () -> Tool.run("tshark", "-r", file.toString(), "-Y", "spice")
                .text().lines().count() > 10);
    }

    @Test
    void itsButtonSavesTheTrafficAndSaysWhereItIs() throws Exception {
        desk.show("demo:?scene=typing&size=800x600");
        on(() -> page().showView("org.watchglass.ui.traffic"));
        Await.until("messages", () -> !rows().isEmpty());
        // What is kept begins a moment after the console was opened.
        Await.until("the file of the traffic is named", () -> {
            int before = Captures.find(directory, ".mp4").size();
            pressSave();
            Await.until("another video", () -> Captures.find(directory, ".mp4").size() > before);
            on(() -> true);
            return desk.reads(".pcapng");
        });
        Path file = Captures.find(directory, ".pcapng").get(0);
        desk.await("Saved to " + file.getParent());
        assertEquals("<a>Show in File Manager</a>", on(() -> link().getText()));
    }

    @Test
    void whenNoTrafficIsKeptItSaysWhereThatIsSet() throws Exception {
        InstanceScope.INSTANCE.getNode("org.watchglass.ui").put(KEPT, "0");
        desk.show("demo:?scene=typing&size=800x600");
        on(() -> page().showView("org.watchglass.ui.traffic"));
        Await.until("messages", () -> !rows().isEmpty());
        pressSave();
        desk.await("No traffic is kept");
        assertEquals(List.of(), Captures.find(directory, ".mp4"), "a video is not what was asked for");
        ui().asyncExec(() -> link().notifyListeners(SWT.Selection, new Event()));
        Shell dialog = desk.dialog("Preferences");
        assertTrue(on(() -> Desk.all(dialog, Text.class).stream().anyMatch(text -> text.isVisible()
                && text.getText().equals("0"))), "the page with the megabytes of traffic");
        on(() -> {
            dialog.close();
            return true;
        });
    }

    /** With the mouse. */
    private void pressSave() throws Exception {
        Await.until("the button", () -> on(() -> save().isEnabled()));
        desk.robot.click(on(() -> {
            Rectangle bounds = save().getBounds();
            return save().getParent().toDisplay(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
        }), 1);
    }

    /** UI thread. */
    private static ToolItem save() {
        return Desk.all(page().getWorkbenchWindow().getShell(), ToolBar.class).stream()
                .flatMap(bar -> Arrays.stream(bar.getItems()))
                .filter(item -> String.valueOf(item.getToolTipText()).startsWith("Save the Last Minute's"))
                .findFirst()
                .orElseThrow();
    }

    /** UI thread. */
    private static Link link() {
        return Desk.all(page().getWorkbenchWindow().getShell(), Link.class).stream()
                .filter(Link::isVisible).findFirst().orElseThrow();
    }

    @Test
    void tenThousandMessagesASecondDoNotStopTheWindow() throws Exception {
        FakeConsole console = new FakeConsole();
        console.add(320, 200);
        try (TappedProvider tap = TappedProvider.of(console)) {
            desk.show("tap:");
            on(() -> page().showView("org.watchglass.ui.traffic"));
            WireLine line = console.tap().open(new WireChannel("display-0", 2, 0, List.of()));
            Thread server = new Thread(() -> IntStream.range(0, 100).forEach(burst -> {
                byte[] bytes = new byte[200];
                for (int i = 1; i <= 1000; i++) {
                    long serial = burst * 1000L + i;
                    line.message(WireDirection.FROM_SERVER, serial, 304, "DRAW_COPY", bytes, bytes);
                }
                // The next one when the window has had a turn: that it gets one is what this is about.
                turn();
            }));
            server.start();
            server.join();
            Await.until("all were heard and shown, as far as there is room for them",
                    () -> desk.reads("100000 messages") && on(() -> table().getItemCount()) == 20_000);
            assertTrue(on(() -> table().getItem(19_999).getText(2)).equals("100000")
                    || on(() -> desk.lines().toString()).contains("100000"));
        }
    }

    @Test
    void theStatusLineTellsHowTheConsoleIsDoing() throws Exception {
        desk.show("demo:?scene=video&size=800x600");
        Await.until("frames a second", () -> on(() -> desk.lines().stream().anyMatch(
                line -> line.matches("[1-9]\\d? fps .* (kB|MB)/s .* 0 dropped .* 0 gaps"))));
        // The demo guest's server asks every five seconds, and the line looks every five.
        Await.until("the time between two pings", () -> on(() -> desk.lines().stream().anyMatch(
                line -> line.matches("\\d+ fps .*/s   ping \\d{1,2}\\.\\d s   0 dropped   0 gaps"))));
        assertTrue(on(TrafficViewTest::statusLineFits));
    }

    /** UI thread. */
    private static boolean statusLineFits() {
        return Desk.all(page().getWorkbenchWindow().getShell(), Label.class).stream()
                .filter(label -> label.isVisible() && label.getText().contains(" fps "))
                .allMatch(label -> label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x <= label.getSize().x);
    }

    private static void turn() {
        try {
            on(() -> true);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Table table() {
        return Desk.all(page().getWorkbenchWindow().getShell(), Table.class).stream()
                .filter(table -> table.isVisible() && (table.getStyle() & SWT.VIRTUAL) != 0)
                .findFirst()
                .orElseThrow();
    }

    private static List<Text> texts() {
        return Desk.all(page().getWorkbenchWindow().getShell(), Text.class);
    }

    private static void filter(String words) throws Exception {
        on(() -> {
            texts().stream().filter(text -> (text.getStyle() & SWT.SEARCH) != 0).findFirst().orElseThrow()
                    .setText(words);
            return true;
        });
    }

    private static List<String> rows() throws Exception {
        return on(() -> IntStream.range(0, Math.min(50, table().getItemCount()))
                .mapToObj(i -> table().getItem(i))
                .map(item -> item.getText(1) + " " + item.getText(4))
                .toList());
    }
}
