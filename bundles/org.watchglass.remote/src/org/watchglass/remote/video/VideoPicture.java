package org.watchglass.remote.video;

/**
 * A decoded picture.
 *
 * @param rgb {@code width * height} pixels, row by row from the top, {@code 0x00RRGGBB}; borrowed, valid
 *     until the decoder is used again
 */
public record VideoPicture(int width, int height, int[] rgb) {
    public VideoPicture {
        if (width < 1 || height < 1 || rgb.length != (long) width * height) {
            throw new IllegalArgumentException(width + "x" + height + ", " + rgb.length + " pixels");
        }
    }
}
