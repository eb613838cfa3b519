package org.watchglass.demo.desktop;

/**
 * A small image that is drawn, perhaps again and again.
 *
 * @param id not 0 if it may be drawn again and is worth keeping; unique within its {@link Scene}
 * @param pixels {@code width * height} of {@code 0x00RRGGBB}; belongs to the tile and is not written any more
 */
public record Tile(int id, int width, int height, int[] pixels) {
    public Tile {
        if (width < 1 || height < 1 || pixels.length != width * height) {
            throw new IllegalArgumentException(
                    "tile " + width + "x" + height + ", " + pixels.length + " pixels");
        }
    }
}
