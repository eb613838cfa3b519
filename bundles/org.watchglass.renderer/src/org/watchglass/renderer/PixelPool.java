package org.watchglass.renderer;

import java.util.Arrays;

/** Memory that the items of one queue use again: chunks, and arrays for whole screens. One thread. */
final class PixelPool {
    private final Stack chunks = new Stack();
    private final Stack wholes = new Stack();

    int[] takeChunk() {
        return chunks.isEmpty() ? new int[PixelStore.CHUNK] : chunks.pop();
    }

    void giveChunk(int[] chunk) {
        chunks.push(chunk);
    }

    /** An array of exactly that length; those of another screen size are forgotten. */
    int[] takeWhole(int pixels) {
        while (!wholes.isEmpty()) {
            int[] whole = wholes.pop();
            if (whole.length == pixels) {
                return whole;
            }
        }
        return new int[pixels];
    }

    void giveWhole(int[] whole) {
        wholes.push(whole);
    }

    /**
     * Forgets what is too much. Arrays for whole screens go first: they are asked for less often than chunks.
     */
    void trim(long maxBytes) {
        while (!wholes.isEmpty() && wholes.bytes + chunks.bytes > maxBytes) {
            wholes.pop();
        }
        while (!chunks.isEmpty() && chunks.bytes > maxBytes) {
            chunks.pop();
        }
    }

    private static final class Stack {
        private static final int[] NOTHING = new int[0];
        private int[][] arrays = new int[8][];
        private int count;
        private long bytes;

        boolean isEmpty() {
            return count == 0;
        }

        void push(int[] array) {
            if (count == arrays.length) {
                arrays = Arrays.copyOf(arrays, 2 * count);
            }
            arrays[count++] = array;
            bytes += (long) array.length * Integer.BYTES;
        }

        int[] pop() {
            int[] array = arrays[--count];
            arrays[count] = NOTHING;
            bytes -= (long) array.length * Integer.BYTES;
            return array;
        }
    }
}
