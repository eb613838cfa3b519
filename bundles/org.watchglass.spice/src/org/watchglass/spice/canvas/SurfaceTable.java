package org.watchglass.spice.canvas;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.flow.Ticker;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Screen;
import org.watchglass.renderer.Surface;
import org.watchglass.spice.wire.display.SurfaceCreate;

/**
 * The surfaces of one display by their numbers, bounded in number and in memory, and which of them is shown.
 * Belongs to the drawing worker.
 *
 * <p>A new primary surface is shown with the first thing that is drawn on it: until then the screen keeps the
 * last picture, for servers destroy and create the primary surface at every change of mode.
 */
final class SurfaceTable {
    static final int MAX_SURFACES = 4096;

    /** In pixels: 512 MiB, or a quarter of what this process may use. */
    static final long MAX_PIXELS = Math.min(512L << 20, Runtime.getRuntime().maxMemory() / 4) / Integer.BYTES;

    /**
     * A surface that is drawn on.
     *
     * @param format what the server has there; here are always 8 bits for each colour
     */
    record Target(Surface surface, int format) {
        private static final int ALPHA = 0xff000000;

        /**
         * What a brush's colour is here: for surfaces of 16 bits, servers send pixels of 16 bits, and for
         * those of opacity a number up to 255.
         */
        int color(int color) {
            return switch (format) {
                case SurfaceCreate.FORMAT_16_555 -> rgb(five(color >> 10), five(color >> 5), five(color));
                case SurfaceCreate.FORMAT_16_565 -> rgb(five(color >> 11), six(color >> 5), five(color));
                case SurfaceCreate.FORMAT_8_A -> color << 24;
                case SurfaceCreate.FORMAT_1_A -> -(color & 1) & ALPHA;
                default -> color;
            };
        }

        /** Whether the high byte of its pixels is opacity. */
        boolean hasAlpha() {
            return format == SurfaceCreate.FORMAT_32_ARGB || alphaOnly();
        }

        /** Whether there is nothing but opacity. */
        boolean alphaOnly() {
            return format == SurfaceCreate.FORMAT_8_A || format == SurfaceCreate.FORMAT_1_A;
        }

        /** The bits of colours that count here. */
        int precision() {
            return switch (format) {
                case SurfaceCreate.FORMAT_16_555 -> 0xf8f8f8;
                case SurfaceCreate.FORMAT_16_565 -> 0xf8fcf8;
                default -> 0xffffff;
            };
        }

        /** Makes pixels that were drawn such as the server's surface can have. */
        void fit(List<Rect> area) {
            if (format != SurfaceCreate.FORMAT_32_XRGB && format != SurfaceCreate.FORMAT_32_ARGB) {
                area.forEach(this::fit);
            }
        }

        private void fit(Rect area) {
            int[] pixels = surface.pixels();
            for (int y = area.y(); y < area.bottom(); y++) {
                int row = y * surface.stride();
                for (int i = row + area.x(); i < row + area.right(); i++) {
                    pixels[i] = fitted(pixels[i]);
                }
            }
        }

        private int fitted(int pixel) {
            return switch (format) {
                case SurfaceCreate.FORMAT_16_555 ->
                    rgb(five(pixel >> 19), five(pixel >> 11), five(pixel >> 3));
                case SurfaceCreate.FORMAT_16_565 ->
                    rgb(five(pixel >> 19), six(pixel >> 10), five(pixel >> 3));
                case SurfaceCreate.FORMAT_8_A -> pixel & ALPHA;
                default -> pixel >> 31 & ALPHA;
            };
        }

        private static int rgb(int red, int green, int blue) {
            return red << 16 | green << 8 | blue;
        }

        private static int five(int value) {
            return (value & 31) << 3 | (value & 31) >> 2;
        }

        private static int six(int value) {
            return (value & 63) << 2 | (value & 63) >> 4;
        }
    }

    private final Map<Integer, @Nullable Target> targets = new HashMap<>();
    private final Screen screen;
    private final Ticker ticker;
    private long pixels;
    /** The primary surface as long as nothing was drawn on it. */
    private @Nullable Surface unseen;

    SurfaceTable(Screen screen, Ticker ticker) {
        this.screen = screen;
        this.ticker = ticker;
    }

    /**
     * Makes a black surface, in place of one that has this number. Returns false if there is no room for it.
     */
    boolean create(SurfaceCreate message) {
        destroy(message.surface());
        long area = (long) message.width() * message.height();
        if (area == 0 || targets.size() >= MAX_SURFACES || pixels + area > MAX_PIXELS) {
            return false;
        }
        Surface surface = new Surface(message.width(), message.height());
        targets.put(message.surface(), new Target(surface, message.format()));
        pixels += area;
        if (message.isPrimary()) {
            unseen = surface;
        }
        return true;
    }

    /** A surface to draw on. If it is a new primary one, it is shown from now on. */
    @Nullable
    Target drawOn(int number) {
        @Nullable Target target = targets.get(number);
        if (target != null && target.surface() == unseen) {
            showPrimary();
        }
        return target;
    }

    /** Shows the primary surface even if nothing was drawn on it. */
    void showPrimary() {
        Surface waiting = unseen;
        if (waiting != null) {
            unseen = null;
            screen.show(waiting, ticker.nanoTime());
        }
    }

    /** A surface to read from. */
    @Nullable
    Target get(int number) {
        return targets.get(number);
    }

    int count() {
        return targets.size();
    }

    /** Of all surfaces together. */
    long pixels() {
        return pixels;
    }

    void destroy(int number) {
        @Nullable Target gone = targets.remove(number);
        if (gone != null) {
            unseen = gone.surface() == unseen ? null : unseen;
            pixels -= (long) gone.surface().width() * gone.surface().height();
        }
    }

    void clear() {
        targets.clear();
        unseen = null;
        pixels = 0;
    }
}
