package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RecentStepsTest {
    @Test
    void whatWentWrongIsNotPushedOutByWhatWentWell() {
        RecentSteps steps = new RecentSteps();
        steps.add(1, "LZ_RGB", 5, "broken".repeat(1000));
        for (int n = 2; n < 1000; n++) {
            steps.add(n, "QUIC", 5, "");
        }
        assertEquals(RecentSteps.MAX + 1, steps.all().size());
        assertEquals("LZ_RGB", steps.all().get(0).what());
        assertEquals(300, steps.all().get(0).problem().length());
    }
}
