package org.watchglass.capture.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.mp4.Studio.Ended;

class Mp4SinkFactoryTest {
    private final Mp4SinkFactory factory = new Mp4SinkFactory(Mp4Settings.DEFAULT);

    private final Path directory;

    Mp4SinkFactoryTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void deactivationDuringAWriteFinalisesTheFile() throws Exception {
        Studio studio = new Studio(directory, 640, 480);
        FrameSink sink = factory.open(studio.output(), studio);
        studio.screen.attach(sink);
        for (int n = 0; sink.progress().frames() < 2; n++) {
            studio.draw(n);
        }
        factory.stop();
        Ended end = studio.awaitEnd();
        assertEquals(EndReason.WITHDRAWN, end.reason());
        assertTrue(end.file().complete());
        assertTrue(studio.movie().finished());
        assertEquals(end.file().progress().frames(), studio.movie().samples().count());
    }

    @Test
    void stoppingWithNothingOpenReturnsAtOnce() {
        factory.stop();
        assertFalse(Thread.currentThread().isInterrupted());
    }
}
