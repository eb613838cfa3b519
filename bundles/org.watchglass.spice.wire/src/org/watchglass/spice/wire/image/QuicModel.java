package org.watchglass.spice.wire.image;

/**
 * Decodes and learns the residuals of one set of colours: three, or the blue one alone. Residuals hold each
 * colour in a byte of its own, blue in the lowest.
 */
final class QuicModel {
    /** By wait index: the cost at which costs are halved. */
    private static final int[] TRIGGERS = {110, 550, 900, 800, 550, 400, 350};

    private final QuicBits in;
    private final boolean single;
    private final QuicChannel blue;
    private final QuicChannel green;
    private final QuicChannel red;

    QuicModel(QuicBits in, QuicCode code, boolean single) {
        this.in = in;
        this.single = single;
        blue = new QuicChannel(code);
        green = new QuicChannel(code);
        red = new QuicChannel(code);
    }

    /** Decodes one pixel's residuals, given those of the pixel before. */
    int residual(int context) {
        return single ? one(context) : three(context);
    }

    private int one(int context) {
        long window = in.window(in.position);
        int packed = blue.best[context & 0xff];
        int length = QuicCode.length(window, packed);
        in.position += length;
        return QuicCode.value(window, packed, length);
    }

    private int three(int context) {
        long position = in.position;
        long window = in.window(position);
        int packed = red.best[context >> 16];
        int length = QuicCode.length(window, packed);
        int residual = QuicCode.value(window, packed, length) << 16;
        window <<= length;
        int used = length;

        packed = green.best[context >> 8 & 0xff];
        length = QuicCode.length(window, packed);
        residual |= QuicCode.value(window, packed, length) << 8;
        window <<= length;
        used += length;

        if (used > QuicBits.WINDOW - QuicCode.LIMIT) {
            window = in.window(position + used);
        }
        packed = blue.best[context & 0xff];
        length = QuicCode.length(window, packed);
        in.position = position + used + length;
        return residual | QuicCode.value(window, packed, length);
    }

    void learn(int context, int residual, int waitIndex) {
        int trigger = TRIGGERS[waitIndex];
        blue.update(context & 0xff, residual & 0xff, trigger);
        if (!single) {
            green.update(context >> 8 & 0xff, residual >> 8 & 0xff, trigger);
            red.update(context >> 16, residual >> 16, trigger);
        }
    }
}
