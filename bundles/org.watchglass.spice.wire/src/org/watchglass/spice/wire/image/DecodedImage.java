package org.watchglass.spice.wire.image;

/**
 * Pixels, row by row from the top, {@code 0xAARRGGBB}. Shared with caches: nobody writes to them.
 *
 * <p>Without alpha the high byte is what the reference client has there: 0 for coded images, the guest's own
 * byte for 32 bit ones, 255 if the image says so. It is not opacity.
 *
 * @param alpha whether the high byte is opacity, with premultiplied colours; an image of opacity alone is
 *     black
 * @param alphaOnly whether opacity is all there is
 */
public record DecodedImage(int width, int height, int[] pixels, boolean alpha, boolean alphaOnly) {
    public DecodedImage {
        if (width < 0 || height < 0 || pixels.length != (long) width * height) {
            throw new IllegalArgumentException(width + "x" + height + ", " + pixels.length + " pixels");
        }
    }

    /** An image of colours. */
    public DecodedImage(int width, int height, int[] pixels, boolean alpha) {
        this(width, height, pixels, alpha, false);
    }
}
