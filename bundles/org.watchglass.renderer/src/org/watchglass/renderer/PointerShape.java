package org.watchglass.renderer;

/**
 * What a pointer looks like: {@code width * height} pixels, row by row, not premultiplied,
 * {@code 0xAARRGGBB}.
 *
 * <p>The array belongs to the shape and is not written any more. Two shapes are the same if they are the same
 * object.
 */
public final class PointerShape {
    /** As large as a guest may ask for; larger ones are cut by whoever decodes them. */
    public static final int MAX_SIDE = 1024;

    private final int width;
    private final int height;
    private final int hotX;
    private final int hotY;
    private final int[] argb;

    /** The hot spot is moved inside the shape if it lies outside. */
    public PointerShape(int width, int height, int hotX, int hotY, int[] argb) {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE
                || argb.length != width * height) {
            throw new IllegalArgumentException(
                    "pointer " + width + "x" + height + ", " + argb.length + " pixels");
        }
        this.width = width;
        this.height = height;
        this.hotX = Math.max(0, Math.min(hotX, width - 1));
        this.hotY = Math.max(0, Math.min(hotY, height - 1));
        this.argb = argb;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int hotX() {
        return hotX;
    }

    public int hotY() {
        return hotY;
    }

    /** Borrowed: must not be written. */
    public int[] argb() {
        return argb;
    }
}
