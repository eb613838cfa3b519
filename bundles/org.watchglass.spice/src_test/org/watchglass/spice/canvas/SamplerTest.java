package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.canvas.Sampler.Repeat;
import org.watchglass.spice.canvas.Sampler.Texture;
import org.watchglass.spice.wire.display.Point;
import org.watchglass.spice.wire.display.Transform;
import org.watchglass.spice.wire.image.DecodedImage;

class SamplerTest {
    private static final int ONE = 1 << 16;
    private static final DecodedImage THREE = new DecodedImage(3, 1, new int[] {10, 20, 30}, true);
    private static final Rect EIGHT = new Rect(0, 0, 8, 1);

    private static int[] row(Texture texture, Transform matrix, Point origin) {
        int[] row = new int[8];
        new Sampler(texture, matrix, EIGHT, origin).row(0, 0, 8, row);
        return row;
    }

    private static int[] repeated(Repeat repeat) {
        return row(new Texture(THREE, false, repeat, false), Sampler.identity(), new Point(-2, 0));
    }

    @Test
    void hasNothingBeyondTheEdges() {
        assertArrayEquals(new int[] {0, 0, 10, 20, 30, 0, 0, 0}, repeated(Repeat.NONE));
    }

    @Test
    void repeatsTheImage() {
        assertArrayEquals(new int[] {20, 30, 10, 20, 30, 10, 20, 30}, repeated(Repeat.NORMAL));
    }

    @Test
    void repeatsTheEdge() {
        assertArrayEquals(new int[] {10, 10, 10, 20, 30, 30, 30, 30}, repeated(Repeat.PAD));
    }

    @Test
    void repeatsTheMirrorImage() {
        assertArrayEquals(new int[] {20, 10, 10, 20, 30, 30, 20, 10}, repeated(Repeat.REFLECT));
    }

    @Test
    void takesTheFirstOfTwoPixelsOnTheirEdge() {
        Transform half = new Transform(ONE, 0, ONE / 2, 0, ONE, 0);
        int[] row = row(new Texture(THREE, false, Repeat.NONE, false), half, Point.ORIGIN);
        assertArrayEquals(new int[] {10, 20, 30, 0, 0, 0, 0, 0}, row);
    }

    @Test
    void interpolatesBetweenPixels() {
        Transform half = new Transform(ONE / 2, 0, 0, 0, ONE, 0);
        int[] row = row(new Texture(THREE, false, Repeat.PAD, true), half, Point.ORIGIN);
        assertArrayEquals(new int[] {10, 12, 17, 22, 27, 30, 30, 30}, row);
    }

    @Test
    void fadesOutBeyondTheEdges() {
        DecodedImage white = new DecodedImage(1, 1, new int[] {0xffffff}, false);
        Transform quarter = new Transform(ONE / 4, 0, -ONE / 2, 0, ONE, 0);
        int[] row = row(new Texture(white, true, Repeat.NONE, true), quarter, Point.ORIGIN);
        assertArrayEquals(
                new int[] {
                    0x1f1f1f1f, 0x5f5f5f5f, 0x9f9f9f9f, 0xdfdfdfdf, 0xdfdfdfdf, 0x9f9f9f9f, 0x5f5f5f5f,
                    0x1f1f1f1f
                },
                row);
    }

    @Test
    void turnsTheImage() {
        DecodedImage column = new DecodedImage(1, 3, new int[] {1, 2, 3}, true);
        Transform quarterTurn = new Transform(0, ONE, 0, ONE, 0, 0);
        int[] row = row(new Texture(column, false, Repeat.NONE, false), quarterTurn, Point.ORIGIN);
        assertArrayEquals(new int[] {1, 2, 3, 0, 0, 0, 0, 0}, row);
    }
}
