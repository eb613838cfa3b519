package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.display.Brush;
import org.watchglass.spice.wire.display.Clip;
import org.watchglass.spice.wire.display.CopyBits;
import org.watchglass.spice.wire.display.DrawBase;
import org.watchglass.spice.wire.display.DrawBlackness;
import org.watchglass.spice.wire.display.DrawBlend;
import org.watchglass.spice.wire.display.DrawCopy;
import org.watchglass.spice.wire.display.DrawFill;
import org.watchglass.spice.wire.display.DrawInvers;
import org.watchglass.spice.wire.display.DrawOpaque;
import org.watchglass.spice.wire.display.DrawRop3;
import org.watchglass.spice.wire.display.DrawTransparent;
import org.watchglass.spice.wire.display.DrawWhiteness;
import org.watchglass.spice.wire.display.Mask;
import org.watchglass.spice.wire.display.Point;
import org.watchglass.spice.wire.display.Rop;
import org.watchglass.spice.wire.display.ScaleMode;
import org.watchglass.spice.wire.display.SurfaceCreate;
import org.watchglass.spice.wire.image.BitmapFormat;
import org.watchglass.spice.wire.image.BitmapImage;
import org.watchglass.spice.wire.image.EncodedImage;
import org.watchglass.spice.wire.image.ImageDescriptor;
import org.watchglass.spice.wire.image.PaletteReference;

class DrawOperationsTest {
    private static final int W = 0xffffff;
    private static final BitmapImage FOUR = BitmapImage.of(2, 2, 1, 2, 3, 4);

    private final Canvas canvas = new Canvas();

    private static DrawBase clipped(Rect... rects) {
        return new DrawBase(0, Canvas.ALL, Clip.to(rects));
    }

    private static EncodedImage surface(int number) {
        return new EncodedImage.FromSurface(ImageDescriptor.of(Canvas.WIDTH, Canvas.HEIGHT), number);
    }

    /** One row of bits, the left one set. */
    private static Mask leftOfTwo(boolean inverse) {
        BitmapImage bits = new BitmapImage(
                ImageDescriptor.of(2, 1),
                BitmapFormat.FMT_1BIT_BE,
                true,
                1,
                new PaletteReference.Absent(),
                Bytes.of((byte) 0x80));
        return new Mask.Bits(inverse, Point.ORIGIN, bits);
    }

    @Test
    void fillsABox() {
        canvas.fill(new Rect(1, 1, 2, 5), 7);
        canvas.assertShows(0, 0, 0, 0, 0, 7, 7, 0, 0, 7, 7, 0);
    }

    @Test
    void fillsWithAPattern() {
        Brush pattern = new Brush.Pattern(FOUR, new Point(1, 0));
        canvas.draw(new DrawFill(new DrawBase(0, Canvas.ALL, Clip.NONE), pattern, Rop.OP_PUT, Mask.NONE));
        canvas.assertShows(2, 1, 2, 1, 4, 3, 4, 3, 2, 1, 2, 1);
    }

