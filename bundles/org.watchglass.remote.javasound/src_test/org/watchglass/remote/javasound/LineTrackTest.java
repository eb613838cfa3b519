package org.watchglass.remote.javasound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchglass.remote.audio.AudioFormat;

@Timeout(60)
class LineTrackTest {
    private static final AudioFormat FORMAT = new AudioFormat(1, 9_000);

    private final BlockingQueue<byte[]> written = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<LineTrack> ended = new CopyOnWriteArrayList<>();

    private final class EagerLine implements LineTrack.Line {
        @Override
        public void write(byte[] bytes) {
            written.add(bytes);
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    /** Takes one piece, and waits until it is closed. */
    private final class StuckLine implements LineTrack.Line {
        @Override
        public void write(byte[] bytes) {
            written.add(bytes);
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    @Test
    void whatCouldBeHeardIsWritten() throws Exception {
        LineTrack track = new LineTrack(FORMAT, new EagerLine(), ended::add);
        assertTrue(track.samples(0, new short[] {1, 2}));
        assertArrayEquals(new byte[] {1, 0, 2, 0}, written.poll(20, TimeUnit.SECONDS));
        track.close();
        assertEquals(List.of(track), ended);
        assertFalse(track.samples(0, new short[1]));
    }

    @Test
    void aThirdOfASecondWaitsForALineThatDoesNotGoOn() throws Exception {
        LineTrack track = new LineTrack(FORMAT, new StuckLine(), ended::add);
        assertTrue(track.samples(0, new short[1]));
        assertArrayEquals(new byte[2], written.poll(20, TimeUnit.SECONDS));
        for (int i = 0; i < 10; i++) {
            assertTrue(track.samples(0, new short[300]));
        }
        assertFalse(track.samples(0, new short[300]));
        track.close();
        assertTrue(closed.await(20, TimeUnit.SECONDS));
    }
}
