package org.watchglass.h264;

import java.util.Random;
import org.watchglass.renderer.CopyHints;
import org.watchglass.renderer.Region;

/** A screen that changes at random but reproducibly: fills, text, gradients, noise. */
final class RandomScreen {
    final int width;
    final int height;
    final int[] pixels;
    final Region damage = new Region();
    final CopyHints copies = new CopyHints();
    private final Random random;
    private int kinds = 5;
    private int palette = 0xFFFFFF;

    RandomScreen(int width, int height, long seed) {
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
        random = new Random(seed);
        fill(0, 0, width, height);
    }

    /** Leaves noise and strong contrasts out, and with them macroblocks that are better sent as samples. */
    RandomScreen withoutNoise() {
        kinds = 4;
        palette = 0x1F1F1F;
        fill(0, 0, width, height);
        return this;
    }

    /** Forgets the damage and draws up to three things. */
    void step() {
        damage.clear();
        copies.clear();
        if (random.nextInt(3) == 0) {
            copy();
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            int w = 1 + random.nextInt(Math.min(width, 90 + width / 2));
            int h = 1 + random.nextInt(Math.min(height, 60 + height / 2));
            draw(random.nextInt(width - w + 1), random.nextInt(height - h + 1), w, h);
        }
    }

    /**
     * Moves a part of the screen, as scrolling and dragging do; one hint in four is missing, one in four is
     * wrong.
     */
    private void copy() {
        int w = 1 + random.nextInt(width);
        int h = 1 + random.nextInt(height);
        int fromX = random.nextInt(width - w + 1);
        int fromY = random.nextInt(height - h + 1);
        int x = random.nextBoolean() ? fromX : random.nextInt(width - w + 1);
        int y = random.nextInt(height - h + 1);
        int[] before = pixels.clone();
        each(x, y, w, h, (px, py) -> before[(py - y + fromY) * width + px - x + fromX]);
        damage.add(x, y, x + w, y + h);
        if (random.nextInt(4) > 0) {
            copies.add(x, y, x + w, y + h, random.nextInt(4) == 0 ? x : fromX, fromY);
        }
    }

    /** Draws something in a rectangle and adds it to the damage. */
    private void draw(int x, int y, int w, int h) {
        switch (random.nextInt(kinds)) {
            case 0 -> fill(x, y, w, h);
            case 1, 2 -> text(x, y, w, h);
            case 3 -> gradient(x, y, w, h);
            default -> noise(x, y, w, h);
        }
        damage.add(x, y, x + w, y + h);
    }

    private void fill(int x, int y, int w, int h) {
        int colour = colour();
        each(x, y, w, h, (px, py) -> colour);
    }

    /** Strokes one pixel wide on a plain ground. */
    private void text(int x, int y, int w, int h) {
        int ground = random.nextBoolean() ? 0xFFFFFF & palette : colour();
        int ink = random.nextBoolean() ? 0 : colour();
        each(x, y, w, h, (px, py) -> py % 12 < 9 && random.nextInt(3) == 0 ? ink : ground);
    }

    private void gradient(int x, int y, int w, int h) {
        int base = colour();
        int dx = random.nextInt(5);
        int dy = random.nextInt(5);
        each(x, y, w, h, (px, py) -> (base & 0x7F7F7F)
                + 0x010101 * Math.min(127, (px - x) * dx / 4 + (py - y) * dy / 4));
    }

    private void noise(int x, int y, int w, int h) {
        int mask = random.nextBoolean() ? 0xFFFFFF : 0x0F0F0F;
        each(x, y, w, h, (px, py) -> colour() & mask);
    }

    private int colour() {
        return random.nextInt(0x1000000) & palette;
    }

    private interface Ink {
        int at(int x, int y);
    }

    private void each(int x, int y, int w, int h, Ink ink) {
        for (int py = y; py < y + h; py++) {
            for (int px = x; px < x + w; px++) {
                pixels[py * width + px] = ink.at(px, py);
            }
        }
    }
}