    @Test
    void expandsColoursOnSurfacesOf16Bits() {
        canvas.draw(new SurfaceCreate(
                0, Canvas.WIDTH, Canvas.HEIGHT, SurfaceCreate.FORMAT_16_555, SurfaceCreate.PRIMARY));
        canvas.fill(new Rect(0, 0, 1, 1), 0x7fff);
        canvas.assertShows(W, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void copiesAnImage() {
        canvas.copy(FOUR);
        canvas.assertShows(1, 2, 0, 0, 3, 4, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void drawsInEachRectangleOfTheClip() {
        DrawBase base = clipped(new Rect(0, 0, 1, 1), new Rect(3, 2, 9, 9));
        canvas.draw(new DrawFill(base, new Brush.Solid(7), Rop.OP_PUT, Mask.NONE));
        canvas.assertShows(7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7);
    }

    @Test
    void drawsNothingInAClipOfNoRectangles() {
        canvas.fill(Canvas.ALL, 5);
        canvas.draw(new DrawFill(clipped(), new Brush.Solid(7), Rop.OP_PUT, Mask.NONE));
        canvas.assertShows(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5);
    }

    @Test
    void invertsAPixelOnceIfClipRectanglesOverlap() {
        canvas.draw(new DrawInvers(clipped(new Rect(0, 0, 3, 1), new Rect(1, 0, 3, 1)), Mask.NONE));
        canvas.assertShows(W, W, W, W, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void setsAndClearsAllBits() {
        canvas.draw(new DrawWhiteness(new DrawBase(0, Canvas.ALL, Clip.NONE), Mask.NONE));
        canvas.draw(new DrawBlackness(clipped(new Rect(0, 0, 4, 2)), Mask.NONE));
        canvas.assertShows(0, 0, 0, 0, 0, 0, 0, 0, W, W, W, W);
    }

    @Test
    void combinesImageAndSurface() {
        canvas.fill(Canvas.ALL, 6);
        DrawCopy put = DrawCopy.of(0, new Rect(0, 0, 2, 2), FOUR);
        canvas.draw(new DrawBlend(put.base(), FOUR, put.area(), Rop.OP_XOR, 0, Mask.NONE));
        canvas.assertShows(7, 4, 6, 6, 5, 2, 6, 6, 6, 6, 6, 6);
    }

    @Test
    void drawsThroughAMask() {
        canvas.draw(new DrawFill(clipped(Canvas.ALL), new Brush.Solid(7), Rop.OP_PUT, leftOfTwo(false)));
        canvas.assertShows(7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void drawsNothingOutsideAnInvertedMask() {
        canvas.draw(new DrawFill(clipped(Canvas.ALL), new Brush.Solid(7), Rop.OP_PUT, leftOfTwo(true)));
        canvas.assertShows(0, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void scalesToTheNearestPixel() {
        DrawBase base = new DrawBase(0, new Rect(0, 0, 4, 2), Clip.NONE);
        Rect area = new Rect(0, 0, 2, 1);
        canvas.draw(new DrawCopy(base, FOUR, area, Rop.OP_PUT, ScaleMode.NEAREST, Mask.NONE));
        canvas.assertShows(1, 1, 2, 2, 1, 1, 2, 2, 0, 0, 0, 0);
        assertEquals(Map.of(), canvas.gaps);
    }

    @Test
    void copiesBitsThatOverlap() {
        canvas.number();
        canvas.draw(new CopyBits(new DrawBase(0, new Rect(1, 1, 3, 2), Clip.NONE), Point.ORIGIN));
        canvas.assertShows(1, 2, 3, 4, 5, 1, 2, 3, 9, 5, 6, 7);
    }

    @Test
    void copiesBitsOfAllClipRectanglesAtOnce() {
        canvas.number();
        DrawBase base = clipped(new Rect(1, 0, 1, 3), new Rect(2, 0, 2, 3));
        canvas.draw(new CopyBits(new DrawBase(0, new Rect(1, 0, 3, 3), base.clip()), Point.ORIGIN));
        canvas.assertShows(1, 1, 2, 3, 5, 5, 6, 7, 9, 9, 10, 11);
    }

    @Test
    void copiesNoBitsFromFarAway() {
        canvas.number();
        Point far = new Point(Integer.MAX_VALUE, Integer.MIN_VALUE);
        canvas.draw(new CopyBits(clipped(new Rect(0, 0, 2, 2), new Rect(2, 0, 2, 2)), far));
        canvas.assertShows(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void hintsAtCopiesInClips() {
        canvas.number();
        DrawBase base = clipped(new Rect(0, 0, 2, 1), new Rect(2, 0, 2, 1));
        canvas.draw(new CopyBits(base, new Point(0, 1)));
        assertEquals(2, canvas.shown().copies().size());
        assertEquals(1, canvas.shown().copies().fromY(0));
    }

    @Test
    void copiesFromAnotherSurface() {
        canvas.draw(new SurfaceCreate(9, Canvas.WIDTH, Canvas.HEIGHT, SurfaceCreate.FORMAT_32_XRGB, 0));
        DrawBase base = new DrawBase(9, Canvas.ALL, Clip.NONE);
        canvas.draw(new DrawFill(base, new Brush.Solid(8), Rop.OP_PUT, Mask.NONE));
        canvas.draw(DrawCopy.of(0, new Rect(3, 2, 4, 3), surface(9)));
        canvas.assertShows(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8);
    }

    @Test
    void copiesFromTheSameSurfaceAsIfAtOnce() {
        canvas.number();
        canvas.draw(DrawCopy.of(0, new Rect(1, 0, 4, 3), surface(0)));
        canvas.assertShows(1, 1, 2, 3, 5, 5, 6, 7, 9, 9, 10, 11);
    }

    @Test
    void keepsTheImagesOfWhatItDoesNotDraw() {
        ImageDescriptor kept = new ImageDescriptor(5, ImageDescriptor.CACHE_ME, 1, 1);
        EncodedImage image = ImageLoaderTest.withDescriptor(kept, 6);
        DrawBase nowhere = new DrawBase(9, Canvas.ALL, Clip.NONE);
        canvas.draw(new DrawTransparent(nowhere, image, Canvas.ALL, 0, 0));
        canvas.copy(new EncodedImage.FromCache(kept, false));
        canvas.assertShows(6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void scalesByInterpolation() {
        DrawBase base = new DrawBase(0, new Rect(0, 0, 4, 1), Clip.NONE);
        BitmapImage two = BitmapImage.of(3, 1, 0, 128, 0);
        Rect area = new Rect(0, 0, 2, 1);
        canvas.draw(new DrawCopy(base, two, area, Rop.OP_PUT, ScaleMode.INTERPOLATE, Mask.NONE));
        canvas.assertShows(0, 32, 96, 96, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void drawsABrushOnAnImage() {
        DrawBase base = new DrawBase(0, new Rect(0, 0, 2, 2), Clip.NONE);
        Rect area = new Rect(0, 0, 2, 2);
        canvas.draw(new DrawOpaque(base, FOUR, area, new Brush.Solid(8), Rop.OP_OR, 0, Mask.NONE));
        canvas.assertShows(9, 10, 0, 0, 11, 12, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void combinesBrushImageAndSurface() {
        canvas.fill(Canvas.ALL, 4);
        DrawBase base = new DrawBase(0, new Rect(0, 0, 2, 2), Clip.NONE);
        Rect area = new Rect(0, 0, 2, 2);
        int brushOrImageXorSurface = 0xf6;
        canvas.draw(new DrawRop3(
                base, FOUR, area, new Brush.Solid(8), brushOrImageXorSurface, 0, Mask.NONE));
        canvas.assertShows(13, 14, 4, 4, 15, 8, 4, 4, 4, 4, 4, 4);
    }

    @Test
    void scalesImagesForTernaryOperations() {
        DrawBase base = new DrawBase(0, new Rect(0, 0, 4, 1), Clip.NONE);
        Rect area = new Rect(0, 0, 2, 1);
        canvas.draw(new DrawRop3(base, FOUR, area, new Brush.None(), 0xcc, ScaleMode.NEAREST, Mask.NONE));
        canvas.assertShows(1, 1, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void drawsNoPixelOfTheTransparentColour() {
        canvas.fill(Canvas.ALL, 9);
        DrawBase base = new DrawBase(0, new Rect(0, 0, 2, 2), Clip.NONE);
        canvas.draw(new DrawTransparent(base, FOUR, new Rect(0, 0, 2, 2), 0, 0xff000003));
        canvas.assertShows(1, 2, 9, 9, 9, 4, 9, 9, 9, 9, 9, 9);
    }

    @Test
    void keepsSurfacesOf16BitsToWhatTheyCanShow() {
        canvas.draw(new SurfaceCreate(
                0, Canvas.WIDTH, Canvas.HEIGHT, SurfaceCreate.FORMAT_16_565, SurfaceCreate.PRIMARY));
        canvas.copy(BitmapImage.of(1, 1, 0x070307));
        canvas.copy(BitmapImage.of(1, 1, 0x123456));
        canvas.assertShows(0x103452, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
}
