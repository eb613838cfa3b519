package org.watchglass.spice.wire.image;

import java.util.Arrays;

/**
 * What QUIC has learnt about one colour: which code parameter suits residuals in which context. Contexts are
 * residuals too; those of about the same size share a bucket.
 */
final class QuicChannel {
    /** By context: the packed parameter of its bucket. */
    final int[] best = new int[256];

    private final QuicCode code;

    /** By bucket and parameter: how many bits the residuals would have taken. */
    private final int[] costs;

    QuicChannel(QuicCode code) {
        this.code = code;
        Arrays.fill(best, code.packed(code.bits - 1));
        costs = new int[code.bits * code.bits];
    }

    /** Learns from a residual. Costs above {@code trigger} are halved. */
    void update(int context, int residual, int trigger) {
        int bucket = Math.min(31 - Integer.numberOfLeadingZeros(context + 1), code.bits - 1);
        int from = bucket * code.bits;
        int cheapest = Integer.MAX_VALUE;
        int parameter = 0;
        for (int l = code.bits - 1; l >= 0; l--) {
            int cost = costs[from + l] += code.length(residual, l);
            if (cost < cheapest) {
                cheapest = cost;
                parameter = l;
            }
        }
        if (cheapest > trigger) {
            for (int l = 0; l < code.bits; l++) {
                costs[from + l] >>= 1;
            }
        }
        int first = (1 << bucket) - 1;
        int packed = code.packed(parameter);
        if (best[first] != packed) {
            Arrays.fill(best, first, bucket == code.bits - 1 ? best.length : 2 * first + 1, packed);
        }
    }
}
