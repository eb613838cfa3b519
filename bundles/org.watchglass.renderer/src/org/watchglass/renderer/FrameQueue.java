package org.watchglass.renderer;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The one hand-over from the drawing worker to a consumer: it never makes the drawing worker wait, and never
 * loses the picture.
 *
 * <p>One thread offers, one thread takes. Only damaged pixels are copied, into memory that is used again. A
 * full queue merges the frame into the newest item that was not taken yet, counts one drop and says
 * {@code false}: resolution in time is lost, pixels are not. An empty queue always accepts. The first frame
 * and the first one of another size count as wholly damaged. There is no lock: an item belongs to who has
 * moved its state by compare-and-set.
 */
public final class FrameQueue {
    /**
     * How much may wait.
     *
     * @param frames items, 2 or more
     * @param bytes of pixels, memory that is kept to be used again included; the newest item may grow to
     *     one whole frame beyond it
     */
    public record Limits(int frames, long bytes) {
        public static final Limits DEFAULT = new Limits(8, 32L << 20);

        public Limits {
            if (frames < 2 || bytes < 0) {
                throw new IllegalArgumentException("frames " + frames + " (2 or more), bytes " + bytes);
            }
        }
    }

    /** Whether the pointer is part of the consumer's picture. */
    public enum PointerLayer {
        BLENDED,
        LEFT_OUT
    }

    private static final int OPEN = 0;
    private static final int OFFERING = 1;
    private static final int CLOSING = 2;
    private static final int CLOSED = 3;

    private final AtomicInteger state = new AtomicInteger(OPEN);
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final QueuedFrame[] slots;
    private final long maxBytes;
    private final boolean withPointer;
    private final Doorbell bell = new Doorbell();

    // The drawing worker's.
    private final PixelPool pool = new PixelPool();
    private final Region damage = new Region();
    private Pointer lastPointer = Pointer.NONE;
    private int lastWidth;
    private int lastHeight;
    private int newest;

    // The consumer's.
    private int oldest = 1;

    public FrameQueue(Limits limits, PointerLayer pointer) {
        slots = new QueuedFrame[limits.frames()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = new QueuedFrame();
        }
        maxBytes = limits.bytes();
        withPointer = pointer == PointerLayer.BLENDED;
    }

    /**
     * Drawing worker. Returns false if the frame was merged into a waiting one, or if the queue is closed.
     */
    public boolean offer(Frame frame) {
        if (!state.compareAndSet(OPEN, OFFERING)) {
            return false;
        }
        try {
            return enqueue(frame);
        } finally {
            if (!state.compareAndSet(OFFERING, OPEN)) {
                state.set(CLOSED);
                bell.wakeConsumer();
            }
            bell.ring();
        }
    }

    /**
     * Frames offered, those after {@link #close} left out: {@link #accepted} and {@link #dropped} together.
     */
    public long offered() {
        return accepted.get() + dropped.get();
    }

    public long accepted() {
        return accepted.get();
    }

    /** Frames that lost their own place in time. */
    public long dropped() {
        return dropped.get();
    }

    /** Any thread. Frames that wait, for reports: it may have changed by then. */
    public int waiting() {
        return (int) Arrays.stream(slots).filter(QueuedFrame::isReady).count();
    }

    /**
     * Consumer. Brings {@code picture} up to the oldest frame that waits, and waits for one if there is none.
     *
     * @return false if there was none in that time, or if {@link #wake} or {@link #close} ended the wait
     */
    public boolean take(Picture picture, long timeoutNanos) {
        QueuedFrame slot = slots[oldest];
        if (!slot.claimForReading() && !(timeoutNanos > 0 && bell.await(this, slot, timeoutNanos))) {
            return false;
        }
        picture.clearDamage();
        apply(slot, picture);
        return true;
    }

    /**
     * Consumer. Brings {@code picture} up to the newest frame, without waiting; damage is that of all taken.
     */
    public boolean takeAll(Picture picture) {
        if (!take(picture, 0)) {
            return false;
        }
        while (slots[oldest].claimForReading()) {
            apply(slots[oldest], picture);
        }
        return true;
    }

    /** Consumer. Whether the queue is closed and everything in it was taken. */
    public boolean isFinished() {
        return isClosed() && slots[oldest].isEmpty();
    }

    /** Consumer. Whether no more frames come. */
    boolean isClosed() {
        return state.get() == CLOSED;
    }

    /** Any thread. Ends the consumer's wait, or its next one. */
    public void wake() {
        bell.wake();
    }

    /** Any thread. Frames are refused from now on; those inside can still be taken. */
    public void close() {
        if (!state.compareAndSet(OPEN, CLOSED)) {
            state.compareAndSet(OFFERING, CLOSING);
        }
        // The drawing worker may have left between the two.
        state.compareAndSet(OPEN, CLOSED);
        wake();
    }

    private boolean enqueue(Frame frame) {
        collectDamage(frame);
        if (damage.isEmpty()) {
            accepted.incrementAndGet();
            return true;
        }
        long used = reclaim();
        pool.trim(Math.max(maxBytes, (long) lastWidth * lastHeight * Integer.BYTES) - used);
        if (slots[newest].isReady() && !hasRoom(used) && slots[newest].claimForWriting()) {
            slots[newest].merge(frame, damage, withPointer, pool);
            dropped.incrementAndGet();
            // It may be looking for frames only now and then.
            bell.wakeConsumer();
            return false;
        }
        // Either there is room, or the consumer has taken everything, and then the next slot is free.
        newest = next(newest);
        slots[newest].write(frame, damage, withPointer, pool);
        accepted.incrementAndGet();
        return true;
    }

    /** What differs for this consumer: another size or the pointer damages more than the frame says. */
    private void collectDamage(Frame frame) {
        Pointer pointer = frame.pointer();
        if (frame.width() != lastWidth || frame.height() != lastHeight) {
            damage.set(0, 0, frame.width(), frame.height());
        } else {
            damage.set(frame.damage());
            if (withPointer && !pointer.equals(lastPointer)) {
                lastPointer.addTo(damage, lastWidth, lastHeight);
                pointer.addTo(damage, lastWidth, lastHeight);
            }
        }
        lastPointer = pointer;
        lastWidth = frame.width();
        lastHeight = frame.height();
    }

    /** Takes back the memory of what was taken. Returns the bytes that are still in use. */
    private long reclaim() {
        long used = 0;
        for (QueuedFrame slot : slots) {
            if (slot.isEmpty()) {
                slot.release(pool);
            }
            used += slot.bytes();
        }
        return used;
    }

    private boolean hasRoom(long used) {
        return slots[next(newest)].isEmpty()
                && used + QueuedFrame.bytesFor(damage, lastWidth, lastHeight) <= maxBytes;
    }

    private void apply(QueuedFrame slot, Picture picture) {
        slot.applyTo(picture);
        slot.free();
        oldest = next(oldest);
    }

    private int next(int index) {
        return index + 1 == slots.length ? 0 : index + 1;
    }
}
