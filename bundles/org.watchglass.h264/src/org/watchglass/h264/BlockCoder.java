package org.watchglass.h264;

/** Quantises transformed blocks and weighs what they cost. One per slice coder and kind of prediction. */
final class BlockCoder {
    private final Quantizer quantizer;

    private int without;

    BlockCoder(Quantizer quantizer) {
        this.quantizer = quantizer;
    }

    /**
     * Quantises a block's coefficients to levels, or to none where these are not worth their bits.
     *
     * @param first 0, or 1 to leave the DC coefficient alone
     * @param context nC
     * @return the cost
     */
    int code(Residual residual, int block, int first, int context) {
        int at = block * 16;
        long result = quantizer.block(residual.coefficients, residual.levels, at, first);
        int mask = Quantizer.mask(result);
        without = Quantizer.error(result);
        int[] tokens = CavlcWriter.tokenTable(context);
        int cost = without + VlcTables.length(tokens[0]) * Quantizer.BIT;
        if (mask != 0) {
            int error = Math.max(0, without - Quantizer.gain(result));
            int bits = CavlcSize.block(residual.levels, at + first, mask >>> first, 16 - first, tokens);
            int with = error + bits * Quantizer.BIT;
            mask = with < cost ? mask : 0;
            cost = Math.min(cost, with);
        }
        residual.masks[block] = mask;
        return cost;
    }

    /** What the last block would cost if neither levels nor their absence were sent. */
    int without() {
        return without;
    }
}
