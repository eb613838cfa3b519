package org.watchglass.h264;

/** Quantises transformed blocks and weighs what they cost. One per slice coder and kind of prediction. */
final class BlockCoder {
    /** With more levels a block is never better off without any. */
    private static final int FEW = 3;

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
        int mask = (int) result & 0xFFFF;
        int cost = (int) (result >>> 16);
        int[] tokens = CavlcWriter.tokenTable(context);
        int empty = VlcTables.length(tokens[0]) * Quantizer.BIT;
        without = cost;
        if (mask == 0) {
            cost += empty;
        } else {
            cost += Quantizer.BIT
                    * CavlcSize.block(residual.levels, at + first, mask >>> first, 16 - first, tokens);
            without = Quantizer.LIMIT;
            if (Integer.bitCount(mask) <= FEW) {
                without = quantizer.energy(residual.coefficients, at, first);
                if (without + empty <= cost) {
                    mask = 0;
                    cost = without + empty;
                }
            }
        }
        residual.masks[block] = mask;
        return cost;
    }

    /** What the last block would cost if neither levels nor their absence were sent; may be too much. */
    int without() {
        return without;
    }
}
