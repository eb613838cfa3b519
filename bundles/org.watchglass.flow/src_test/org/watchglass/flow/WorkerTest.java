package org.watchglass.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerTest {
    private static final Duration BOUND = Duration.ofSeconds(10);
    private final ExecutorService executor = Threads.single("test worker");
    private final List<Object> seen = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void handlesMessagesInOrderOnItsExecutor() {
        Worker<Integer> worker = new Worker<>(executor, 1000, seen::add, seen::add);
        IntStream.range(0, 1000).forEach(worker::offer);
        assertTrue(worker.close(BOUND));
        assertEquals(IntStream.range(0, 1000).boxed().toList(), seen);
    }

    @Test
    void countsWhatDoesNotFit() {
        List<Runnable> later = new ArrayList<>();
        Worker<Integer> worker = new Worker<>(later::add, 3, seen::add, seen::add);
        assertEquals(
                List.of(true, true, true, false, false),
                IntStream.range(0, 5).mapToObj(worker::offer).toList());
        assertEquals(2, worker.refused());
        later.forEach(Runnable::run);
        assertEquals(List.of(0, 1, 2), seen);
    }

    @Test
    void goesOnAfterAHandlerThrew() {
        RuntimeException failure = new IllegalStateException("expected");
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        Worker<Integer> worker = new Worker<>(executor, 9, n -> failOn(1, n, failure), failures::add);
        IntStream.range(0, 3).forEach(worker::offer);
        assertTrue(worker.close(BOUND));
        assertEquals(List.of(failure), failures);
        assertEquals(List.of(0, 2), seen);
    }

    @Test
    void closeMissesItsBoundWhileAHandlerBlocks() {
        CountDownLatch latch = new CountDownLatch(1);
        Worker<Integer> worker = new Worker<>(executor, 9, n -> awaitQuietly(latch), seen::add);
        worker.offer(1);
        assertFalse(worker.close(Duration.ofMillis(20)));
        latch.countDown();
        assertTrue(worker.close(BOUND));
    }

    @Test
    void refusesAfterCloseWithoutCounting() {
        Worker<Integer> worker = new Worker<>(executor, 9, seen::add, seen::add);
        assertTrue(worker.close(BOUND));
        assertFalse(worker.offer(1));
        assertEquals(0, worker.refused());
    }

    private void failOn(int bad, int n, RuntimeException failure) {
        if (n == bad) {
            throw failure;
        }
        seen.add(n);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
