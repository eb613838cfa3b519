package org.watchglass.h264;

/**
 * The coefficients of one macroblock on their way into or out of the stream.
 *
 * <p>Blocks 0 to 15 are luma in coding order (figure 6-10), 16 to 19 Cb, 20 to 23 Cr. Reused for each
 * macroblock.
 */
final class Residual {
    static final int CHROMA = 16;
    static final int BLOCKS = 24;

    /** x and y of luma blocks in blocks, in coding order. */
    static final int[] X = {0, 1, 0, 1, 2, 3, 2, 3, 0, 1, 0, 1, 2, 3, 2, 3};

    static final int[] Y = {0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 3, 3, 2, 2, 3, 3};

    /** Per block: coefficients in zigzag order on the way out, scaled levels in raster order coming in. */
    final int[] coefficients = new int[BLOCKS * 16];

    /** Per block: levels in zigzag order, meaningful where {@link #masks} has a bit. */
    final int[] levels = new int[BLOCKS * 16];

    final int[] masks = new int[BLOCKS];

    /** DC levels that travel apart: 16 of Intra_16x16 luma in zigzag order, then 4 of Cb and 4 of Cr. */
    final int[] dcLevels = new int[24];

    /** Of luma, Cb, Cr. */
    final int[] dcMasks = new int[3];

    /** CodedBlockPatternLuma: a bit for each 8x8 quarter. */
    int lumaPattern;

    /** CodedBlockPatternChroma: 0 nothing, 1 DC only, 2 all. */
    int chromaPattern;

    /** Index of the first sample of a luma block in the macroblock at {@code at}. */
    static int place(Plane plane, int at, int block) {
        return at + Y[block] * 4 * plane.stride + X[block] * 4;
    }

    /** Index of the first sample of a block (0 to 3) of a chroma plane. */
    static int chromaPlace(Plane plane, int at, int quarter) {
        return at + (quarter >> 1) * 4 * plane.stride + (quarter & 1) * 4;
    }

    int pattern() {
        return chromaPattern << 4 | lumaPattern;
    }

    /** Takes over the levels of a block. */
    void take(Residual other, int block) {
        System.arraycopy(other.levels, block * 16, levels, block * 16, 16);
        masks[block] = other.masks[block];
    }
}
