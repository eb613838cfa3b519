package org.watchglass.h264;

/**
 * What later macroblocks of the same picture need to know about earlier ones.
 *
 * <p>A macroblock that was not recorded since {@link #nextPicture()} counts as skipped, so that a picture costs
 * nothing where nothing is coded. Slices on several threads write to different macroblocks.
 */
final class MacroblockStore {
    /** Coefficient counts of a macroblock: 16 luma blocks in raster order, 4 Cb, 4 Cr. */
    static final int COUNTS = 24;

    private final int columns;
    private final int[] recorded;
    private final byte[] counts;
    private int picture;

    MacroblockStore(FrameSize size) {
        columns = size.columns();
        recorded = new int[size.macroblocks()];
        counts = new byte[size.macroblocks() * COUNTS];
    }

    void nextPicture() {
        picture++;
    }

    int index(int column, int row) {
        return row * columns + column;
    }

    void record(int macroblock) {
        recorded[macroblock] = picture;
    }

    boolean isSkipped(int macroblock) {
        return recorded[macroblock] != picture;
    }

    /** All macroblocks' counts, {@link #COUNTS} for each. */
    byte[] counts() {
        return counts;
    }
}
