package org.watchglass.flow;

/** Where time comes from: nanoseconds on a monotonic clock of unknown origin. Any thread. */
@FunctionalInterface
public interface Ticker {
    /** The clock of this process, {@link System#nanoTime()}. */
    Ticker SYSTEM = System::nanoTime;

    long nanoTime();
}
