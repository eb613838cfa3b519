package org.watchglass.h264;

/** Counts in which ways the macroblocks of a stream are coded, so that tests can tell what they have met. */
final class Tally {
    /** P_L0_16x16 with the zero vector and with others. */
    final int[] inter = new int[2];

    /** Intra_16x16 by prediction mode. */
    final int[] whole = new int[Intra16x16.MODES];

    /** Blocks of Intra_4x4 macroblocks by prediction mode. */
    final int[] blocks = new int[Intra4x4.MODES];

    /** Intra macroblocks by chroma prediction mode. */
    final int[] chroma = new int[IntraChroma.MODES];

    /** I_PCM. */
    final int[] samples = new int[1];

    /** P_Skip with a vector. */
    final int[] movedSkips = new int[1];

    void add(Tally other) {
        add(inter, other.inter);
        add(whole, other.whole);
        add(blocks, other.blocks);
        add(chroma, other.chroma);
        add(samples, other.samples);
        add(movedSkips, other.movedSkips);
    }

    private static void add(int[] to, int[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += what[i];
        }
    }
}
