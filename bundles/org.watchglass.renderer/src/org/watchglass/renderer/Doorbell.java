package org.watchglass.renderer;

import java.util.concurrent.locks.LockSupport;
import org.eclipse.jdt.annotation.Nullable;

/**
 * How the consumer of a {@link FrameQueue} waits for a frame, and how it is told.
 *
 * <p>To wake a thread costs the drawing worker as much as to hand over a small frame, and may cost it its
 * core. So a consumer that has just had a frame looks for the next one by itself, for as long as frames are
 * likely to go on coming; only one that sleeps is woken.
 */
final class Doorbell {
    /** Short against what anybody sees of a recording; the frame's time was taken when it was offered. */
    private static final long NAP_NANOS = 10_000_000;

    /** Longer than from frame to frame at 25 a second. */
    private static final long EXPECTING_NANOS = 50_000_000;

    /** The consumer while it waits. */
    private volatile @Nullable Thread waiter;

    /** The consumer waits, and looks no more by itself. */
    private volatile boolean asleep;

    private volatile boolean woken;

    /** The consumer's: whether its last wait was for a frame that came. */
    private boolean expecting;

    /** Consumer. Whether the frame in that place could be claimed. */
    boolean await(FrameQueue queue, QueuedFrame slot, long timeoutNanos) {
        waiter = Thread.currentThread();
        try {
            expecting = awaitUntil(System.nanoTime(), queue, slot, timeoutNanos);
            return expecting;
        } finally {
            asleep = false;
            waiter = null;
        }
    }

    private boolean awaitUntil(long start, FrameQueue queue, QueuedFrame slot, long timeoutNanos) {
        while (!slot.claimForReading()) {
            long waited = System.nanoTime() - start;
            long left = timeoutNanos - waited;
            if (left <= 0 || woken || queue.isClosed() || Thread.currentThread().isInterrupted()) {
                woken = false;
                // A frame may have come between the claim and the look at the state.
                return slot.claimForReading();
            }
            if (expecting && waited < EXPECTING_NANOS) {
                LockSupport.parkNanos(this, Math.min(left, NAP_NANOS));
            } else if (asleep) {
                LockSupport.parkNanos(this, left);
            } else {
                // Then looks once more: who offered a frame before this did not ring.
                asleep = true;
            }
        }
        return true;
    }

    /** Drawing worker, after it has published a frame. */
    void ring() {
        if (asleep) {
            asleep = false;
            wakeConsumer();
        }
    }

    /** Any thread. Ends the consumer's wait, or its next one. */
    void wake() {
        woken = true;
        wakeConsumer();
    }

    /** Any thread. Lets a waiting consumer look again. */
    void wakeConsumer() {
        @Nullable Thread thread = waiter;
        if (thread != null) {
            LockSupport.unpark(thread);
        }
    }
}
