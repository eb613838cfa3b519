package org.watchglass.cli;

import java.util.BitSet;
import org.watchglass.renderer.Picture;
import org.watchglass.renderer.Region;

/**
 * A picture as numbers: one for each tile of 64 by 64 pixels, and one for all. Two pictures that differ have
 * others, but for a chance of one in 2^64. One thread.
 */
final class TileHashes {
    static final int TILE = 64;

    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private int width;
    private int height;
    private int columns;
    private long[] tiles = {};
    private final BitSet changed = new BitSet();

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** How many tiles a picture of that size has. */
    static int count(int width, int height) {
        return perSide(width) * perSide(height);
    }

    private static int perSide(int pixels) {
        return (pixels + TILE - 1) / TILE;
    }

    long tile(int index) {
        return tiles[index];
    }

    /** Those that are others than before the last update. */
    BitSet changed() {
        return changed;
    }

    /** Follows a picture, by its damage. */
    void update(Picture picture) {
        changed.clear();
        if (picture.width() != width || picture.height() != height) {
            width = picture.width();
            height = picture.height();
            columns = perSide(width);
            tiles = new long[count(width, height)];
            update(picture, 0, 0, width, height);
            return;
        }
        Region damage = picture.damage();
        for (int i = 0; i < damage.size(); i++) {
            update(picture, damage.left(i), damage.top(i), damage.right(i), damage.bottom(i));
        }
    }

    private void update(Picture picture, int left, int top, int right, int bottom) {
        for (int row = top / TILE; row < perSide(bottom); row++) {
            for (int column = left / TILE; column < perSide(right); column++) {
                int index = row * columns + column;
                long hash = hash(picture, column * TILE, row * TILE);
                if (hash != tiles[index]) {
                    tiles[index] = hash;
                    changed.set(index);
                }
            }
        }
    }

    private long hash(Picture picture, int left, int top) {
        int[] pixels = picture.pixels();
        long hash = BASIS;
        for (int y = top; y < Math.min(top + TILE, height); y++) {
            int end = y * width + Math.min(left + TILE, width);
            for (int i = y * width + left; i < end; i++) {
                hash = (hash ^ pixels[i] & 0xffffff) * PRIME;
            }
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** Of the whole picture. */
    long whole() {
        long hash = (BASIS ^ width) * PRIME ^ height;
        for (long tile : tiles) {
            hash = (hash ^ tile) * PRIME;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
