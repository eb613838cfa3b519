package org.watchglass.h264;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CrewTest {
    @Test
    void doesEachJobOnce() {
        ExecutorService executor = Executors.newFixedThreadPool(3);
        Crew crew = new Crew(4, executor);
        for (int round = 0; round < 2000; round++) {
            AtomicIntegerArray done = new AtomicIntegerArray(17);
            crew.run(17, (member, number) -> done.incrementAndGet(number));
            assertEquals(new AtomicIntegerArray(ones(17)).toString(), done.toString());
        }
        executor.shutdown();
    }

    @Test
    void sharesTheWorkWithHelpers() {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        CountDownLatch both = new CountDownLatch(2);
        new Crew(2, executor).run(2, (member, number) -> {
            both.countDown();
            await(both);
        });
        executor.shutdown();
        assertEquals(0, both.getCount());
    }

    @Test
    void doesEverythingItselfIfNobodyHelps() {
        int[] members = new int[5];
        Arrays.fill(members, -1);
        new Crew(3, task -> {}).run(5, (member, number) -> members[number] = member);
        assertArrayEquals(new int[5], members);
    }

    @Test
    void goesOnWhenTheExecutorIsShutDown() {
        int[] members = new int[2];
        Crew crew = new Crew(2, task -> {
            throw new RejectedExecutionException();
        });
        crew.run(2, (member, number) -> members[number]++);
        assertArrayEquals(ones(2), members);
    }

    @Test
    void throwsWhatAJobThrewWhenAllHaveEnded() {
        int[] done = new int[3];
        var e = assertThrows(IllegalStateException.class,
                () -> new Crew(1, Runnable::run).run(3, (member, number) -> {
                    done[number]++;
                    if (number == 0) {
                        throw new ArithmeticException("zero");
                    }
                }));
        assertEquals("zero", e.getCause().getMessage());
        assertArrayEquals(ones(3), done);
    }

    private static int[] ones(int length) {
        int[] ones = new int[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
