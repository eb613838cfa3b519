package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

    /** A mode of the guest, shown in one colour. */
    private record Mode(int width, int height) {
        Image image() {
            int[] rgb = new int[width * height];
            Arrays.fill(rgb, GREEN);
            return new Image(width, height, rgb);
        }
    }

    private final SynchronousQueue<Mode> modes = new SynchronousQueue<>();
    private final Path folder;

    ResizeTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void oneFilePlaysThroughAllSizes() throws Exception {
        Script display = link -> {
            while (true) {
                Mode mode = modes.take();
                ScriptedGuest.show(link, mode.width(), mode.height(), GREEN);
                // The next one replaces it.
                modes.take();
                link.send(new SurfaceMessage.Destroy(0));
            }
        };
        try (ScriptedServer server = ScriptedServer.start(new ScriptedGuest(display));
                Run run = Product.BUILT.start(folder, "record", server.address())) {
            Mode first = new Mode(640, 480);
            modes.put(first);
            Recording recording = run.awaitRecording();
            for (Mode next : new Mode[] {new Mode(320, 200), new Mode(801, 601)}) {
                long size = Files.size(recording.file("display-0.mp4"));
                modes.put(next);
                modes.put(next);
                Await.until("it is recorded", () -> Files.size(recording.file("display-0.mp4")) > size);
            }
            run.signal("TERM");
            run.end().ok();
            assertEquals(1, recording.videos());
            Recording.assertShows(new Mode(801, 601).image(), recording.finished("display-0.mp4"));
        }
    }
}
