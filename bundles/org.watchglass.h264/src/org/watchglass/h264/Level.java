package org.watchglass.h264;

/**
 * The levels of table A-1 from 3.1 up, where vertical motion reaches 512 samples.
 *
 * <p>Above the largest level's rate the largest is announced: the rate is a hint for the player, not a limit
 * here.
 */
enum Level {
    L3_1(31, 108_000, 3_600),
    L3_2(32, 216_000, 5_120),
    L4(40, 245_760, 8_192),
    L4_2(42, 522_240, 8_704),
    L5(50, 589_824, 22_080),
    L5_1(51, 983_040, 36_864),
    L5_2(52, 2_073_600, 36_864),
    L6(60, 4_177_920, 139_264),
    L6_1(61, 8_355_840, 139_264),
    L6_2(62, 16_711_680, 139_264);

    /** The most macroblocks any level allows in a picture: 8192x4352 samples. */
    static final int MAX_MACROBLOCKS = L6_2.frameSize;

    private final int idc;
    private final int rate;
    private final int frameSize;

    Level(int idc, int rate, int frameSize) {
        this.idc = idc;
        this.rate = rate;
        this.frameSize = frameSize;
    }

    /** level_idc. */
    int idc() {
        return idc;
    }

    /** The lowest level for a picture of that many macroblocks; no side may exceed sqrt(8 * frame size). */
    static Level of(int columns, int rows, int framesPerSecond) {
        int size = columns * rows;
        long side = Math.max(columns, rows);
        for (Level level : values()) {
            if (level.fits(size, side) && (long) size * framesPerSecond <= level.rate) {
                return level;
            }
        }
        return L6_2;
    }

    private boolean fits(int size, long side) {
        return size <= frameSize && side * side <= 8L * frameSize;
    }
}
