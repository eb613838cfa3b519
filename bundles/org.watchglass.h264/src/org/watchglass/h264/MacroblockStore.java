package org.watchglass.h264;

/**
 * What later macroblocks of the same picture need to know about earlier ones.
 *
 * <p>A macroblock that was not recorded since {@link #nextPicture()} counts as skipped without motion, so
 * that a picture costs nothing where nothing is coded. Slices on several threads write to different
 * macroblocks.
 */
final class MacroblockStore {
    /** Coefficient counts of a macroblock: 16 luma blocks in raster order, 4 Cb, 4 Cr. */
    static final int COUNTS = 24;

    private static final int MODES = 8;

    private final int columns;
    private final int[] recorded;
    private final byte[] counts;
    /** Intra_4x4 modes along the lower edge, then the right one. */
    private final byte[] modes;

    private final int[] vectors;

    private int picture;

    MacroblockStore(FrameSize size) {
        columns = size.columns();
        recorded = new int[size.macroblocks()];
        counts = new byte[size.macroblocks() * COUNTS];
        modes = new byte[size.macroblocks() * MODES];
        vectors = new int[size.macroblocks()];
    }

    void nextPicture() {
        picture++;
    }

    int index(int column, int row) {
        return row * columns + column;
    }

    /** Records a macroblock that has no Intra_4x4 modes: they count as DC (8.3.1.1). */
    void record(int macroblock, int vector) {
        recorded[macroblock] = picture;
        vectors[macroblock] = vector;
        for (int i = 0; i < 4; i++) {
            setModes(macroblock, i, Intra4x4.DC, Intra4x4.DC);
        }
    }

    boolean isSkipped(int macroblock) {
        return recorded[macroblock] != picture;
    }

    /** The vector, or {@link Vector#INTRA}. */
    int vector(int macroblock) {
        return isSkipped(macroblock) ? Vector.ZERO : vectors[macroblock];
    }

    /** All macroblocks' counts, {@link #COUNTS} for each. */
    byte[] counts() {
        return counts;
    }

    /** After {@link #record}: modes of the blocks at place {@code i} of the lower and of the right edge. */
    void setModes(int macroblock, int i, int lower, int right) {
        modes[macroblock * MODES + i] = (byte) lower;
        modes[macroblock * MODES + 4 + i] = (byte) right;
    }

    int lowerMode(int macroblock, int i) {
        return isSkipped(macroblock) ? Intra4x4.DC : modes[macroblock * MODES + i];
    }

    int rightMode(int macroblock, int i) {
        return isSkipped(macroblock) ? Intra4x4.DC : modes[macroblock * MODES + 4 + i];
    }
}
