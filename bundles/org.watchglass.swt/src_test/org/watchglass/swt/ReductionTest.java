package org.watchglass.swt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReductionTest {
    @ParameterizedTest
    @CsvSource({
        "1920, 1080, 64, 36", "1080, 1920, 20, 36", "64, 36, 64, 36", "10, 10, 10, 10",
        "5000, 1, 64, 1", "1, 1, 1, 1"
    })
    void keepsTheProportionWithinTheBound(int width, int height, int smallWidth, int smallHeight) {
        ImageData small = Reduction.of(new int[width * height], new Point(width, height), new Point(64, 36));
        assertEquals(new Point(smallWidth, smallHeight), new Point(small.width, small.height));
    }

    @Test
    void isTheMeanOfWhatItStandsFor() {
        int[] pixels = new int[80 * 40];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % 80;
            pixels[i] = x < 40 ? 0xFF0000 : x < 60 ? 0xFFFFFF : 0;
        }
        ImageData small = Reduction.of(pixels, new Point(80, 40), new Point(2, 2));
        assertEquals(2, small.width);
        assertEquals(0xFF0000, small.getPixel(0, 0));
        assertEquals(0x7F7F7F, small.getPixel(1, 0));
    }

    @Test
    void leavesASmallPictureAsItIs() {
        int[] pixels = {0x112233, 0x445566, 0x778899, 0xAABBCC};
        ImageData small = Reduction.of(pixels, new Point(2, 2), new Point(64, 36));
        assertEquals(0x112233, small.getPixel(0, 0));
        assertEquals(0xAABBCC, small.getPixel(1, 1));
    }
}
