package org.watchglass.spice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GapCounterTest {
    private final List<String> lines = new ArrayList<>();
    private final GapCounter gaps = new GapCounter(gap -> lines.add(gap.toString()));

    @Test
    void saysEachNameOnce() {
        gaps.count("DRAW_TEXT", "");
        gaps.count("image decode error QUIC", "stream ends\nearly");
        gaps.count("DRAW_TEXT", "");
        assertEquals(Map.of("DRAW_TEXT", 2L, "image decode error QUIC", 1L), gaps.counts());
        assertEquals(
                List.of(
                        "protocol gap: DRAW_TEXT",
                        "protocol gap: image decode error QUIC (stream ends early)"),
                lines);
    }

    @Test
    void keepsABoundedNumberOfNames() {
        for (int i = 0; i < 2 * GapCounter.MAX_NAMES; i++) {
            gaps.count("message " + i, "");
        }
        assertEquals(GapCounter.MAX_NAMES + 1, gaps.counts().size());
        assertEquals(GapCounter.MAX_NAMES, gaps.counts().get(GapCounter.OTHERS));
        assertEquals(GapCounter.MAX_NAMES + 1, lines.size());
    }
}
