package org.watchglass.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Screen;
import org.watchglass.renderer.Surface;
import org.watchglass.spice.connection.Deadline;

@Timeout(60)
class DrawingWorkerTest {
    private static final Rect DOT = new Rect(1, 1, 1, 1);

    private final AtomicLong now = new AtomicLong();
    private final Screen screen = new Screen(0);
    private final Surface surface = new Surface(4, 4);
    private final Map<String, Integer> gaps = new TreeMap<>();
    private final BlockingQueue<Rect> frames = new LinkedBlockingQueue<>();
    private final DrawingWorker worker =
            new DrawingWorker(screen, 10, now::get, (name, detail) -> gaps.merge(name, 1, Integer::sum));

    DrawingWorkerTest() {
        screen.show(surface, 0);
        screen.attach(frame -> frames.add(frame.damage().bounds()));
        worker.start();
    }

    private Rect nextFrame() throws InterruptedException {
        Rect frame = frames.poll(Screens.SECONDS, TimeUnit.SECONDS);
        assertTrue(frame != null, "a frame has ended");
        return frame;
    }

    private void end() throws InterruptedException {
        worker.close();
        worker.awaitEnd(Deadline.in(Duration.ofSeconds(Screens.SECONDS)));
        assertFalse(worker.post(() -> {}));
    }

    @Test
    void endsAFrameWhenThereIsNothingMoreToDraw() throws InterruptedException {
        worker.post(() -> surface.fill(DOT, 1));
        assertEquals(surface.bounds(), nextFrame());
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        worker.post(() -> surface.fill(DOT, 2));
        assertEquals(DOT, nextFrame());
        end();
    }

    @Test
    void endsOneLastFrameWhenItCloses() throws InterruptedException {
        worker.post(() -> surface.fill(DOT, 1));
        nextFrame();
        worker.post(() -> surface.fill(DOT, 2));
        end();
        assertEquals(DOT, nextFrame());
        assertFalse(worker.post(() -> surface.fill(DOT, 3)));
    }

    @Test
    void finishesWhatItHasWhenItCloses() throws InterruptedException {
        CountDownLatch opened = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(100);
        worker.post(() -> Screens.await(opened));
        for (int i = 0; i < 100; i++) {
            worker.put(done::countDown, 1000);
        }
        worker.close();
        opened.countDown();
        end();
        assertEquals(0, done.getCount());
    }

    @Test
    void drawsOnAfterATaskThatFails() throws InterruptedException {
        worker.post(() -> {
            throw new IllegalStateException("on purpose");
        });
        worker.post(() -> {
            throw new OutOfMemoryError("on purpose");
        });
        worker.post(() -> surface.fill(DOT, 1));
        nextFrame();
        end();
        assertEquals(Map.of("client error IllegalStateException", 1, "out of memory", 1), gaps);
    }
}
