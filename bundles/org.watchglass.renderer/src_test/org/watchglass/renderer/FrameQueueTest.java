package org.watchglass.renderer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.watchglass.renderer.FrameQueue.Limits;
import org.watchglass.renderer.FrameQueue.PointerLayer;

class FrameQueueTest {
    private static final long HOUR = TimeUnit.HOURS.toNanos(1);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private final FrameQueue queue = new FrameQueue(new Limits(2, 1L << 20), PointerLayer.BLENDED);
    private final Screen screen = new Screen(0);
    private final Surface surface = new Surface(50, 40);
    private final Picture picture = new Picture();
    private long time;

    private boolean draw(int x, int rgb) {
        surface.fill(new Rect(x, 0, 1, 40), rgb);
        return end();
    }

    private boolean end() {
        boolean[] taken = new boolean[1];
        FrameConsumer consumer = frame -> taken[0] = queue.offer(frame);
        screen.attach(consumer);
        screen.endFrame(++time);
        screen.detach(consumer);
        return taken[0];
    }

    @Test
    void firstFrameIsTheWholeScreen() {
        screen.show(surface, 0);
        assertTrue(draw(3, 0x123456));
        assertTrue(queue.take(picture, 0));
        assertEquals(new Rect(0, 0, 50, 40), picture.damage().bounds());
        assertArrayEquals(surface.pixels(), picture.pixels());
        assertEquals(1, picture.timeNanos());
    }

    @Test
    void aFullQueueCountsADropAndKeepsThePixels() {
        screen.show(surface, 0);
        assertTrue(draw(1, 1));
        assertTrue(draw(2, 2));
        assertFalse(draw(3, 3));
        assertFalse(draw(4, 4));
        assertEquals(2, queue.dropped());
        assertEquals(4, queue.offered());
        assertTrue(queue.take(picture, 0));
        assertEquals(0, picture.pixels()[2]);
        assertTrue(queue.take(picture, 0));
        assertArrayEquals(surface.pixels(), picture.pixels());
        assertEquals(4, picture.timeNanos());
        assertFalse(queue.take(picture, 0));
    }

    @Test
    void anEmptyQueueAcceptsWhateverTheByteLimit() {
        FrameQueue tiny = new FrameQueue(new Limits(4, 0), PointerLayer.LEFT_OUT);
        assertTrue(tiny.offer(Frame.whole(0, surface, Pointer.NONE, 1)));
        assertFalse(tiny.offer(Frame.whole(0, surface, Pointer.NONE, 2)));
        assertTrue(tiny.take(picture, 0));
        assertTrue(tiny.offer(Frame.whole(0, surface, Pointer.NONE, 3)));
    }

    @Test
    void aChangeOfSizeIsAWholeFrame() {
        screen.show(surface, 0);
        draw(1, 1);
        Surface larger = new Surface(70, 60);
        larger.fill(new Rect(0, 0, 70, 60), 9);
        screen.show(larger, 5);
        end();
        assertTrue(queue.takeAll(picture));
        assertEquals(70, picture.width());
        assertArrayEquals(larger.pixels(), picture.pixels());
    }

    @Test
    void blendsThePointerAndWipesItsOldPlace() {
        screen.show(surface, 0);
        PointerShape dot = new PointerShape(1, 1, 0, 0, new int[] {0xFFFFFFFF});
        screen.setPointer(new Pointer(dot, 10, 0, true));
        end();
        screen.setPointer(new Pointer(dot, 20, 0, true));
        end();
        assertTrue(queue.takeAll(picture));
        assertEquals(0, picture.pixels()[10]);
        assertEquals(0xFFFFFF, picture.pixels()[20]);
        assertEquals(0, surface.pixels()[20]);
    }

    @Test
    void aWholeScreenChangesHandsWithoutACopy() {
        queue.offer(Frame.whole(0, surface, Pointer.NONE, 1));
        queue.take(picture, 0);
        int[] first = picture.pixels();
        surface.fill(surface.bounds(), 0x445566);
        queue.offer(Frame.whole(0, surface, Pointer.NONE, 2));
        queue.take(picture, 0);
        assertArrayEquals(surface.pixels(), picture.pixels());
        queue.offer(Frame.whole(0, surface, Pointer.NONE, 3));
        queue.take(picture, 0);
        assertSame(first, picture.pixels());
    }

    @Test
    void screensAndPartsOfThemAllocateNothingInSteadyState() {
        screen.show(surface, 0);
        FrameConsumer consumer = queue::offer;
        screen.attach(consumer);
        long bytes = Long.MAX_VALUE;
        // The first rounds pay for class loading, memory that is kept, and the compiler.
        for (int round = 0; round < 50 && bytes > 0; round++) {
            bytes = allocatedByFrames(100);
        }
        assertEquals(0, bytes);
    }

    private long allocatedByFrames(int count) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < count; i++) {
            surface.damage().add(3, 4, i % 3 == 0 ? 50 : 13, 39);
            screen.endFrame(i);
            queue.take(picture, HOUR);
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void keepsNoMoreMemoryThanMayWait() {
        PixelPool pool = new PixelPool();
        int[] whole = pool.takeWhole(1000);
        int[] chunk = pool.takeChunk();
        pool.giveWhole(whole);
        pool.giveChunk(chunk);
        pool.trim(4L * PixelStore.CHUNK);
        assertNotSame(whole, pool.takeWhole(1000));
        assertSame(chunk, pool.takeChunk());
    }

    @Test
    void offerAfterCloseIsRefusedAndNotCounted() {
        screen.show(surface, 0);
        assertTrue(draw(1, 1));
        queue.close();
        queue.close();
        assertFalse(draw(2, 2));
        assertEquals(1, queue.offered());
        assertFalse(queue.isFinished());
        assertTrue(queue.take(picture, HOUR));
        assertTrue(queue.isFinished());
        assertFalse(queue.take(picture, HOUR));
    }

    @Test
    void aFrameEndsTheConsumersWait() throws Exception {
        CompletableFuture<Boolean> taken = CompletableFuture.supplyAsync(() -> queue.take(picture, HOUR));
        queue.offer(Frame.whole(0, surface, Pointer.NONE, 1));
        assertTrue(taken.get(10, TimeUnit.SECONDS));
    }

    @Test
    void eachFrameEndsAWaitWhetherTheConsumerLooksByItselfOrSleeps() {
        AtomicInteger count = new AtomicInteger();
        CompletableFuture.runAsync(() -> {
            while (queue.take(picture, HOUR)) {
                // Nothing comes meanwhile, and then the next wait is a sleep.
                boolean more = count.get() % 4 > 0 && queue.take(picture, 1);
                count.addAndGet(more ? 2 : 1);
            }
        });
        long end = System.nanoTime() + 20 * SECOND;
        for (int i = 1; i <= 200; i++) {
            queue.offer(Frame.whole(0, surface, Pointer.NONE, i));
            while (count.get() < i && System.nanoTime() < end) {
                Thread.yield();
            }
            assertEquals(i, count.get());
        }
        queue.close();
    }

    @Test
    void closeAndWakeEndTheConsumersWait() throws Exception {
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> queue.take(picture, HOUR));
        queue.wake();
        assertFalse(first.get(10, TimeUnit.SECONDS));
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> queue.take(picture, HOUR));
        queue.close();
        assertFalse(second.get(10, TimeUnit.SECONDS));
        assertTrue(queue.isFinished());
    }
}
