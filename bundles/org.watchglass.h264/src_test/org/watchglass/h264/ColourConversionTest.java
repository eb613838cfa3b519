package org.watchglass.h264;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ColourConversionTest {
    private final YuvFrame converted = new YuvFrame(1, 1);

    @Test
    void followsBt709InLimitedRange() {
        assertEquals("16 128 128", plain(0x000000));
        assertEquals("235 128 128", plain(0xFFFFFF));
        assertEquals("63 102 240", plain(0xFF0000));
        assertEquals("173 42 26", plain(0x00FF00));
        assertEquals("32 240 118", plain(0x0000FF));
    }

    @Test
    void chromaIsTheMeanOfFourPixels() {
        int[] pixels = new int[256];
        pixels[0] = 0x0000FF;
        new ColourConversion(new FrameSize(16, 16)).convert(pixels, 0, 0, 1, converted);
        assertEquals(128 + 112 / 4, converted.cb.samples[0] & 0xFF);
        assertEquals(128, converted.cb.samples[1] & 0xFF);
    }

    @Test
    void repeatsTheLastColumnAndRow() {
        int[] pixels = {0, 0, 0xFFFFFF, 0, 0, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF, 0xFFFFFF};
        new ColourConversion(new FrameSize(3, 3)).convert(pixels, 0, 0, 1, converted);
        byte[] luma = converted.luma.samples;
        assertEquals(16, luma[converted.luma.at(1, 1)]);
        assertEquals(235, luma[converted.luma.at(15, 0)] & 0xFF);
        assertEquals(235, luma[converted.luma.at(0, 15)] & 0xFF);
    }

    private String plain(int rgb) {
        int[] pixels = new int[256];
        Arrays.fill(pixels, rgb);
        new ColourConversion(new FrameSize(16, 16)).convert(pixels, 0, 0, 1, converted);
        return (converted.luma.samples[255] & 0xFF) + " " + (converted.cb.samples[63] & 0xFF) + " "
                + (converted.cr.samples[63] & 0xFF);
    }
}
