package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.ui.tests.Workbench.on;
import static org.watchglass.ui.tests.Workbench.page;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IEditorReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.Secret;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Tool;
import org.watchglass.ui.player.DiskWork;
import org.watchglass.ui.recordings.RecordingsView;
import org.watchglass.ui.tests.HeldFactory.Held;

/** Whatever is held, a server's answer or a disk: who uses a console does not wait for it. */
@ExtendWith(Workbench.class)
class HeldTest {
    private static final String GUEST = "demo:?scene=idle&size=640x480";
    private static final int KEYS = 10;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);
    private final Path directory;
    private final TappedProvider tap = new TappedProvider(this::open);
    private final Desk desk;

    HeldTest(@TempDir Path directory) throws Exception {
        this.directory = directory;
        Framework.startAll();
        desk = Desk.ofEditors(directory);
    }

    @AfterEach
    void close() throws Exception {
        answer.countDown();
        desk.close();
        tap.close();
    }

    /** What is called slow answers when it is let. */
    private Console open(ConnectRequest request) throws ConsoleException, InterruptedException {
        if (request.address().host().equals("slow")) {
            asked.countDown();
            answer.await();
        }
        return TappedProvider.demo().open(new ConnectRequest(
                ConsoleAddress.parse(GUEST), Secret.NONE, request.framesPerSecond()));
    }

    private static Image screen(Console console) throws Exception {
        return Image.of(console.displays().get(0).snapshot(SnapshotPointer.LEFT_OUT).get());
    }

    /** Each key is to be seen before the next one is pressed. */
    private void assertTypingShows(Console console) throws Exception {
        desk.focus();
        for (int key = 0; key < KEYS; key++) {
            Image before = screen(console);
            desk.robot.type("a");
            Await.until("key " + key + " shows", () -> before.differences(screen(console)) > 0
                    && desk.picture().equalTo(screen(console)));
        }
    }

    private static void activate(IEditorReference editor) throws Exception {
        on(() -> {
            page().activate(editor.getEditor(false));
            return true;
        });
    }

    @Test
    void whileAServerDoesNotAnswerAnotherConsoleIsUsed() throws Exception {
        desk.show("tap://quick");
        Console console = tap.console();
        desk.connect("tap://slow");
        desk.await("Connecting");
        Await.until("the server is asked", () -> asked.getCount() == 0);
        IEditorReference[] editors = on(() -> page().getEditorReferences());
        assertEquals(2, editors.length);
        activate(editors[0]);
        assertTypingShows(console);
        activate(editors[1]);
        assertTrue(desk.reads("Connecting"));
        answer.countDown();
        desk.await("Connected to");
        Console slow = tap.console();
        Await.until("its picture", () -> desk.picture().equalTo(screen(slow)));
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUpAtOnce() throws Exception {
        desk.connect("tap://slow");
        Await.until("the server is asked", () -> asked.getCount() == 0);
        desk.press("Cancel");
        desk.await("Not connected");
        Desk.awaitJobs();
        assertEquals(1, answer.getCount(), "nobody has let it go");
    }

    @Test
    void whileTheDiskHangsAsARecordingBeginsTheConsoleIsUsed() throws Exception {
        desk.show("tap://quick");
        Console console = tap.console();
        try (HeldFactory held = new HeldFactory(Held.BEGIN)) {
            desk.run("record");
            held.awaitHeld();
            assertTypingShows(console);
            held.letGo();
            desk.await(" frames");
            desk.run("record");
            desk.await("Recorded to " + directory);
        }
    }

    @Test
    void whileTheDiskHangsAsARecordingEndsTheConsoleIsUsed() throws Exception {
        desk.show("tap://quick");
        Console console = tap.console();
        try (HeldFactory held = new HeldFactory(Held.END)) {
            desk.run("record");
            desk.await(" frames");
            desk.run("record");
            held.awaitHeld();
            assertTypingShows(console);
            held.letGo();
            desk.await("Recorded to " + directory);
        }
    }

    @Test
    void whileTheDiskHangsAsRecordingsAreListedTheConsoleIsUsed() throws Exception {
        // Whoever opens it waits for somebody at the other end.
        Path pipe = directory.resolve("replay-0.mp4");
        Tool.run("mkfifo", pipe.toString()).orFail();
        desk.show("tap://quick");
        Console console = tap.console();
        try {
            on(() -> page().showView(RecordingsView.ID));
            Await.until("the list waits for the disk", HeldTest::isListHeld);
            assertTypingShows(console);
            assertTrue(isListHeld());
        } finally {
            // It is opened more than once. To read as well: that waits for nobody.
            Await.until("the list is read", () -> {
                FileChannel.open(pipe, StandardOpenOption.READ, StandardOpenOption.WRITE).close();
                return Job.getJobManager().find(DiskWork.JOBS).length == 0;
            });
        }
    }

    private static boolean isListHeld() {
        return Arrays.stream(Job.getJobManager().find(DiskWork.JOBS))
                .map(Job::getThread).filter(Objects::nonNull)
                .map(thread -> Arrays.toString(thread.getStackTrace()))
                .anyMatch(stack -> stack.contains("CaptureReader") && stack.contains("open0"));
    }
}
