package org.watchglass.spice.wire.image;

import org.watchglass.spice.wire.Bytes;

/** Decodes bitmaps. */
final class BitmapDecoder {
    private BitmapDecoder() {}

    /** @param palette looked at by formats that have one */
    static DecodedImage decode(BitmapImage bitmap, Palette palette) {
        int width = bitmap.descriptor().width();
        int height = bitmap.descriptor().height();
        Bytes data = bitmap.data();
        PixelRows rows = new PixelRows(bitmap.format(), palette.table());
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            int row = bitmap.topDown() ? y : height - 1 - y;
            rows.unpack(data.array(), data.offset() + y * bitmap.stride(), pixels, row * width, width);
        }
        BitmapFormat format = bitmap.format();
        return new DecodedImage(width, height, pixels, format.hasAlpha(), format == BitmapFormat.FMT_8BIT_A);
    }
}
