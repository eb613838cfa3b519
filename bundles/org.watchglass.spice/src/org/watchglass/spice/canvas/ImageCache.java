package org.watchglass.spice.canvas;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.spice.wire.image.DecodedImage;

/**
 * The images that a server asked to keep, for all displays of a session: what one display keeps, another may
 * ask for, and perhaps a moment before.
 *
 * <p>The server knows the size and says what to forget; nothing is forgotten otherwise. Any thread. The lock
 * guards {@code entries} and the counts.
 */
public final class ImageCache {
    /** What the server is told, in pixels: 80 MiB. */
    public static final int ANNOUNCED_PIXELS = 20 << 20;

    /** What is held, in pixels: some more, for two displays may not count alike for a moment. */
    static final int MAX_PIXELS = ANNOUNCED_PIXELS / 4 * 5;

    /** What an image costs beside its pixels, in pixels. */
    private static final int OVERHEAD = 16;

    private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private record Entry(DecodedImage image, boolean lossy, int references) {
        int cost() {
            return image.pixels().length + OVERHEAD;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final Map<Long, @Nullable Entry> entries = new HashMap<>();
    private final BooleanSupplier alone;
    private long held;
    private long hits;
    private long misses;

    /** @param alone whether one display uses this, which then need not wait for others */
    public ImageCache(BooleanSupplier alone) {
        this.alone = alone;
    }

    /**
     * Keeps an image, in place of an older one of this id; both must be released then.
     *
     * @return false if the server has asked for more than it may
     */
    boolean put(long id, DecodedImage image, boolean lossy) {
        return put(id, image, lossy, 1);
    }

    /**
     * Keeps an image that has lost nothing in place of one that has; it is to be released as often as that.
     */
    boolean replace(long id, DecodedImage image) {
        return put(id, image, false, 0);
    }

    private boolean put(long id, DecodedImage image, boolean lossy, int more) {
        lock.lock();
        try {
            @Nullable Entry old = entries.get(id);
            Entry entry = new Entry(image, lossy, old == null ? 1 : old.references() + more);
            long size = held + entry.cost() - (old == null ? 0 : old.cost());
            if (size > MAX_PIXELS) {
                return false;
            }
            entries.put(id, entry);
            held = size;
            added.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Finds an image, and waits for it for a moment if another display may be about to keep it.
     *
     * @param lossless whether an image that lost something is worth waiting too; it is then taken all the
     *     same
     */
    @Nullable
    DecodedImage get(long id, boolean lossless) {
        lock.lock();
        try {
            long left = alone.getAsBoolean() ? 0 : WAIT_NANOS;
            @Nullable Entry found = entries.get(id);
            while (left > 0 && (found == null || lossless && found.lossy())) {
                left = added.awaitNanos(left);
                found = entries.get(id);
            }
            hits += found == null ? 0 : 1;
            misses += found == null ? 1 : 0;
            return found == null ? null : found.image();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** Forgets an image, once: one that was kept twice is still there. */
    void release(long id) {
        lock.lock();
        try {
            @Nullable Entry entry = entries.get(id);
            if (entry != null && entry.references() > 1) {
                entries.put(id, new Entry(entry.image(), entry.lossy(), entry.references() - 1));
            } else if (entry != null) {
                entries.remove(id);
                held -= entry.cost();
            }
        } finally {
            lock.unlock();
        }
    }

    /** For reports. Any thread, not for every message. */
    public Map<String, Long> figures() {
        lock.lock();
        try {
            return Map.of("cached_images", (long) entries.size(), "cached_image_pixels", held,
                    "cached_images_found", hits, "cached_images_missed", misses);
        } finally {
            lock.unlock();
        }
    }

    public void clear() {
        lock.lock();
        try {
            entries.clear();
            held = 0;
        } finally {
            lock.unlock();
        }
    }
}
