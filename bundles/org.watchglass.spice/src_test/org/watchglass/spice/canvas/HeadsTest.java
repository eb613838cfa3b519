package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.watchglass.remote.Head;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.display.MonitorsConfig;

class HeadsTest {
    private static final MonitorsConfig.Head LEFT = new MonitorsConfig.Head(0, 0, 2, 3, 0, 0, 0);

    private final Canvas canvas = new Canvas();
    private final List<List<Head>> told = new ArrayList<>();

    HeadsTest() {
        canvas.canvas.headsTo(told::add);
    }

    private void set(MonitorsConfig.Head... heads) {
        canvas.draw(new MonitorsConfig(heads.length, List.of(heads)));
    }

    @Test
    void areThePartsOfTheScreenThatTheGuestShows() {
        set(LEFT, new MonitorsConfig.Head(7, 0, 2, 1, 2, 1, 5));
        assertEquals(
                List.of(List.of(
                        new Head(0, new Rect(0, 0, 2, 3), 0), new Head(7, new Rect(2, 1, 2, 1), 5))),
                told);
    }

    @Test
    void mayOverlapAndStandOverTheEdges() {
        set(LEFT, LEFT, new MonitorsConfig.Head(1, 0, 1 << 24, 9, -1, 2, -1));
        Head left = new Head(0, new Rect(0, 0, 2, 3), 0);
        assertEquals(List.of(List.of(left, left, new Head(1, new Rect(-1, 2, 1 << 24, 9), -1))), told);
        assertEquals(Map.of(), canvas.gaps);
    }

    @Test
    void areNoneThatAreOff() {
        set(new MonitorsConfig.Head(1, 0, 0, 3, 4, 0, 0), new MonitorsConfig.Head(2, 0, 3, 0, 4, 0, 0));
        assertEquals(List.of(List.of()), told);
    }

    @Test
    void areNoneOfOtherSurfacesNorFarAway() {
        set(new MonitorsConfig.Head(1, 5, 2, 3, 0, 0, 0),
                new MonitorsConfig.Head(2, 0, 2, 3, Integer.MAX_VALUE, 0, 0),
                new MonitorsConfig.Head(3, 0, 2, 3, 0, Integer.MIN_VALUE, 0));
        assertEquals(List.of(List.of()), told);
    }

    @Test
    void areNoMoreThanAgentsCanArrange() {
        List<MonitorsConfig.Head> many = Collections.nCopies(60_000, LEFT);
        canvas.draw(new MonitorsConfig(60_000, many));
        assertEquals(Heads.MAX, told.get(0).size());
        assertEquals(Map.of("MONITORS_CONFIG with too many heads", 1), canvas.gaps);
    }
}
