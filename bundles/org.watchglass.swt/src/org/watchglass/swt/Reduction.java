package org.watchglass.swt;

import java.util.Arrays;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;

/**
 * A picture made small: each pixel is the mean of some of those that it stands for. What that costs depends
 * on the small picture alone.
 */
final class Reduction {
    private static final PaletteData COLOURS = new PaletteData(0xFF0000, 0xFF00, 0xFF);
    private static final int SAMPLES = 4;

    private Reduction() {}

    /**
     * No larger than {@code bound}, in the same proportion; a picture that is smaller stays as it is.
     *
     * @param pixels 0x00RRGGBB, row after row
     */
    static ImageData of(int[] pixels, Point size, Point bound) {
        double scale = Math.min(1, Math.min((double) bound.x / size.x, (double) bound.y / size.y));
        int width = Math.max(1, (int) Math.round(size.x * scale));
        int height = Math.max(1, (int) Math.round(size.y * scale));
        ImageData small = new ImageData(width, height, 24, COLOURS);
        int[] columns = places(width, size.x);
        int[] rows = places(height, size.y);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            int[] lines = Arrays.copyOfRange(rows, y * SAMPLES, (y + 1) * SAMPLES);
            for (int x = 0; x < width; x++) {
                row[x] = mean(pixels, size.x,
                        Arrays.copyOfRange(columns, x * SAMPLES, (x + 1) * SAMPLES), lines);
            }
            small.setPixels(0, y, width, row, 0);
        }
        return small;
    }

    /** The middles of all samples of a row or a column. */
    private static int[] places(int small, int large) {
        int[] places = new int[small * SAMPLES];
        for (int i = 0; i < places.length; i++) {
            places[i] = (int) ((2L * i + 1) * large / (2L * places.length));
        }
        return places;
    }

    private static int mean(int[] pixels, int width, int[] columns, int[] rows) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int y : rows) {
            for (int x : columns) {
                int rgb = pixels[y * width + x];
                red += rgb >> 16 & 0xFF;
                green += rgb >> 8 & 0xFF;
                blue += rgb & 0xFF;
            }
        }
        int count = rows.length * columns.length;
        return red / count << 16 | green / count << 8 | blue / count;
    }
}
