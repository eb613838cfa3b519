package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.spice.wire.display.SurfaceMessage;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.ScriptedGuest;
import org.watchglass.testkit.ScriptedServer;
import org.watchglass.testkit.ScriptedServer.Script;

/** Guests that change their mode while they are recorded. */
class ResizeTest {
    private static final int GREEN = 0x208040;

    private final SynchronousQueue<Image> screens = new SynchronousQueue<>();
    private final Path folder;

    ResizeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Shows one screen after the other. */
    private final Script display = link -> {
        ScriptedGuest.show(link, Image.plain(640, 480, GREEN));
        while (true) {
            Image next = screens.take();
            link.send(new SurfaceMessage.Destroy(0));
            ScriptedGuest.show(link, next);
        }
    };

    @Test
    void oneFileForEachSizeIfThatIsWanted() throws Exception {
        Image last = Image.plain(801, 601, GREEN);
        try (ScriptedServer server = ScriptedServer.start(new ScriptedGuest(display));
                Run run =
                        Product.BUILT.start(folder, "record", server.address(), "--on-resize", "new-file")) {
            Recording recording = run.awaitRecording();
            Await.until("a second", () -> recording.video().seconds() > 1);
            screens.put(last);
            Await.until("the next file", () -> Files.exists(recording.file("display-0-2.mp4")));
            run.signal("TERM");
            run.end().ok();
            Recording.assertShows(Image.plain(640, 480, GREEN), recording.finished("display-0.mp4"));
            Recording.assertShows(last, recording.finished("display-0-2.mp4"));
            assertEquals("802x602", recording.finished("display-0-2.mp4").width() + "x"
                    + recording.finished("display-0-2.mp4").height());
        }
    }

    @Test
    void oneFilePlaysThroughAllSizes() throws Exception {
        Image last = Image.plain(801, 601, GREEN);
        try (ScriptedServer server = ScriptedServer.start(new ScriptedGuest(display));
                Run run = Product.BUILT.start(folder, "record", server.address())) {
            Recording recording = run.awaitRecording();
            for (Image next : List.of(Image.plain(320, 200, GREEN), last)) {
                int codedWidth = (next.width() + 1) / 2 * 2;
                screens.put(next);
                Await.until("it is recorded",
                        () -> recording.video().lastPicture().width() == codedWidth);
            }
            run.signal("TERM");
            run.end().ok();
            assertEquals(1, recording.videos());
            Recording.assertShows(last, recording.finished("display-0.mp4"));
        }
    }
}
