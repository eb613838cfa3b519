package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.display.CacheMessage.InvalAllPixmaps;
import org.watchglass.spice.wire.display.CacheMessage.InvalList;
import org.watchglass.spice.wire.image.BitmapFormat;
import org.watchglass.spice.wire.image.BitmapImage;
import org.watchglass.spice.wire.image.EncodedImage;
import org.watchglass.spice.wire.image.ImageDescriptor;
import org.watchglass.spice.wire.image.ImageType;
import org.watchglass.spice.wire.image.PaletteReference;

class ImageLoaderTest {
    private static final ImageDescriptor KEPT = new ImageDescriptor(5, ImageDescriptor.CACHE_ME, 1, 1);
    private static final EncodedImage FROM_CACHE = new EncodedImage.FromCache(KEPT, false);
    private static final InvalList FORGET =
            new InvalList(List.of(new InvalList.Item(InvalList.Item.PIXMAP, KEPT.id())));

    private final Canvas canvas = new Canvas();

    static BitmapImage withDescriptor(ImageDescriptor descriptor, int... pixels) {
        Bytes rows = BitmapImage.of(descriptor.width(), descriptor.height(), pixels).data();
        int stride = 4 * descriptor.width();
        return new BitmapImage(
                descriptor, BitmapFormat.FMT_32BIT, true, stride, new PaletteReference.Absent(), rows);
    }

    private void keep(int color) {
        canvas.copy(withDescriptor(KEPT, color));
    }

    private int topLeft() {
        return canvas.shown().pixels()[0];
    }

    @Test
    void findsWhatWasKept() {
        keep(7);
        canvas.fill(Canvas.ALL, 1);
        canvas.copy(FROM_CACHE);
        assertEquals(7, topLeft());
        assertEquals(Map.of(), canvas.gaps);
    }

    @Test
    void keepsTheNewestOfOneId() {
        keep(7);
        keep(8);
        canvas.copy(FROM_CACHE);
        assertEquals(8, topLeft());
    }

    @Test
    void forgetsAnImageAsOftenAsItWasKept() {
        keep(7);
        keep(7);
        canvas.draw(FORGET);
        canvas.copy(FROM_CACHE);
        assertEquals(Map.of(), canvas.gaps);
        canvas.draw(FORGET);
        canvas.copy(FROM_CACHE);
        assertEquals(Map.of("image FROM_CACHE not in cache", 1), canvas.gaps);
    }

    @Test
    void forgetsAllImages() {
        keep(7);
        canvas.draw(new InvalAllPixmaps(List.of()));
        canvas.copy(FROM_CACHE);
        assertEquals(Map.of("image FROM_CACHE not in cache", 1), canvas.gaps);
    }

    @Test
    void doesNotMindForgettingWhatIsNotThere() {
        canvas.draw(FORGET);
        assertEquals(Map.of(), canvas.gaps);
    }

    @Test
    void drawsOnAfterACodeThatIsBroken() {
        Bytes broken = Bytes.of(new byte[9]);
        canvas.copy(new EncodedImage.Coded(ImageDescriptor.of(2, 2), ImageType.LZ_RGB, broken));
        canvas.fill(Canvas.ALL, 3);
        assertEquals(Map.of("image decode error LZ_RGB", 1), canvas.gaps);
        assertEquals(3, topLeft());
    }

    @Test
    void namesTypesThatNobodyKnows() {
        canvas.copy(new EncodedImage.Unknown(ImageDescriptor.of(2, 2), 77));
        assertEquals(Map.of("image decode error image type 77", 1), canvas.gaps);
    }

    @Test
    void namesASurfaceThatIsNotThere() {
        canvas.copy(new EncodedImage.FromSurface(ImageDescriptor.of(2, 2), 8));
        assertEquals(Map.of("image SURFACE unknown", 1), canvas.gaps);
    }
}
