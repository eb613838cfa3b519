package org.watchglass.spice.canvas;

import java.util.Arrays;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.display.Point;
import org.watchglass.spice.wire.display.Transform;
import org.watchglass.spice.wire.image.DecodedImage;

/**
 * An image seen through an affine transformation, which says for each pixel's centre where in the image its
 * colour is. All in 16.16 fixed point and rounded as in the reference client, down to the last bit.
 */
final class Sampler implements PixelSource {
    private static final int ONE = 1 << 16;
    private static final int OPAQUE = 0xff000000;

    /**
     * What is beyond the edges of an image: nothing, or the image again. Numbers of the X Render extension.
     */
    enum Repeat {
        NONE, NORMAL, PAD, REFLECT;

        /** The pixel that stands for this one, which may lie outside. Not for {@link #NONE}. */
        private int inside(long at, int size) {
            return switch (this) {
                case NONE, PAD -> (int) Math.max(0, Math.min(at, size - 1));
                case NORMAL -> Math.floorMod(at, size);
                case REFLECT -> {
                    int place = Math.floorMod(at, 2 * size);
                    yield place < size ? place : 2 * size - place - 1;
                }
            };
        }
    }

    /**
     * An image and how it is looked at.
     *
     * @param opaque whether the high byte of its pixels is not alpha, and 255 stands for it
     * @param smooth whether colours are interpolated; otherwise they are those of the nearest pixels
     */
    record Texture(DecodedImage image, boolean opaque, Repeat repeat, boolean smooth) {
        private int pixel(long x, long y) {
            if (repeat != Repeat.NONE) {
                return at(repeat.inside(x, image.width()), repeat.inside(y, image.height()));
            }
            boolean isInside = x >= 0 && y >= 0 && x < image.width() && y < image.height();
            return isInside ? at((int) x, (int) y) : 0;
        }

        private int at(int x, int y) {
            int pixel = image.pixels()[y * image.width() + x];
            return opaque ? pixel | OPAQUE : pixel;
        }
    }

    private final Texture texture;
    private final Transform matrix;
    private final Rect box;
    private final Point origin;

    /**
     * @param box where there are colours: everywhere in it, if only transparent ones
     * @param origin where the box's top left is before the transformation
     */
    Sampler(Texture texture, Transform matrix, Rect box, Point origin) {
        this.texture = texture;
        this.matrix = matrix;
        this.box = box;
        this.origin = origin;
    }

    /** A part of an image stretched or shrunk to a box; neither is empty. */
    static Sampler scaled(DecodedImage image, Rect area, Rect box, boolean smooth) {
        return scaled(new Texture(image, !image.alpha(), Repeat.NONE, smooth), area, box);
    }

    static Sampler scaled(Texture texture, Rect area, Rect box) {
        Transform matrix = new Transform(
                factor(area.width(), box.width()), 0, area.x() << 16,
                0, factor(area.height(), box.height()), area.y() << 16);
        return new Sampler(texture, matrix, box, Point.ORIGIN);
    }

    /**
     * The same for ternary operations, where the reference finds the part's top left by scaling back and
     * forth.
     */
    static Sampler scaledForTernary(DecodedImage image, Rect area, Rect box, boolean smooth) {
        Transform matrix = new Transform(
                factor(area.width(), box.width()), 0, 0, 0, factor(area.height(), box.height()), 0);
        Point origin = new Point(
                rounded(area.x() / ((double) area.width() / box.width())),
                rounded(area.y() / ((double) area.height() / box.height())));
        return new Sampler(new Texture(image, !image.alpha(), Repeat.NONE, smooth), matrix, box, origin);
    }

    /** An image pixel for pixel, or as the matrix says. */
    static Transform identity() {
        return new Transform(ONE, 0, 0, 0, ONE, 0);
    }

    private static int rounded(double value) {
        return (int) Math.floor(value + 0.5);
    }

    private static int factor(int from, int to) {
        return (int) (((long) from << 16) / to);
    }

    @Override
    public Rect extent() {
        return box;
    }

    @Override
    public void row(int x, int y, int count, int[] into) {
        long column = 2 * ((long) x - box.x() + origin.x()) + 1;
        long row = 2 * ((long) y - box.y() + origin.y()) + 1;
        long atX = (matrix.t00() * column + matrix.t01() * row + 1 >> 1) + matrix.t02();
        long atY = (matrix.t10() * column + matrix.t11() * row + 1 >> 1) + matrix.t12();
        if (!texture.smooth() && texture.repeat() == Repeat.NONE && matrix.t10() == 0) {
            nearestOfRow(atX, atY, count, into);
            return;
        }
        for (int i = 0; i < count; i++) {
            into[i] = texture.smooth() ? between(atX, atY) : nearest(atX, atY);
            atX += matrix.t00();
            atY += matrix.t10();
        }
    }

    /** What scaling needs most. */
    private void nearestOfRow(long startX, long atY, int count, int[] into) {
        DecodedImage image = texture.image();
        int[] pixels = image.pixels();
        long y = atY - 1 >> 16;
        if (y < 0 || y >= image.height()) {
            Arrays.fill(into, 0, count, 0);
            return;
        }
        int force = texture.opaque() ? OPAQUE : 0;
        int row = (int) y * image.width();
        long end = (long) image.width() << 16;
        long atX = startX - 1;
        for (int i = 0; i < count; i++) {
            into[i] = atX >= 0 && atX < end ? pixels[row + (int) (atX >> 16)] | force : 0;
            atX += matrix.t00();
        }
    }

    /** On the edge of two pixels, the colour of the first one. */
    private int nearest(long x, long y) {
        return texture.pixel(x - 1 >> 16, y - 1 >> 16);
    }

    /** Of four pixels, weighed by how near their centres are, in steps of 1/128. */
    private int between(long x, long y) {
        long left = x - ONE / 2 >> 16;
        long top = y - ONE / 2 >> 16;
        int byX = (int) (x - ONE / 2 >> 9 & 127) << 1;
        int byY = (int) (y - ONE / 2 >> 9 & 127) << 1;
        int topLeft = texture.pixel(left, top);
        int topRight = texture.pixel(left + 1, top);
        int bottomLeft = texture.pixel(left, top + 1);
        int bottomRight = texture.pixel(left + 1, top + 1);
        long low = lanes(topLeft) * ((256 - byX) * (256 - byY)) + lanes(topRight) * (byX * (256 - byY))
                + lanes(bottomLeft) * ((256 - byX) * byY) + lanes(bottomRight) * (byX * byY);
        long high = lanes(topLeft >>> 8) * ((256 - byX) * (256 - byY))
                + lanes(topRight >>> 8) * (byX * (256 - byY)) + lanes(bottomLeft >>> 8) * ((256 - byX) * byY)
                + lanes(bottomRight >>> 8) * (byX * byY);
        return pixel(low) | pixel(high) << 8;
    }

    /** Bits 0 to 7 and 16 to 23, far enough apart to be multiplied by up to 65536. */
    private static long lanes(int pixel) {
        return pixel & 0xff | (pixel & 0xff0000L) << 16;
    }

    private static int pixel(long lanes) {
        return (int) (lanes >>> 16 & 0xff | lanes >>> 32 & 0xff0000);
    }
}
