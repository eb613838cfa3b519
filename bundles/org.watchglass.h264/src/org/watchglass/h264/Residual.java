package org.watchglass.h264;

/**
 * The coefficients of one macroblock on their way into the stream.
 *
 * <p>Blocks 0 to 15 are luma in coding order (figure 6-10), 16 to 19 Cb, 20 to 23 Cr. Reused for each macroblock;
 * one per slice coder.
 */
final class Residual {
    static final int CHROMA = 16;
    static final int BLOCKS = 24;

    /** x and y of luma blocks in blocks, in coding order. */
    static final int[] X = {0, 1, 0, 1, 2, 3, 2, 3, 0, 1, 0, 1, 2, 3, 2, 3};

    static final int[] Y = {0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 3, 3, 2, 2, 3, 3};

    /** Per block: coefficients in raster order, later scaled levels. */
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

    int pattern() {
        return chromaPattern << 4 | lumaPattern;
    }
}
