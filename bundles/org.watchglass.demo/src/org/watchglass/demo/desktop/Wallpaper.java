package org.watchglass.demo.desktop;

import org.watchglass.renderer.Rect;

/** Hills at dusk. */
final class Wallpaper {
    /** Colours of the sky, at these thousandths of the height. */
    private static final int[][] SKY = {
        {0, 0x0F1B3A}, {260, 0x2A3B73}, {470, 0x6B5794}, {620, 0xC47E93}, {730, 0xF0AC8A}, {800, 0xF9D3A4},
        {1000, 0xF9D3A4}
    };
    private static final int SUN = 0xFFFFF3D6;
    private static final int[] HILLS = {0xFF8A6F97, 0xFF5B5285, 0xFF383A68, 0xFF1D2246};

    private Wallpaper() {}

    static Raster paint(int width, int height) {
        Raster raster = new Raster(width, height);
        for (int i = 1; i < SKY.length; i++) {
            int top = SKY[i - 1][0] * height / 1000;
            int bottom = SKY[i][0] * height / 1000;
            raster.gradient(Rect.ofEdges(0, top, width, bottom), SKY[i - 1][1], SKY[i][1]);
        }
        stars(raster);
        sun(raster, width * 7 / 10, height * 66 / 100, Math.min(width, height) / 18);
        for (int i = 0; i < HILLS.length; i++) {
            hill(raster, i);
        }
        return raster;
    }

    private static void stars(Raster raster) {
        long seed = 7;
        for (int i = 0; i < 140; i++) {
            seed = seed * 6364136223846793005L + 1442695040888963407L;
            int x = (int) ((seed >>> 33) % raster.width());
            int y = (int) ((seed >>> 17 & 0xFFFF) * raster.height() * 2 / 5 >> 16);
            raster.blend(x, y, Color.withAlpha(0xFFFFFF, 40 + (int) (seed >>> 50 & 127)));
        }
    }

    private static void sun(Raster raster, int centerX, int centerY, int radius) {
        int glow = radius * 7;
        long whole = (long) glow * glow;
        for (int y = -glow; y < glow; y++) {
            for (int x = -glow; x < glow; x++) {
                long left = Math.max(0, whole - (long) x * x - (long) y * y);
                int alpha = (int) (110 * (left * 1024 / whole) * (left * 1024 / whole) >> 20);
                raster.blend(centerX + x, centerY + y, Color.withAlpha(0xFFD9A0, alpha));
            }
        }
        raster.paint(SUN, Shape.disc(centerX, centerY, radius));
    }

    /** The nearer, the darker, and the lower. StrictMath, for the same pixels on every machine. */
    private static void hill(Raster raster, int layer) {
        int width = raster.width();
        int height = raster.height();
        int mist = Color.mix(HILLS[layer], 0xFFF0B79A, layer == 0 ? 45 : 12, 100);
        for (int x = 0; x < width; x++) {
            double at = (double) x / width * (5 + 2 * layer) + layer * 1.9;
            double wave = StrictMath.sin(at);
            wave += 0.45 * StrictMath.sin(2.3 * at + layer) + 0.15 * StrictMath.sin(7.1 * at);
            int top256 = (int) (height * 256 * (0.71 + 0.085 * layer - 0.035 * wave));
            int top = top256 >> 8;
            raster.blend(x, top, Color.withAlpha(HILLS[layer], 255 - (top256 & 255)));
            raster.gradient(Rect.ofEdges(x, top + 1, x + 1, height), HILLS[layer], mist);
        }
    }
}
