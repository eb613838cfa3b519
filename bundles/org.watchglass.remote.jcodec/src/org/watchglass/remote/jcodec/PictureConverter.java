package org.watchglass.remote.jcodec;

import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Rect;
import org.watchglass.remote.video.VideoPicture;

/**
 * Turns pictures of luma and halved chroma into pixels: ITU-R BT.601, with 16 for black and 235 for white.
 */
final class PictureConverter {
    /** JCodec keeps samples as signed bytes, 128 less than they are. */
    private static final int OFFSET = 128;

    private int[] rgb = new int[0];

    /** The part of the picture that is to be shown; borrowed until the next call. */
    VideoPicture convert(Picture picture) {
        Rect shown = shown(picture);
        int width = shown.getWidth();
        int height = shown.getHeight();
        if (rgb.length != width * height) {
            rgb = new int[width * height];
        }
        for (int y = 0; y < height; y++) {
            convertRow(picture, shown.getX(), shown.getY() + y, width, y * width);
        }
        return new VideoPicture(width, height, rgb);
    }

    private static Rect shown(Picture picture) {
        Rect crop = picture.getCrop();
        if (crop == null || crop.getWidth() < 1 || crop.getHeight() < 1) {
            return new Rect(0, 0, picture.getWidth(), picture.getHeight());
        }
        return crop;
    }

    private void convertRow(Picture picture, int left, int row, int width, int to) {
        byte[] luma = picture.getPlaneData(0);
        byte[] blue = picture.getPlaneData(1);
        byte[] red = picture.getPlaneData(2);
        int at = row * picture.getPlaneWidth(0) + left;
        int chroma = (row >> 1) * picture.getPlaneWidth(1);
        for (int x = 0; x < width; x++) {
            int half = chroma + (left + x >> 1);
            int light = 298 * (luma[at + x] + OFFSET - 16) + 128;
            int r = light + 409 * red[half] >> 8;
            int g = light - 100 * blue[half] - 208 * red[half] >> 8;
            int b = light + 516 * blue[half] >> 8;
            rgb[to + x] = byteOf(r) << 16 | byteOf(g) << 8 | byteOf(b);
        }
    }

    private static int byteOf(int value) {
        return Math.max(0, Math.min(value, 255));
    }
}
