package org.watchglass.spice.canvas;

/**
 * One of the 256 bitwise operations on brush, image and destination: each bit of its code says what becomes
 * of bits that are in these three as the number of that bit says.
 */
final class TernaryOp implements Blend {
    private static final int CASES = 8;

    private final PixelSource brush;
    private final int[] minterms = new int[CASES];
    private int[] brushes = new int[0];

    /** @param code bit {@code 4 * brush + 2 * image + destination} of it is the result */
    TernaryOp(int code, PixelSource brush) {
        this.brush = brush;
        for (int i = 0; i < CASES; i++) {
            minterms[i] = -(code >> i & 1);
        }
    }

    @Override
    public void combine(int x, int y, int count, int[] colors, int[] pixels, int at) {
        if (brushes.length < count) {
            brushes = new int[count];
        }
        brush.row(x, y, count, brushes);
        for (int i = 0; i < count; i++) {
            colors[i] = apply(brushes[i], colors[i], pixels[at + i]);
        }
    }

    int apply(int p, int s, int d) {
        int withBrush = s & (minterms[7] & d | minterms[6] & ~d) | ~s & (minterms[5] & d | minterms[4] & ~d);
        int without = s & (minterms[3] & d | minterms[2] & ~d) | ~s & (minterms[1] & d | minterms[0] & ~d);
        return p & withBrush | ~p & without;
    }
}
