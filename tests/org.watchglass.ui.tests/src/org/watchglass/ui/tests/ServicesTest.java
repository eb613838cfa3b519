package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Video;

/** Bundles stop and start while a console is open. */
@ExtendWith(Workbench.class)
class ServicesTest {
    private final Path directory;
    private final Desk desk;

    ServicesTest(@TempDir Path directory) throws Exception {
        this.directory = directory;
        Framework.startAll();
        desk = new Desk(directory);
        desk.show("demo:?scene=typing&size=800x600");
    }

    @AfterEach
    void closeTheView() throws Exception {
        desk.close();
        Framework.startAll();
    }

    private void record() throws Exception {
        desk.run("record");
        desk.await(" frames");
        Await.until("there is a file", () -> !Captures.find(directory, ".mp4").isEmpty());
    }

    @Test
    void withoutTheClientTheConsoleIsDisconnectedWithItsReason() throws Exception {
        record();
        Bundle spice = Framework.bundle("org.watchglass.spice");
        spice.stop();
        desk.await("Disconnected");
        desk.await("the SPICE client was stopped");
        Await.until("the file is finalised",
                () -> Captures.isFinalised(Captures.only(directory, ".mp4")));
        spice.start();
        desk.press("Reconnect");
        desk.await("Connected to demo:");
    }

    @Test
    void withoutTheRecorderRecordingsEndFinalisedAndTheConsoleGoesOn() throws Exception {
        record();
        Framework.bundle("org.watchglass.recorder").stop();
        desk.await("The recorder was stopped");
        Captures.assertFinalised(Captures.only(directory, ".mp4"));
        Await.until("recording is off", () -> !desk.isEnabled("record"));
        assertTrue(desk.reads("Connected to") || desk.reads("Recorded to"));
        Framework.bundle("org.watchglass.recorder").start();
        Await.until("recording is possible", () -> desk.isEnabled("record"));
        record();
    }

    @Test
    void withoutTheMp4RecorderItEndsAndANewFileBeginsWhenItIsBack() throws Exception {
        record();
        Bundle mp4 = Framework.bundle("org.watchglass.capture.mp4");
        mp4.stop();
        Path first = Captures.only(directory, ".mp4");
        Captures.assertFinalised(first);
        desk.await("MP4 recorder was stopped");
        mp4.start();
        Await.until("a second file", () -> Captures.find(directory, ".mp4").size() == 2);
        Await.until("frames go into it", () -> plays("display-0-2.mp4"));
        desk.run("record");
        desk.await("Recorded to");
        List<Path> files = Captures.find(directory, ".mp4");
        assertEquals(2, files.size());
        for (Path file : files) {
            Captures.assertFinalised(file);
            assertTrue(Video.probe(file).frames() > 0);
        }
    }

    private boolean plays(String name) throws Exception {
        Path file = Captures.only(directory, name);
        return file.toFile().length() > 2000;
    }
}
