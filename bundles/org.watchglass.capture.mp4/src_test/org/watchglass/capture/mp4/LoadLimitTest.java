package org.watchglass.capture.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LoadLimitTest {
    private static final long MILLI = 1_000_000;

    private final LoadLimit limit = new LoadLimit(() -> this.cpu);
    private long now;
    private long cpu;
    private long offered;

    @Test
    void aCheapConsoleIsTakenFrameByFrame() {
        run(20, 50 * MILLI, 4 * MILLI, 1);
        assertEquals(0, limit.pauseNanos());
    }

    @Test
    void aboveATenthOfACoreThereAreFivePicturesASecond() {
        run(20, 50 * MILLI, 6 * MILLI, 1);
        assertEquals(LoadLimit.SLOW_NANOS, limit.pauseNanos());
    }

    @Test
    void fivePicturesASecondGoOnWhileTheFramesWouldCostTooMuch() {
        run(5, 200 * MILLI, 6 * MILLI, 4);
        assertEquals(LoadLimit.SLOW_NANOS, limit.pauseNanos());
        run(6, 200 * MILLI, 6 * MILLI, 3);
        assertEquals(0, limit.pauseNanos());
    }

    private void run(int pictures, long everyNanos, long cpuNanos, int framesEach) {
        for (int i = 0; i <= pictures; i++) {
            limit.encoded(now, offered);
            now += everyNanos;
            cpu += cpuNanos;
            offered += framesEach;
        }
    }
}
