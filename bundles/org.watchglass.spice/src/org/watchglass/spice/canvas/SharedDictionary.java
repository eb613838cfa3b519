package org.watchglass.spice.canvas;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.image.GlzDictionary;
import org.watchglass.spice.wire.image.GlzWindow;

/**
 * The GLZ dictionary of a session: all its displays add to it, and one may ask for an image that another has
 * yet to decode. Any thread. The lock guards {@code window}.
 */
public final class SharedDictionary implements GlzDictionary {
    /** What the server is told, in pixels: 32 MiB. */
    public static final int ANNOUNCED_PIXELS = 8 << 20;

    private static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final GlzWindow window = new GlzWindow(2L * ANNOUNCED_PIXELS);
    private final BooleanSupplier alone;

    /** @param alone whether one display uses this, which then need not wait for others */
    public SharedDictionary(BooleanSupplier alone) {
        this.alone = alone;
    }

    @Override
    public int[] image(long id) throws ProtocolException {
        lock.lock();
        try {
            long left = alone.getAsBoolean() ? 0 : WAIT_NANOS;
            while (left > 0 && !window.has(id) && window.mayHave(id)) {
                left = added.awaitNanos(left);
            }
            return window.image(id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProtocolException("GLZ_RGB: image: got id %d, expected to wait for it", id);
        } finally {
            lock.unlock();
        }
    }

    /** For reports. Any thread. */
    public Map<String, Long> figures() {
        lock.lock();
        try {
            return Map.of("glz_oldest", window.oldest(), "glz_next", window.next(), "glz_pixels",
                    window.pixels());
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void add(long id, int headDistance, int[] pixels) throws ProtocolException {
        lock.lock();
        try {
            window.add(id, headDistance, pixels);
            added.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
