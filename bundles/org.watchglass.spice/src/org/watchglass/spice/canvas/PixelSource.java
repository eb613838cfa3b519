package org.watchglass.spice.canvas;

import java.util.Arrays;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.display.Point;
import org.watchglass.spice.wire.image.DecodedImage;

/** Where the colours of an operation come from, in coordinates of the surface that is drawn on. */
sealed interface PixelSource
        permits PixelSource.Solid, PixelSource.Placed, PixelSource.Pattern, Sampler, Stencil {
    /** Everywhere that a surface can be, and far beyond. */
    Rect EVERYWHERE = Rect.ofEdges(-(1 << 29), -(1 << 29), 1 << 29, 1 << 29);

    /** Where there are colours. */
    Rect extent();

    /** Writes the {@code count} colours from column x of row y on; all of them lie inside {@link #extent}. */
    void row(int x, int y, int count, int[] into);

    /** One colour. */
    record Solid(int color) implements PixelSource {
        @Override
        public Rect extent() {
            return EVERYWHERE;
        }

        @Override
        public void row(int x, int y, int count, int[] into) {
            Arrays.fill(into, 0, count, color);
        }
    }

    /** An image as it is, whose pixel {@code (x - left, y - top)} lands at (x, y). */
    record Placed(DecodedImage image, int left, int top) implements PixelSource {
        /** The image's pixel (fromX, fromY) lands on the top left of the box. */
        static Placed at(Rect box, DecodedImage image, int fromX, int fromY) {
            return new Placed(image, clamp((long) box.x() - fromX), clamp((long) box.y() - fromY));
        }

        @Override
        public Rect extent() {
            return new Rect(left, top, image.width(), image.height());
        }

        @Override
        public void row(int x, int y, int count, int[] into) {
            System.arraycopy(image.pixels(), (y - top) * image.width() + x - left, into, 0, count);
        }

        /** Farther away it is out of sight all the same. */
        private static int clamp(long edge) {
            return (int) Math.max(-(1 << 30), Math.min(edge, 1 << 30));
        }
    }

    /** An image repeated in all directions, with a top left at {@code origin}. It is not empty. */
    record Pattern(DecodedImage image, Point origin) implements PixelSource {
        @Override
        public Rect extent() {
            return EVERYWHERE;
        }

        @Override
        public void row(int x, int y, int count, int[] into) {
            int fromY = Math.floorMod((long) y - origin.y(), image.height());
            int fromX = Math.floorMod((long) x - origin.x(), image.width());
            for (int i = 0; i < count;) {
                int part = Math.min(count - i, image.width() - fromX);
                System.arraycopy(image.pixels(), fromY * image.width() + fromX, into, i, part);
                fromX = 0;
                i += part;
            }
        }
    }
}
