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
        double psnr = 10 * Math.log10(255 * 255 / Fidelity.lumaError(screen, encoder.reconstruction()));
        assertTrue(psnr >= 38, () -> psnr + " dB");
    }
}
