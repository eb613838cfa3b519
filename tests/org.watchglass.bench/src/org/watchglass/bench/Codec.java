package org.watchglass.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** An encoder under measurement, for one stream. One thread. */
abstract class Codec implements AutoCloseable {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** CPU time of this thread in the last {@link #encode}: conversion included, and alone. */
    long cpuNanos;

    long conversionNanos;
    int length;

    /** Encodes the next frame. The first picture is a key picture, and no other. */
    abstract void encode(Tape tape);

    /** What the last {@link #encode} wrote, NAL units behind start codes. */
    abstract byte[] bytes();

    /** What the last {@link #encode} was to code: its own conversion of the picture, where it can be had. */
    abstract Planes wanted(Tape tape);

    @Override
    public abstract void close();

    static long cpuNow() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
