package org.watchglass.renderer;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * One place in a {@link FrameQueue}: damaged pixels, packed rectangle after rectangle; or, where most of the
 * screen is damaged, all of it in one array, which the consumer's picture takes over in exchange for its own.
 *
 * <p>Its state says who may touch the rest: EMPTY and WRITING the drawing worker, READING the consumer, READY
 * whoever claims it first.
 */
final class QueuedFrame {
    private static final int EMPTY = 0;
    private static final int WRITING = 1;
    private static final int READY = 2;
    private static final int READING = 3;

    private static final int[] NOTHING = new int[0];

    private final AtomicInteger state = new AtomicInteger(EMPTY);
    private final Region damage = new Region();
    private final CopyHints copies = new CopyHints();
    private final PixelStore store = new PixelStore();
    /** Of the whole screen, or empty; after an exchange the array that the consumer had. */
    private int[] whole = NOTHING;
    private final Region pointerArea = new Region();
    private int[] row = new int[0];
    private int width;
    private int height;
    private long timeNanos;
    /** The drawing worker's, who may ask while the consumer reads. */
    private long bytes;

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
    void release(PixelPool pool) {
        store.clear(pool);
        if (whole.length > 0) {
            pool.giveWhole(whole);
            whole = NOTHING;
        }
        bytes = 0;
    }

    /** Drawing worker: memory in use. */
    long bytes() {
        return bytes;
    }

    /** What {@link #bytes} will say of that damage to a screen of that size. */
    static long bytesFor(Region damage, int width, int height) {
        long screen = (long) width * height;
        return isWhole(damage, screen) ? screen * Integer.BYTES : PixelStore.bytesFor(damage.area());
    }

    /** Drawing worker, on an EMPTY place: keeps the damaged pixels of a frame, and publishes. */
    void write(Frame frame, Region damaged, boolean withPointer, PixelPool pool) {
        damage.set(damaged);
        copies.clear();
        copies.addAll(frame.copies());
        pack(frame, withPointer, pool);
    }

    /**
     * Drawing worker, on a claimed place: adds a frame, and publishes. All pixels are taken from the new
     * frame, for it shows the newest state of the old damage too.
     */
    void merge(Frame frame, Region damaged, boolean withPointer, PixelPool pool) {
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
        if (whole.length > 0) {
            whole = picture.exchange(whole);
            return;
        }
        store.rewind();
        int[] pixels = picture.writable();
        for (int i = 0; i < damage.size(); i++) {
            int left = damage.left(i);
            int count = damage.right(i) - left;
            for (int y = damage.top(i); y < damage.bottom(i); y++) {
                store.read(pixels, y * width + left, count);
            }
        }
    }

    private void pack(Frame frame, boolean withPointer, PixelPool pool) {
        width = frame.width();
        height = frame.height();
        timeNanos = frame.timeNanos();
        bytes = bytesFor(damage, width, height);
        long screen = (long) width * height;
        // Overlapping parts would pack pixels twice, and a merged item must never hold more than a whole
        // frame.
        if (damage.area() > screen) {
            damage.set(0, 0, width, height);
        }
        store.clear(pool);
        if (isWhole(damage, screen)) {
            packWhole(frame, withPointer, pool);
        } else {
            packParts(frame, withPointer, pool);
        }
        state.set(READY);
    }

    /** A quarter more to copy is less work than copying all once more on the other side. */
    private static boolean isWhole(Region damage, long screen) {
        return damage.area() >= screen - screen / 4;
    }

    private void packWhole(Frame frame, boolean withPointer, PixelPool pool) {
        if (whole.length != width * height) {
            whole = pool.takeWhole(width * height);
        }
        for (int y = 0; y < height; y++) {
            int from = frame.offset() + y * frame.stride();
            PixelStore.copyClean(frame.pixels(), from, whole, y * width, width);
            if (withPointer) {
                frame.pointer().blendRow(whole, y * width, 0, y, width);
            }
        }
    }

    private void packParts(Frame frame, boolean withPointer, PixelPool pool) {
        if (whole.length > 0) {
            pool.giveWhole(whole);
            whole = NOTHING;
        }
        if (row.length < width) {
            row = new int[width];
        }
        pointerArea.clear();
        if (withPointer) {
            frame.pointer().addTo(pointerArea, width, height);
        }
        for (int i = 0; i < damage.size(); i++) {
            int left = damage.left(i);
            for (int y = damage.top(i); y < damage.bottom(i); y++) {
                packRow(frame, left, y, damage.right(i) - left, pool);
            }
        }
    }

    private void packRow(Frame frame, int x, int y, int count, PixelPool pool) {
        int from = frame.offset() + y * frame.stride() + x;
        if (!pointerArea.intersects(x, y, x + count, y + 1)) {
            store.append(pool, frame.pixels(), from, count);
            return;
        }
        System.arraycopy(frame.pixels(), from, row, 0, count);
        frame.pointer().blendRow(row, 0, x, y, count);
        store.append(pool, row, 0, count);
    }
}
