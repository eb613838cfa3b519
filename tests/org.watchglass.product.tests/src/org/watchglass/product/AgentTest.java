package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.remote.Console;
import org.watchglass.remote.GuestAgent;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Xspice;

/** The agent of real guests: a desktop in which it runs. */
class AgentTest {
    private static final String NO_ASCII = "Grüße, 漢字 and 😀 – two\nlines";
    private static final String MEGABYTE = "äöü€😀 0123456789\n".repeat(40_000);

    private final List<String> copied = new CopyOnWriteArrayList<>();
    private final Path folder;

    AgentTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Console open(Xspice desktop) throws Exception {
        Console console = Consoles.open(desktop.address());
        Await.until("the agent is there", () -> console.agent().isConnected());
        return console;
    }

    private void copyInTheGuest(Xspice desktop, String text) throws Exception {
        Path file = Files.writeString(folder.resolve("copied"), text);
        desktop.run("xclip", "-selection", "clipboard", "-in", file.toString());
    }

    private static String pasteInTheGuest(Xspice desktop) throws Exception {
        return desktop.ask("xclip", "-selection", "clipboard", "-target", "UTF8_STRING", "-out");
    }

    private static void resize(Xspice desktop, Console console, int width, int height) throws Exception {
        console.agent().arrange(List.of(new GuestAgent.Monitor(0, 0, width, height)));
        Await.until(width + "x" + height, () -> isSized(desktop, width, height));
    }

    private static boolean isSized(Xspice desktop, int width, int height) throws Exception {
        return desktop.ask("xrandr").contains("current " + width + " x " + height + ",");
    }

    @Test
    void theGuestTakesTheSizeThatARecordingAsksFor() throws Exception {
        try (Xspice desktop = Xspice.startWithAgent(folder)) {
            open(desktop).close();
            try (Run run =
                    Product.BUILT.start(folder, "record", desktop.address(), "--size", "1280x800")) {
                Recording recording = run.awaitRecording();
                Await.until("the guest's screen is 1280x800", () -> isSized(desktop, 1280, 800));
                Await.until("it is recorded", () -> recording.video().lastPicture().width() == 1280);
                run.signal("TERM");
                run.end().ok();
                assertEquals(800, recording.finished("display-0.mp4").lastPicture().height());
            }
        }
    }

    @Test
    void aGuestWithoutAnAgentIsToldTheUser() throws Exception {
        try (Xspice desktop = Xspice.start(folder, 1024, 768);
                Run run = Product.BUILT.start(folder, "record", desktop.address(), "--size", "1280x800")) {
            run.awaitRecording();
            run.signal("TERM");
            run.end();
            assertTrue(run.errors().contains("no agent runs in the guest"), run.errors());
            assertTrue(isSized(desktop, 1024, 768), "the guest heeds it without an agent");
        }
    }

    @Test
    void textIsCopiedAndPastedBothWays() throws Exception {
        try (Xspice desktop = Xspice.startWithAgent(folder); Console console = open(desktop)) {
            console.agent().shareClipboard(copied::add);
            for (String text : List.of(NO_ASCII, MEGABYTE)) {
                copied.clear();
                copyInTheGuest(desktop, text);
                Await.until("what the guest has copied", () -> !copied.isEmpty());
                assertEquals(List.of(text), copied);
                String ours = text + "!";
                console.agent().offerText(ours);
                Await.until("ours is pasted there", () -> pasteInTheGuest(desktop).equals(ours));
            }
            assertEquals("{}", console.statistics().protocolGaps().toString());
        }
    }

    @Test
    void clipboardsStayApartUntilTheyAreShared() throws Exception {
        try (Xspice desktop = Xspice.startWithAgent(folder); Console console = open(desktop)) {
            copyInTheGuest(desktop, "theirs");
            console.agent().offerText("ours");
            // The guest has done by then what it was told before.
            resize(desktop, console, 1280, 800);
            assertEquals("theirs", pasteInTheGuest(desktop));
            console.agent().shareClipboard(copied::add);
            copyInTheGuest(desktop, "later");
            Await.until("what the guest has copied", () -> !copied.isEmpty());
            assertEquals(List.of("later"), copied);
            console.agent().unshareClipboard();
            console.agent().offerText("ours");
            copyInTheGuest(desktop, "still theirs");
            resize(desktop, console, 1024, 768);
            assertEquals("still theirs", pasteInTheGuest(desktop));
            assertEquals(List.of("later"), copied);
        }
    }
}
