package org.watchglass.renderer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchglass.renderer.FrameQueue.Limits;
import org.watchglass.renderer.FrameQueue.PointerLayer;

class FramePartTest {
    private static final Rect RIGHT = new Rect(30, 5, 20, 10);

    private final Screen screen = new Screen(3);
    private final Surface surface = numbered(50, 40);
    private final FrameQueue queue = new FrameQueue(new Limits(4, 1L << 20), PointerLayer.BLENDED);
    private final Picture picture = new Picture();
    private long time;

    /** Each pixel is its place: 1000 x + y. */
    private static Surface numbered(int width, int height) {
        Surface surface = new Surface(width, height);
        for (int i = 0; i < width * height; i++) {
            surface.pixels()[i] = 1000 * (i % width) + i / width;
        }
        surface.damaged(surface.bounds());
        return surface;
    }

    private void attach(Rect area) {
        screen.show(surface, ++time);
        screen.attach(new FramePart(area, queue::offer));
        screen.endFrame(++time);
    }

    private boolean take() {
        return queue.takeAll(picture);
    }

    /** Of what was taken: {@code width x height from first pixel to last}. */
    private String taken() {
        int[] pixels = picture.pixels();
        return picture.width() + "x" + picture.height() + " from " + pixels[0] + " to "
                + pixels[picture.width() * picture.height() - 1];
    }

    @Test
    void hasItsOwnSizeAndThePixelsThatAreThere() {
        attach(RIGHT);
        assertTrue(take());
        assertEquals("20x10 from 30005 to 49014", taken());
        assertEquals(new Rect(0, 0, 20, 10), picture.damage().bounds());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 50, 40, 50x40 from 0 to 49039",
        "-10, -20, 15, 30, 5x10 from 0 to 4009",
        "45, 35, 100, 100, 5x5 from 45035 to 49039",
        "-2147483648, 39, 2147483647, 1, ''",
        "-2147483647, 39, 2147483647, 1, ''",
        "2147483646, 0, 1, 1, ''",
        "50, 0, 10, 10, ''",
        "-5, -5, 1000, 1000, 50x40 from 0 to 49039"
    })
    void isAsMuchAsThereIs(int x, int y, int width, int height, String expected) {
        attach(new Rect(x, y, width, height));
        assertEquals(!expected.isEmpty(), take());
        assertEquals(expected, picture.width() == 0 ? "" : taken());
    }

    @Test
    void damageIsClippedAndCountsFromItsCorner() {
        attach(RIGHT);
        take();
        surface.fill(new Rect(25, 0, 7, 8), 0xABCDEF);
        surface.fill(new Rect(48, 14, 2, 9), 0xFEDCBA);
        screen.endFrame(++time);
        assertTrue(take());
        assertEquals("Region[0,0-2,3 18,9-20,10]", picture.damage().toString());
        assertEquals(0xABCDEF, picture.pixels()[2 * 20 + 1]);
        assertEquals(0xFEDCBA, picture.pixels()[9 * 20 + 19]);
        assertEquals(32005, picture.pixels()[2]);
    }

    @Test
    void whatHappensElsewhereIsNotCopied() {
        attach(RIGHT);
        take();
        surface.fill(new Rect(0, 0, 30, 40), 0xABCDEF);
        screen.endFrame(++time);
        assertFalse(take());
    }

    @Test
    void thePointerIsThatOfThePart() {
        attach(RIGHT);
        take();
        PointerShape dot = new PointerShape(2, 1, 0, 0, new int[] {0xFF000001, 0xFF000002});
        screen.setPointer(new Pointer(dot, 29, 5, true));
        screen.endFrame(++time);
        assertTrue(take());
        assertEquals(2, picture.pixels()[0], "half of it is outside");
        assertEquals(31005, picture.pixels()[1]);
        screen.setPointer(new Pointer(dot, 10, 5, true));
        screen.endFrame(++time);
        assertTrue(take());
        assertEquals(30005, picture.pixels()[0]);
    }

    @Test
    void copiesAreNoHintsAnyMore() {
        attach(RIGHT);
        take();
        surface.copyBits(new Rect(32, 6, 5, 5), 1, 1);
        screen.endFrame(++time);
        assertTrue(take());
        assertEquals(0, picture.copies().size());
        assertEquals("Region[2,1-7,6]", picture.damage().toString());
        assertEquals(1001, picture.pixels()[20 + 2]);
    }

    @Test
    void followsAScreenThatShrinksAndGrowsOnceMore() {
        attach(RIGHT);
        take();
        for (Surface next : List.of(numbered(40, 8), numbered(20, 8), numbered(50, 40))) {
            screen.show(next, ++time);
            screen.endFrame(++time);
        }
        assertTrue(take());
        assertEquals("20x10 from 30005 to 49014", taken());
        screen.show(numbered(40, 8), ++time);
        screen.endFrame(++time);
        assertTrue(take());
        assertEquals("10x3 from 30005 to 39007", taken());
        screen.show(numbered(20, 8), ++time);
        screen.endFrame(++time);
        assertFalse(take(), "there is nothing of it");
    }

    @Test
    void theWholeScreenIsTheSameAsWithoutIt() {
        attach(surface.bounds());
        take();
        assertArrayEquals(surface.pixels(), picture.pixels());
    }

    @Test
    void allocatesNothing() {
        FramePart part = new FramePart(RIGHT, frame -> frame.width() == 20);
        Pointer pointer = new Pointer(null, 40, 7, true);
        Frame frame = Frame.whole(0, surface, pointer, 1);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < 20_000; i++) {
            part.frame(frame);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1_000; i++) {
            part.frame(frame);
        }
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(bytes < 1_000, bytes + " bytes for 1000 frames");
    }
}
