package org.watchglass.demo.desktop;

import java.util.Arrays;

/** The pictures of a small film: a train ride through hills from morning to night. Integers only. */
final class VideoPicture {
    static final int WIDTH = 320;
    static final int HEIGHT = 180;
    static final int FRAMES_PER_SECOND = 25;

    private static final int[] DAY = {0x3D6FB6, 0xA9D3EE};
    private static final int[] DUSK = {0x46366E, 0xF3A56B};
    private static final int PERIOD = 40 * FRAMES_PER_SECOND;

    /** One wave of 256 steps, from -1024 to 1024. */
    private static final int[] WAVE = wave();

    private VideoPicture() {}

    private static int[] wave() {
        int[] wave = new int[256];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = (int) StrictMath.round(1024 * StrictMath.sin(i * Math.PI / 128));
        }
        return wave;
    }

    private static int wave(long at) {
        return WAVE[(int) (at & 255)];
    }

    static Tile at(long frame) {
        int[] pixels = new int[WIDTH * HEIGHT];
        int dusk = 512 + wave(frame * 256 / PERIOD + 192) / 2;
        int top = Color.mix(DAY[0], DUSK[0], dusk, 1024);
        int bottom = Color.mix(DAY[1], DUSK[1], dusk, 1024);
        for (int y = 0; y < HEIGHT; y++) {
            Arrays.fill(pixels, y * WIDTH, (y + 1) * WIDTH, Color.mix(top, bottom, y, HEIGHT) & 0xFFFFFF);
        }
        sun(pixels, frame, dusk);
        hills(pixels, frame, 0, Color.mix(0x7FA38F, 0x7A5A86, dusk, 1024));
        hills(pixels, frame, 1, Color.mix(0x4F8360, 0x4A3C69, dusk, 1024));
        hills(pixels, frame, 2, Color.mix(0x2D5D45, 0x251F45, dusk, 1024));
        track(pixels, frame);
        return new Tile(0, WIDTH, HEIGHT, pixels);
    }

    private static void sun(int[] pixels, long frame, int dusk) {
        int centerX = 230 + wave(frame * 256 / PERIOD) * 40 / 1024;
        int centerY = 35 + dusk * 50 / 1024;
        int color = Color.mix(0xFFF6D0, 0xFF8F5A, dusk, 1024) & 0xFFFFFF;
        for (int y = Math.max(0, centerY - 18); y < Math.min(HEIGHT, centerY + 18); y++) {
            for (int x = centerX - 18; x < centerX + 18; x++) {
                if ((x - centerX) * (x - centerX) + (y - centerY) * (y - centerY) < 18 * 18) {
                    pixels[y * WIDTH + x] = color;
                }
            }
        }
    }

    /** The nearer a layer, the faster it passes. */
    private static void hills(int[] pixels, long frame, int layer, int argb) {
        long passed = frame * (1 + 2L * layer) / (layer == 2 ? 1 : 2);
        for (int x = 0; x < WIDTH; x++) {
            long at = x + passed;
            int wave = wave(at * (2 + layer) / 4) * 14 + wave(at * (5 + layer) / 4 + 70L * layer) * 7;
            int top = 92 + layer * 24 - wave / 1024;
            for (int y = Math.max(0, top); y < HEIGHT; y++) {
                pixels[y * WIDTH + x] = argb & 0xFFFFFF;
            }
        }
    }

    private static void track(int[] pixels, long frame) {
        for (int x = 0; x < WIDTH; x++) {
            boolean sleeper = (x + frame * 7) % 28 < 10;
            for (int y = 166; y < HEIGHT; y++) {
                boolean rail = y == 168 || y == 169 || y == 175 || y == 176;
                pixels[y * WIDTH + x] = rail ? 0xB9BDC7 : sleeper ? 0x5A4636 : 0x39332F;
            }
        }
    }
}
