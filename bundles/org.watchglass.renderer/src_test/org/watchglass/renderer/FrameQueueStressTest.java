package org.watchglass.renderer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchglass.renderer.FrameQueue.Limits;
import org.watchglass.renderer.FrameQueue.PointerLayer;

/**
 * The heart: whatever a console draws and however slow a sink is, the sink's picture becomes the screen.
 *
 * <p>The steps run on one thread, which is the proof that none waits: nobody else is there to end a wait.
 */
class FrameQueueStressTest {
    private static final int STEPS = 10_000;

    /** A console that draws at random, and a sink that takes when it likes. */
    private static final class House {
        final Random random;
        final Screen screen = new Screen(0);
        final FrameConsumer sink = this::count;
        FrameQueue queue = newQueue();
        Picture picture = new Picture();
        Surface surface = new Surface(1, 1);
        boolean recording = true;
        boolean stalled;
        long time;
        long frames;
        long taken;
        long refused;

        House(long seed) {
            random = new Random(seed);
            screen.attach(sink);
            resize();
        }

        private static FrameQueue newQueue() {
            return new FrameQueue(new Limits(3, 40_000), PointerLayer.BLENDED);
        }

        void step() {
            switch (random.nextInt(20)) {
                case 0 -> resize();
                case 1 -> stalled = !stalled;
                case 2 -> restart();
                case 3, 4 -> copy();
                case 5, 6 -> screen.setPointer(new Pointer(shape(), anyX(), anyY(), random.nextInt(4) > 0));
                case 7 -> surface.invert(anyRect());
                case 8, 9, 10, 11 -> consume();
                default -> surface.fill(anyRect(), random.nextInt());
            }
            if (random.nextInt(3) > 0) {
                screen.endFrame(++time);
            }
        }

        /** The guest destroys its primary surface and makes another one. */
        private void resize() {
            surface = new Surface(1 + random.nextInt(120), 1 + random.nextInt(120));
            surface.fill(surface.bounds(), random.nextInt());
            screen.show(surface, ++time);
        }

        /** The recorder is stopped, or started with a new sink. */
        private void restart() {
            if (recording) {
                drainAndCheck();
                queue.close();
                screen.detach(sink);
            } else {
                queue = newQueue();
                picture = new Picture();
                frames = 0;
                taken = 0;
                refused = 0;
                screen.attach(sink);
            }
            recording = !recording;
        }

        private void copy() {
            surface.copyBits(anyRect(), anyX(), anyY());
        }

        private void consume() {
            if (!stalled) {
                queue.take(picture, 0);
            }
        }

        private boolean count(Frame frame) {
            frames++;
            boolean ok = queue.offer(frame);
            taken += ok ? 1 : 0;
            refused += ok ? 0 : 1;
            return ok;
        }

        void drainAndCheck() {
            screen.endFrame(++time);
            queue.takeAll(picture);
            assertArrayEquals(expected(), picture.pixels());
            assertEquals(surface.width(), picture.width());
            assertEquals(frames, queue.offered());
            assertEquals(taken, queue.accepted());
            assertEquals(refused, queue.dropped());
        }

        private int[] expected() {
            int[] pixels = surface.pixels().clone();
            for (int y = 0; y < surface.height(); y++) {
                int row = y * surface.width();
                for (int x = 0; x < surface.width(); x++) {
                    pixels[row + x] &= 0xFFFFFF;
                }
                screen.pointer().blendRow(pixels, row, 0, y, surface.width());
            }
            return pixels;
        }

        private PointerShape shape() {
            int[] argb = random.ints(64).toArray();
            return new PointerShape(8, 8, random.nextInt(8), random.nextInt(8), argb);
        }

        private int anyX() {
            return random.nextInt(140) - 10;
        }

        private int anyY() {
            return random.nextInt(140) - 10;
        }

        private Rect anyRect() {
            return new Rect(anyX(), anyY(), random.nextInt(60), random.nextInt(60));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSinksPictureEqualsTheSurfaceAfterEachDrain(long seed) {
        House house = new House(seed);
        long drops = 0;
        for (int step = 1; step <= STEPS; step++) {
            long before = house.refused;
            house.step();
            drops += Math.max(0, house.refused - before);
            if (step % 50 == 0 && house.recording) {
                house.drainAndCheck();
            }
        }
        assertTrue(drops > 100, "the queue was hardly ever full: " + drops);
    }

    @Test
    void nothingWaitsWhileTheSinkIsStalled() throws Exception {
        House house = new House(4);
        CountDownLatch latch = new CountDownLatch(1);
        CompletableFuture<Void> sink = CompletableFuture.runAsync(() -> {
            house.queue.take(house.picture, TimeUnit.HOURS.toNanos(1));
            awaitQuietly(latch);
            while (!house.queue.isFinished()) {
                house.queue.take(house.picture, TimeUnit.HOURS.toNanos(1));
            }
        });
        for (int i = 0; i < 2000; i++) {
            house.surface.fill(new Rect(i % 10, i % 7, 5, 5), i);
            house.screen.endFrame(++house.time);
        }
        assertEquals(1, latch.getCount());
        assertTrue(house.refused > 1900);
        house.queue.close();
        latch.countDown();
        sink.get(20, TimeUnit.SECONDS);
        assertArrayEquals(house.expected(), house.picture.pixels());
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void twoThreadsAgreeOnTheLastPicture() throws Exception {
        for (int round = 0; round < 30; round++) {
            House house = new House(round);
            AtomicLong applied = new AtomicLong();
            CompletableFuture<Void> sink = CompletableFuture.runAsync(() -> {
                while (!house.queue.isFinished()) {
                    applied.addAndGet(house.queue.take(house.picture, 1_000_000_000) ? 1 : 0);
                }
            });
            for (int i = 0; i < 3000; i++) {
                house.surface.fill(house.anyRect(), i);
                house.screen.endFrame(++house.time);
            }
            house.queue.close();
            sink.get(20, TimeUnit.SECONDS);
            assertArrayEquals(house.expected(), house.picture.pixels());
            assertEquals(house.queue.accepted(), applied.get());
            assertEquals(house.frames, house.queue.offered());
        }
    }
}
