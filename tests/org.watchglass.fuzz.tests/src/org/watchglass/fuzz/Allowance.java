package org.watchglass.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;

/** Watches what the current thread allocates for one input. */
public final class Allowance {
    /** Whatever an input is: exceptions, buffers of the platform. */
    private static final long ALWAYS = 4L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();

    private final long bytes;
    private final long classesBefore = CLASSES.getTotalLoadedClassCount();
    private final long before = THREADS.getCurrentThreadAllocatedBytes();

    /** @param bytes beside what every input may take */
    public Allowance(long bytes) {
        this.bytes = bytes;
    }

    /**
     * To be called when the input was handled, however that ended. An input with which classes were loaded,
     * which this thread prepares for the fuzzer, is not judged.
     */
    public void check() {
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        boolean judged = CLASSES.getTotalLoadedClassCount() == classesBefore;
        if (judged && allocated > bytes + ALWAYS) {
            throw new IllegalStateException("allocated " + allocated + " bytes, allowed were " + bytes);
        }
    }
}
