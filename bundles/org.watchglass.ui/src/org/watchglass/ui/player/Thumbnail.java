package org.watchglass.ui.player;

/**
 * A small picture.
 *
 * @param pixels 0x00RRGGBB, row after row; not to be changed
 */
public record Thumbnail(int width, int height, int[] pixels) {
    /** The picture that a film shows now, smaller if it does not fit into so many pixels. */
    public static Thumbnail of(Film film, int maxWidth, int maxHeight) {
        int[] pixels = new int[film.width() * film.height()];
        film.copyPixels(pixels);
        return of(film.width(), film.height(), pixels, maxWidth, maxHeight);
    }

    /** The same, smaller if it does not fit. */
    public Thumbnail within(int maxWidth, int maxHeight) {
        return of(width, height, pixels, maxWidth, maxHeight);
    }

    static Thumbnail of(int width, int height, int[] pixels, int maxWidth, int maxHeight) {
        double scale = Math.min(1, Math.min((double) maxWidth / width, (double) maxHeight / height));
        int toWidth = Math.max(1, (int) (width * scale));
        int toHeight = Math.max(1, (int) (height * scale));
        int[] small = new int[toWidth * toHeight];
        for (int y = 0; y < toHeight; y++) {
            int top = (int) ((long) y * height / toHeight);
            int bottom = Math.max(top + 1, (int) ((y + 1L) * height / toHeight));
            for (int x = 0; x < toWidth; x++) {
                int left = (int) ((long) x * width / toWidth);
                int right = Math.max(left + 1, (int) ((x + 1L) * width / toWidth));
                small[y * toWidth + x] = mean(pixels, width, left, top, right, bottom);
            }
        }
        return new Thumbnail(toWidth, toHeight, small);
    }

    private static int mean(int[] pixels, int stride, int left, int top, int right, int bottom) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int i = y * stride + left; i < y * stride + right; i++) {
                red += pixels[i] >> 16 & 0xFF;
                green += pixels[i] >> 8 & 0xFF;
                blue += pixels[i] & 0xFF;
            }
        }
        long count = (long) (right - left) * (bottom - top);
        return (int) (red / count << 16 | green / count << 8 | blue / count);
    }
}
