package org.watchglass.spice.wire.image;

import java.util.Arrays;
import org.watchglass.spice.wire.ProtocolException;

/**
 * Decodes the rows of one set of colours that QUIC codes together: red, green and blue, or one alone. Pixels
 * and residuals hold each colour in a byte of its own, blue or the only one in the lowest; other bytes are
 * not looked at.
 */
final class QuicPlanes {
    private static final int MAX_WAIT_INDEX = 6;
    private static final int WAIT_STEP = 2048;
    private static final int[] RUN_BITS = {
        0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15
    };

    private final QuicBits in;
    private final QuicModel model;

    /** Which bytes of a pixel belong to the set. */
    private final int set;

    /** Which bits of a pixel do. */
    private final int lanes;

    private final int[] residuals;

    /** How many pixels are passed over before the model learns again. */
    private int wait;

    private int seed = 255;
    private int waitIndex;
    private int waitIndexLeft = WAIT_STEP;
    private int runState;

    /** While a row is decoded: its pixels, where it starts, and the row above, whose place is the same. */
    private int[] pixels = {};

    private int[] above = {};
    private int start;
    private int aboveStart;
    private boolean first;

    /** The next pixel that the model learns from. */
    private int stop;

    QuicPlanes(QuicBits in, QuicCode code, boolean single, int width) {
        this.in = in;
        model = new QuicModel(in, code, single);
        set = single ? 0xff : 0xffffff;
        lanes = ((1 << code.bits) - 1) * 0x010101 & set;
        residuals = new int[width];
    }

    /** Decodes the top row. */
    void firstRow(int[] row, int at) throws ProtocolException {
        first = true;
        decodeRow(row, at);
        first = false;
    }

    /** Decodes any other row, given the one above. */
    void row(int[] rowAbove, int aboveAt, int[] row, int at) throws ProtocolException {
        above = rowAbove;
        aboveStart = aboveAt;
        decodeRow(row, at);
    }

    private void decodeRow(int[] row, int at) throws ProtocolException {
        pixels = row;
        start = at;
        int position = 0;
        int left = residuals.length;
        while (waitIndex < MAX_WAIT_INDEX && waitIndexLeft <= left) {
            if (waitIndexLeft > 0) {
                segment(position, position + waitIndexLeft);
                position += waitIndexLeft;
                left -= waitIndexLeft;
            }
            waitIndex++;
            waitIndexLeft = WAIT_STEP;
        }
        if (left > 0) {
            segment(position, position + left);
            if (waitIndex < MAX_WAIT_INDEX) {
                waitIndexLeft -= left;
            }
        }
        in.checkEnd();
    }

    private void segment(int from, int end) throws ProtocolException {
        int i = from;
        if (i == 0) {
            firstPixel();
            i = 1;
        }
        int runAt = 0;
        stop = i + wait;
        while (true) {
            i = first ? topPixels(i, end) : pixels(i, end, runAt);
            if (i < 0) {
                wait = stop - end;
                return;
            }
            wait = stop - i;
            runAt = i;
            i += run(i, end - i);
            if (i == end) {
                return;
            }
            stop = i + wait;
        }
    }

    private void firstPixel() {
        int context = residuals[0];
        int residual = model.residual(context);
        residuals[0] = residual;
        pixels[start] = sum(first ? 0 : above[aboveStart] & set, residual);
        if (wait > 0) {
            wait--;
        } else {
            wait = nextWait();
            model.learn(context, residual, waitIndex);
        }
    }

    /** Decodes pixels of the top row, which has no runs. Returns -1. */
    private int topPixels(int from, int end) {
        int context = residuals[from - 1];
        int left = pixels[start + from - 1];
        for (int i = from; i < end; i++) {
            int residual = model.residual(context);
            residuals[i] = residual;
            left = sum(left, residual);
            pixels[start + i] = left;
            learnAt(i, context, residual);
            context = residual;
        }
        return -1;
    }

    /** Decodes pixels until a run begins, whose place is returned, or until the end: then -1. */
    private int pixels(int from, int end, int runAt) {
        int[] out = pixels;
        int[] up = above;
        int at = start;
        int upAt = aboveStart;
        int context = residuals[from - 1];
        int left = out[at + from - 1];
        int before = from > 1 ? out[at + from - 2] : 0;
        int upLeft = up[upAt + from - 1] & set;
        for (int i = from; i < end; i++) {
            int upper = up[upAt + i] & set;
            if (upper == upLeft && left == before && i > 2 && i != runAt) {
                return i;
            }
            int residual = model.residual(context);
            residuals[i] = residual;
            before = left;
            left = sum((left & upper) + ((left ^ upper) >> 1 & 0x7f7f7f), residual);
            out[at + i] = left;
            learnAt(i, context, residual);
            context = residual;
            upLeft = upper;
        }
        return -1;
    }

    /** Undoes the folding of residuals, odd ones being negative, and adds them, each byte for itself. */
    private int sum(int predicted, int residual) {
        int difference = residual >> 1 & 0x7f7f7f ^ (residual & 0x010101) * 0xff;
        return ((predicted & 0x7f7f7f) + (difference & 0x7f7f7f) ^ (predicted ^ difference) & 0x808080)
                & lanes;
    }

    private void learnAt(int i, int context, int residual) {
        if (i == stop) {
            model.learn(context, residual, waitIndex);
            stop = i + 1 + nextWait();
        }
    }

    private int nextWait() {
        seed = seed + 1 & 255;
        return QuicRandom.TABLE[seed] & (1 << waitIndex) - 1;
    }

    /** Repeats the pixel before as often as the code says, and returns how often. */
    private int run(int from, int room) throws ProtocolException {
        int length = runLength(room);
        if (length > room) {
            throw new ProtocolException("QUIC: run: got %d pixels, expected at most %d", length, room);
        }
        Arrays.fill(pixels, start + from, start + from + length, pixels[start + from - 1]);
        return length;
    }

    private int runLength(int room) {
        int length = 0;
        int ones;
        do {
            ones = in.ones();
            for (int i = 0; i < ones && length <= room; i++) {
                length += 1 << RUN_BITS[runState];
                runState = Math.min(runState + 1, RUN_BITS.length - 1);
            }
        } while (ones == QuicBits.MAX_ONES && length <= room);
        in.number(1);
        length += in.number(RUN_BITS[runState]);
        runState = Math.max(runState - 1, 0);
        return length;
    }
}
