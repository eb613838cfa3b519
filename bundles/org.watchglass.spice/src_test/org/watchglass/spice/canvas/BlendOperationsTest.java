package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.Test;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.display.Brush;
import org.watchglass.spice.wire.display.Clip;
import org.watchglass.spice.wire.display.DrawAlphaBlend;
import org.watchglass.spice.wire.display.DrawBase;
import org.watchglass.spice.wire.display.DrawComposite;
import org.watchglass.spice.wire.display.DrawFill;
import org.watchglass.spice.wire.display.Mask;
import org.watchglass.spice.wire.display.Point;
import org.watchglass.spice.wire.display.Rop;
import org.watchglass.spice.wire.display.SurfaceCreate;
import org.watchglass.spice.wire.display.Transform;
import org.watchglass.spice.wire.image.BitmapFormat;
import org.watchglass.spice.wire.image.BitmapImage;
import org.watchglass.spice.wire.image.EncodedImage;
import org.watchglass.spice.wire.image.ImageDescriptor;
import org.watchglass.spice.wire.image.PaletteReference;

class BlendOperationsTest {
    private static final Rect TWO = new Rect(0, 0, 2, 1);
    private static final DrawBase BASE = new DrawBase(0, TWO, Clip.NONE);
    private static final int OVER = 3;

    private final Canvas canvas = new Canvas();

    /** Premultiplied colours of two pixels. */
    private static BitmapImage argb(int first, int second) {
        return new BitmapImage(
                ImageDescriptor.of(2, 1), BitmapFormat.FMT_RGBA, true, 8, new PaletteReference.Absent(),
                BitmapImage.of(2, 1, first, second).data());
    }

    private static BitmapImage alphas(int first, int second) {
        return new BitmapImage(
                ImageDescriptor.of(2, 1), BitmapFormat.FMT_8BIT_A, true, 2, new PaletteReference.Absent(),
                Bytes.of((byte) first, (byte) second));
    }

    /** A surface of opacity alone. */
    private EncodedImage alphaSurface(int first, int second) {
        canvas.draw(new SurfaceCreate(5, 2, 1, SurfaceCreate.FORMAT_8_A, 0));
        for (int x = 0; x < 2; x++) {
            DrawBase base = new DrawBase(5, new Rect(x, 0, 1, 1), Clip.NONE);
            canvas.draw(new DrawFill(base, new Brush.Solid(x == 0 ? first : second), Rop.OP_PUT, Mask.NONE));
        }
        return new EncodedImage.FromSurface(ImageDescriptor.of(2, 1), 5);
    }

    private void composite(int flags, EncodedImage source, @Nullable EncodedImage mask) {
        DrawComposite.Origins origins = new DrawComposite.Origins(Point.ORIGIN, Point.ORIGIN);
        int all = mask == null ? flags : flags | DrawComposite.HAS_MASK;
        canvas.draw(new DrawComposite(BASE, all, source, mask, null, null, origins));
    }

    private void assertShows(int first, int second) {
        canvas.assertShows(first, second, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void blendsPremultipliedColours() {
        canvas.fill(TWO, 0x808080);
        canvas.draw(new DrawAlphaBlend(BASE, 0, 255, argb(0x80400000, 0xff0000ff), TWO));
        assertShows(0x804040, 0x0000ff);
    }

    @Test
    void blendsTheWholeImageByItsAlpha() {
        canvas.fill(TWO, 0x808080);
        canvas.draw(new DrawAlphaBlend(BASE, 0, 128, BitmapImage.of(2, 1, 0, 0xffffff), TWO));
        assertShows(0x404040, 0xc0c0c0);
    }

    @Test
    void blendsNothingByAnAlphaOfNothing() {
        canvas.draw(new DrawAlphaBlend(BASE, 0, 0, BitmapImage.of(2, 1, 5, 5), TWO));
        canvas.canvas.showPrimary();
        assertShows(0, 0);
    }

    @Test
    void blendsScaledToTheNearestPixel() {
        canvas.draw(new DrawAlphaBlend(BASE, 0, 255, BitmapImage.of(2, 1, 5, 6), new Rect(1, 0, 1, 1)));
        assertShows(6, 6);
    }

    @Test
    void readsTheAlphaOfASurfaceThatHasNoneIfToldSo() {
        canvas.fill(TWO, 0x808080);
        canvas.draw(new SurfaceCreate(6, 2, 1, SurfaceCreate.FORMAT_32_XRGB, 0));
        DrawBase base = new DrawBase(6, TWO, Clip.NONE);
        canvas.draw(new DrawFill(base, new Brush.Solid(0x80000040), Rop.OP_PUT, Mask.NONE));
        EncodedImage surface = new EncodedImage.FromSurface(ImageDescriptor.of(2, 1), 6);
        canvas.draw(new DrawAlphaBlend(BASE, 0, 255, surface, TWO));
        assertShows(0x000040, 0x000040);
        canvas.fill(TWO, 0x808080);
        canvas.draw(new DrawAlphaBlend(BASE, DrawAlphaBlend.SRC_SURFACE_HAS_ALPHA, 255, surface, TWO));
        assertShows(0x404080, 0x404080);
    }

    @Test
    void compositesThroughASurfaceOfOpacity() {
        canvas.fill(TWO, 0x808080);
        composite(OVER, BitmapImage.of(2, 1, 0xff0000, 0xff0000), alphaSurface(0, 128));
        assertShows(0x808080, 0xc04040);
    }

    @Test
    void takesAMaskThatIsNoSurfaceForOpaqueIfItHasNoColours() {
        composite(OVER, BitmapImage.of(2, 1, 5, 6), alphas(0, 0));
        assertShows(5, 6);
    }

    @Test
    void compositesEachChannelByItsOwn() {
        canvas.fill(TWO, 0x808080);
        int flags = OVER | DrawComposite.COMPONENT_ALPHA;
        composite(flags, BitmapImage.of(2, 1, 0xffffff, 0xffffff), argb(0xff0000ff, 0xffff0000));
        assertShows(0x8080ff, 0xff8080);
    }

    @Test
    void compositesATransformedImage() {
        Transform mirror = new Transform(-65536, 0, 2 * 65536, 0, 65536, 0);
        DrawComposite.Origins origins = new DrawComposite.Origins(Point.ORIGIN, Point.ORIGIN);
        int flags = 1 | DrawComposite.HAS_SOURCE_TRANSFORM;
        canvas.draw(new DrawComposite(BASE, flags, BitmapImage.of(2, 1, 5, 6), null, mirror, null, origins));
        assertShows(6, 5);
    }

    @Test
    void countsOperatorsThatItDoesNotHave() {
        composite(0x30, BitmapImage.of(2, 1, 5, 6), null);
        assertEquals(Map.of("composite operator 48", 1), canvas.gaps);
    }
}
