package org.watchglass.spice;

import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Runs one thing after the other outside the lock under which is decided what comes next: in that order, on
 * one of the threads that call, and never on two at a time. Any thread, never blocks.
 */
final class InOrder {
    private final Object lock;
    private final Supplier<@Nullable Runnable> next;
    private boolean running;

    /** @param next asked under the lock; null if there is nothing to do now */
    InOrder(Object lock, Supplier<@Nullable Runnable> next) {
        this.lock = lock;
        this.next = next;
    }

    /** There may be something to do. Called without the lock. */
    void run() {
        synchronized (lock) {
            if (running) {
                return;
            }
            running = true;
        }
        @Nullable Runnable step;
        while ((step = take()) != null) {
            step.run();
        }
    }

    private @Nullable Runnable take() {
        synchronized (lock) {
            @Nullable Runnable step = next.get();
            running = step != null;
            return step;
        }
    }
}
