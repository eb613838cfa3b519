package org.watchglass.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Times of calls on one thread: by the clock, in CPU time, and what they allocate. Keeps the last ones. */
final class Latencies {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long[] wall;
    private final long[] cpu;
    private int calls;
    private long bytes;
    private long startWall;
    private long startCpu;
    private long startBytes;

    /** @param kept how many calls are remembered */
    Latencies(int kept) {
        wall = new long[kept];
        cpu = new long[kept];
    }

    void begin() {
        startBytes = THREADS.getCurrentThreadAllocatedBytes();
        startCpu = THREADS.getCurrentThreadCpuTime();
        startWall = System.nanoTime();
    }

    void end() {
        int at = calls++ % wall.length;
        wall[at] = System.nanoTime() - startWall;
        cpu[at] = THREADS.getCurrentThreadCpuTime() - startCpu;
        bytes += THREADS.getCurrentThreadAllocatedBytes() - startBytes;
    }

    void time(Runnable call) {
        begin();
        call.run();
        end();
    }

    void forget() {
        calls = 0;
        bytes = 0;
    }

    /** Microseconds by the clock; {@code share} 0.5 is the median, 1 the longest. */
    String wall(double share) {
        return micros(wall, share);
    }

    /** Microseconds of CPU time. */
    String cpu(double share) {
        return micros(cpu, share);
    }

    long bytesPerCall() {
        return bytes / Math.max(1, calls);
    }

    private String micros(long[] times, double share) {
        long[] sorted = Arrays.copyOf(times, Math.min(calls, times.length));
        Arrays.sort(sorted);
        return "%.1f".formatted(sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e3);
    }
}
