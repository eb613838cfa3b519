package org.watchglass.renderer;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * One place in a {@link FrameQueue}: damaged pixels, packed rectangle after rectangle.
 *
 * <p>Its state says who may touch the rest: EMPTY and WRITING the drawing worker, READING the consumer, READY
 * whoever claims it first.
 */
final class QueuedFrame {
    private static final int EMPTY = 0;
    private static final int WRITING = 1;
    private static final int READY = 2;
    private static final int READING = 3;

    private final AtomicInteger state = new AtomicInteger(EMPTY);
    private final Region damage = new Region();
    private final CopyHints copies = new CopyHints();
    private final PixelStore store = new PixelStore();
    private final Region pointerArea = new Region();
    private int[] row = new int[0];
    private int width;
    private int height;
    private long timeNanos;

    boolean isEmpty() {
        return state.get() == EMPTY;
    }

    boolean isReady() {
        return state.get() == READY;
    }

    boolean claimForWriting() {
        return state.compareAndSet(READY, WRITING);
    }

    boolean claimForReading() {
        return state.compareAndSet(READY, READING);
    }

    /** Consumer: the place may be used again. */
    void free() {
        state.set(EMPTY);
    }

    /** Drawing worker: pooled memory of what was taken goes back. */
    void release(PixelStore.Pool pool) {
        store.clear(pool);
    }

    long bytes() {
        return store.bytes();
    }

    /** Drawing worker, on an EMPTY place: keeps the damaged pixels of a frame, and publishes. */
    void write(Frame frame, Region damaged, boolean withPointer, PixelStore.Pool pool) {
        damage.set(damaged);
        copies.clear();
        copies.addAll(frame.copies());
        pack(frame, withPointer, pool);
    }

    /**
     * Drawing worker, on a claimed place: adds a frame, and publishes. All pixels are taken from the new
     * frame, for it shows the newest state of the old damage too.
     */
    void merge(Frame frame, Region damaged, boolean withPointer, PixelStore.Pool pool) {
        if (frame.width() == width && frame.height() == height) {
            damage.addAll(damaged);
            copies.addAll(frame.copies());
        } else {
            damage.set(damaged);
            copies.clear();
        }
        pack(frame, withPointer, pool);
    }

    /** Consumer, on a claimed place. */
    void applyTo(Picture picture) {
        picture.begin(width, height, timeNanos);
        picture.damage().addAll(damage);
        picture.copies().addAll(copies);
        store.rewind();
        int[] pixels = picture.pixels();
        for (int i = 0; i < damage.size(); i++) {
            int left = damage.left(i);
            int count = damage.right(i) - left;
            for (int y = damage.top(i); y < damage.bottom(i); y++) {
                store.read(pixels, y * width + left, count);
            }
        }
    }

    private void pack(Frame frame, boolean withPointer, PixelStore.Pool pool) {
        width = frame.width();
        height = frame.height();
        timeNanos = frame.timeNanos();
        if (row.length < width) {
            row = new int[width];
        }
        // Overlapping parts would pack pixels twice, and a merged item must never hold more than a whole
        // frame.
        if (damage.area() > (long) width * height) {
            damage.set(0, 0, width, height);
        }
        pointerArea.clear();
        if (withPointer) {
            frame.pointer().addTo(pointerArea, width, height);
        }
        store.clear(pool);
        for (int i = 0; i < damage.size(); i++) {
            int left = damage.left(i);
            for (int y = damage.top(i); y < damage.bottom(i); y++) {
                packRow(frame, left, y, damage.right(i) - left, pool);
            }
        }
        state.set(READY);
    }

    private void packRow(Frame frame, int x, int y, int count, PixelStore.Pool pool) {
        int from = y * frame.stride() + x;
        if (!pointerArea.intersects(x, y, x + count, y + 1)) {
            store.append(pool, frame.pixels(), from, count);
            return;
        }
        System.arraycopy(frame.pixels(), from, row, 0, count);
        frame.pointer().blendRow(row, 0, x, y, count);
        store.append(pool, row, 0, count);
    }
}
