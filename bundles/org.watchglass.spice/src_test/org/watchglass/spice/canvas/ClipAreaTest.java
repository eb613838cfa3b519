package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.watchglass.renderer.Rect;

class ClipAreaTest {
    private static final Rect BOX = new Rect(0, 0, 100, 100);

    private final Map<String, Integer> gaps = new TreeMap<>();
    private final ClipArea clips = new ClipArea((name, detail) -> gaps.merge(name, 1, Integer::sum));

    @Test
    void keepsRectanglesInBands() {
        List<Rect> bands = List.of(new Rect(0, 0, 5, 9), new Rect(5, 0, 5, 9), new Rect(0, 9, 99, 1));
        assertEquals(bands, clips.of(bands, BOX));
    }

    @Test
    void leavesOutWhatIsOutsideTheBox() {
        List<Rect> rects = List.of(new Rect(90, 90, 50, 50), new Rect(200, 0, 1, 1));
        assertEquals(List.of(new Rect(90, 90, 10, 10)), clips.of(rects, BOX));
    }

    @Test
    void cutsOverlappingRectanglesIntoBands() {
        List<Rect> rects = List.of(new Rect(10, 0, 10, 20), new Rect(0, 10, 15, 20));
        List<Rect> bands = List.of(new Rect(10, 0, 10, 10), new Rect(0, 10, 20, 10), new Rect(0, 20, 15, 10));
        assertEquals(bands, clips.of(rects, BOX));
    }

    @Test
    void doesNotJoinWhatDoesNotTouch() {
        List<Rect> rects = List.of(new Rect(50, 0, 10, 10), new Rect(0, 0, 10, 10));
        assertEquals(List.of(new Rect(0, 0, 10, 10), new Rect(50, 0, 10, 10)), clips.of(rects, BOX));
    }

    @Test
    void takesABoundedNumberOfRectangles() {
        List<Rect> all = Collections.nCopies(20_000, new Rect(0, 0, 1, 1));
        assertEquals(List.of(new Rect(0, 0, 1, 1)), clips.of(all, BOX));
        assertEquals(Map.of("clip of too many rectangles", 2), gaps);
    }
}
