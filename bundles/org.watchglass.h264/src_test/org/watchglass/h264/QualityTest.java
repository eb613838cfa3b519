package org.watchglass.h264;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class QualityTest {
    @Test
    void textAtTheDefaultQpKeeps38Decibels() {
        RandomScreen screen = new RandomScreen(320, 240, 7);
        H264Encoder encoder = new H264Encoder(320, 240, EncoderSettings.DEFAULTS);
        for (int i = 0; i < 60; i++) {
            screen.step();
            encoder.encode(screen.pixels, screen.damage, screen.copies, false);
        }
        double psnr = lumaPsnr(screen, encoder.reconstruction());
        assertTrue(psnr >= 38, () -> psnr + " dB");
    }

    private static double lumaPsnr(RandomScreen screen, YuvFrame shown) {
        FrameSize size = new FrameSize(screen.width, screen.height);
        ColourConversion conversion = new ColourConversion(size);
        YuvFrame wanted = new YuvFrame(1, 1);
        double squares = 0;
        for (int i = 0; i < size.macroblocks(); i++) {
            int column = i % size.columns();
            int row = i / size.columns();
            conversion.macroblock(screen.pixels, column, row, wanted);
            squares += squares(wanted.luma, shown.luma, shown.luma.at(column * 16, row * 16));
        }
        return 10 * Math.log10(255.0 * 255 * size.macroblocks() * 256 / squares);
    }

    private static long squares(Plane wanted, Plane shown, int at) {
        long sum = 0;
        for (int i = 0; i < 256; i++) {
            int there = shown.samples[at + (i >> 4) * shown.stride + (i & 15)] & 0xFF;
            int difference = (wanted.samples[i] & 0xFF) - there;
            sum += difference * difference;
        }
        return sum;
    }
}
