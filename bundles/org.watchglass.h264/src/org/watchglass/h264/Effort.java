package org.watchglass.h264;

/** How much time a macroblock is worth: the more of them a picture has to code, the less. */
enum Effort {
    /** One Intra_4x4 mode is coded, and macroblocks are given up early. */
    QUICK(100, 90, 4, 3072),
    /** The second best mode is coded too if it differs by less than half as much again. */
    CAREFUL(150, 140, 4, 3072);

    /** With more changed macroblocks a picture is coded quickly. */
    private static final int MANY = 500;

    /** In percent of the best mode's difference, up to which the second best is tried. */
    final int margin;
    /**
     * In percent of an even share of what another choice costs, what each quarter of an Intra_4x4 macroblock
     * may cost before it is given up.
     */
    final int patience;
    /** The first step of a motion search, in samples. */
    final int step;
    /** The difference, of 256 samples, from which on no motion is looked for: another picture. */
    final int hopeless;

    Effort(int margin, int patience, int step, int hopeless) {
        this.margin = margin;
        this.patience = patience;
        this.step = step;
        this.hopeless = hopeless;
    }

    static Effort of(int macroblocks) {
        return macroblocks > MANY ? QUICK : CAREFUL;
    }
}
