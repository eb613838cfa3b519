package org.watchglass.renderer;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A consumer's own copy of a screen, brought up to date by {@link FrameQueue#take}. Belongs to the consumer's
 * thread.
 *
 * <p>Pixels are {@code 0x00RRGGBB}, row after row without gaps.
 */
public final class Picture {
    private final Region damage = new Region();
    private final CopyHints copies = new CopyHints();
    private int width;
    private int height;
    private int[] pixels = new int[0];
    private long timeNanos;

    /** 0 before the first frame. */
    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Borrowed until the next take, which may replace the array by another one. */
    public int[] pixels() {
        return pixels;
    }

    /** What may differ since the take before; the whole picture after a change of size. Borrowed. */
    public Region damage() {
        return damage;
    }

    /** Borrowed. */
    public CopyHints copies() {
        return copies;
    }

    /** When the newest frame in here was handed over, on the monotonic clock of this process. */
    public long timeNanos() {
        return timeNanos;
    }

    /** Says that nothing has changed, at that time: how a consumer encodes the same picture once more. */
    public void unchanged(long atNanos) {
        clearDamage();
        timeNanos = atNanos;
    }

    /** An independent copy of pixels and size, with nothing damaged. */
    public Picture copy() {
        Picture copy = new Picture();
        copy.width = width;
        copy.height = height;
        copy.pixels = pixels.clone();
        copy.timeNanos = timeNanos;
        return copy;
    }

    /**
     * A copy of a part, with nothing damaged.
     *
     * @param area as much of it as there is
     * @return null if there is nothing of it
     */
    public @Nullable Picture part(Rect area) {
        Rect there = area.intersect(new Rect(0, 0, width, height));
        if (there.isEmpty()) {
            return null;
        }
        Picture part = new Picture();
        part.width = there.width();
        part.height = there.height();
        part.pixels = new int[there.width() * there.height()];
        for (int y = 0; y < there.height(); y++) {
            System.arraycopy(pixels, (there.y() + y) * width + there.x(), part.pixels, y * there.width(),
                    there.width());
        }
        part.timeNanos = timeNanos;
        return part;
    }

    void clearDamage() {
        damage.clear();
        copies.clear();
    }

    /** Begins to take an item of that size and time. */
    void begin(int newWidth, int newHeight, long atNanos) {
        if (newWidth != width || newHeight != height) {
            width = newWidth;
            height = newHeight;
            damage.set(0, 0, newWidth, newHeight);
            copies.clear();
        }
        timeNanos = atNanos;
    }

    /** Pixels to be written, of the size that was begun. */
    int[] writable() {
        if (pixels.length != width * height) {
            pixels = new int[width * height];
        }
        return pixels;
    }

    /** Takes over the pixels of the whole picture, and gives its former array away. */
    int[] exchange(int[] other) {
        int[] former = pixels;
        pixels = other;
        return former;
    }
}
