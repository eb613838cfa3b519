package org.watchglass.spice.wire.image;

import java.util.Arrays;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.spice.wire.ProtocolException;

/**
 * A dictionary for one thread: it does not wait. For several display channels wrap it in one that locks, and
 * that waits until {@link #has}. Images have consecutive ids from 0 and may be added a little out of order;
 * old ones leave as their successors say, but never before all successors up to that one are there.
 */
public final class GlzWindow implements GlzDictionary {
    /** What an image costs beside its pixels, in pixels. */
    private static final int OVERHEAD = 32;

    private static final int MAX_IMAGES = 1 << 21;

    private final long maxPixels;
    private int[] @Nullable [] images = new int[64][];
    private int[] headDistances = new int[64];
    private long oldest;
    private long contiguous;
    private long end;
    private long pixels;

    /**
     * @param maxPixels how much may be kept, a little more for each image; servers keep to the size that the
     *     client announced but for the images that are under way, so take the double of it
     */
    public GlzWindow(long maxPixels) {
        this.maxPixels = maxPixels;
    }

    /** Whether an image is here now. */
    public boolean has(long id) {
        return find(id) != null;
    }

    /** Whether an image may still be added, or is here. */
    public boolean mayHave(long id) {
        return id >= contiguous || has(id);
    }

    @Override
    public int[] image(long id) throws ProtocolException {
        int[] image = find(id);
        if (image == null) {
            throw new ProtocolException("GLZ_RGB: image: got id %d, expected one from %d to %d", id, oldest,
                    end - 1);
        }
        return image;
    }

    @Override
    public void add(long id, int headDistance, int[] image) throws ProtocolException {
        if (id < contiguous || id - oldest >= MAX_IMAGES || has(id)) {
            throw new ProtocolException("GLZ_RGB: image id: got %d, expected about %d", id, contiguous);
        }
        if (pixels + image.length + OVERHEAD > maxPixels) {
            throw new ProtocolException(
                    "GLZ_RGB: window: got %d pixels, expected at most %d", pixels + image.length, maxPixels);
        }
        reserve((int) (id - oldest) + 1);
        images[slot(id)] = image;
        headDistances[slot(id)] = headDistance;
        pixels += image.length + OVERHEAD;
        end = Math.max(end, id + 1);
        advance();
    }

    /** The id of the oldest image that may be here. */
    public long oldest() {
        return oldest;
    }

    /** One more than the id of the newest image. */
    public long next() {
        return end;
    }

    /** What is kept, with what images cost beside their pixels. */
    public long pixels() {
        return pixels;
    }

    /** Forgets all: a new session begins. */
    public void clear() {
        Arrays.fill(images, null);
        oldest = 0;
        contiguous = 0;
        end = 0;
        pixels = 0;
    }

    private void advance() {
        for (; contiguous < end && find(contiguous) != null; contiguous++) {
            long head = contiguous - Integer.toUnsignedLong(headDistances[slot(contiguous)]);
            while (oldest < head) {
                drop(oldest++);
            }
        }
    }

    private void drop(long id) {
        int[] image = images[slot(id)];
        images[slot(id)] = null;
        pixels -= image == null ? 0 : image.length + OVERHEAD;
    }

    private int @Nullable [] find(long id) {
        return id < oldest || id >= end ? null : images[slot(id)];
    }

    private int slot(long id) {
        return (int) id & images.length - 1;
    }

    /** Makes room for that many images from the oldest on. */
    private void reserve(int count) {
        if (count <= images.length) {
            return;
        }
        int[][] oldImages = images;
        int[] oldDistances = headDistances;
        int size = Integer.highestOneBit(count - 1) << 1;
        images = new int[size][];
        headDistances = new int[size];
        for (long id = oldest; id < end; id++) {
            int from = (int) id & oldImages.length - 1;
            images[slot(id)] = oldImages[from];
            headDistances[slot(id)] = oldDistances[from];
        }
    }
}
