package org.watchglass.renderer;

import java.util.Arrays;

/**
 * Packed pixels in chunks from a {@link PixelPool}: written front to back by one thread, then read front to
 * back by another. Whoever hands it over publishes it safely.
 */
final class PixelStore {
    /** 64 KiB: small against a frame, large against the bookkeeping. */
    static final int CHUNK = 1 << 14;

    private int[][] chunks = new int[1][];
    private int used;
    private int fill = CHUNK;
    private int readChunk;
    private int readAt;

    /** Bytes of pooled memory in use. */
    long bytes() {
        return (long) used * CHUNK * Integer.BYTES;
    }

    /** What {@link #bytes} would say with that many pixels inside. */
    static long bytesFor(long pixels) {
        return (pixels + CHUNK - 1) / CHUNK * CHUNK * Integer.BYTES;
    }

    void clear(PixelPool pool) {
        while (used > 0) {
            pool.giveChunk(chunks[--used]);
        }
        fill = CHUNK;
    }

    /** Appends pixels, their undefined high bytes cleared. */
    void append(PixelPool pool, int[] source, int from, int count) {
        int start = from;
        int left = count;
        while (left > 0) {
            if (fill == CHUNK) {
                addChunk(pool.takeChunk());
            }
            int part = Math.min(left, CHUNK - fill);
            copyClean(source, start, chunks[used - 1], fill, part);
            fill += part;
            start += part;
            left -= part;
        }
    }

    /** Copies pixels, their undefined high bytes cleared: as fast as a copy that leaves them. */
    static void copyClean(int[] source, int from, int[] target, int to, int count) {
        for (int i = 0; i < count; i++) {
            target[to + i] = source[from + i] & 0xFFFFFF;
        }
    }

    void rewind() {
        readChunk = 0;
        readAt = 0;
    }

    void read(int[] target, int to, int count) {
        int start = to;
        int left = count;
        while (left > 0) {
            if (readAt == CHUNK) {
                readChunk++;
                readAt = 0;
            }
            int part = Math.min(left, CHUNK - readAt);
            System.arraycopy(chunks[readChunk], readAt, target, start, part);
            readAt += part;
            start += part;
            left -= part;
        }
    }

    private void addChunk(int[] chunk) {
        if (used == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * used);
        }
        chunks[used++] = chunk;
        fill = 0;
    }
}
