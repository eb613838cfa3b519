package org.watchglass.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchglass.remote.Head;
import org.watchglass.renderer.Rect;

class ScreenPartTest {
    private static final Rect SCREEN = new Rect(0, 0, 1824, 768);
    private static final List<ScreenPart> WHOLE = List.of(ScreenPart.whole(2));

    private static Head head(int id, int x, int y, int width, int height) {
        return new Head(id, new Rect(x, y, width, height), 0);
    }

    private static List<ScreenPart> parts(Rect screen, Head... heads) {
        return ScreenPart.of(2, List.of(heads), screen);
    }

    private static ScreenPart monitor(int number, int x, int y, int width, int height) {
        return new ScreenPart(2, number, new Rect(x, y, width, height));
    }

    @Test
    void eachMonitorIsAPart() {
        assertEquals(List.of(monitor(0, 0, 0, 1024, 768), monitor(1, 1024, 0, 800, 600)),
                parts(SCREEN, head(0, 0, 0, 1024, 768), head(1, 1024, 0, 800, 600)));
    }

    @Test
    void noMonitorsAndOneThatShowsAllAreOnePicture() {
        assertEquals(WHOLE, parts(SCREEN));
        assertEquals(WHOLE, parts(SCREEN, head(0, 0, 0, 1824, 768)));
        assertEquals(WHOLE, parts(SCREEN, head(0, -10, -10, 4000, 4000)));
        assertEquals(WHOLE, parts(Rect.EMPTY, head(0, 0, 0, 1024, 768)), "who knows what it shows");
    }

    @Test
    void aMonitorThatShowsLessIsAPart() {
        assertEquals(List.of(monitor(1, 1024, 0, 800, 600)), parts(SCREEN, head(1, 1024, 0, 800, 600)));
    }

    @Test
    void monitorsAreSplitBeforeThereIsAPicture() {
        assertEquals(2, parts(Rect.EMPTY, head(0, 0, 0, 10, 10), head(1, 10, 0, 10, 10)).size());
    }

    @Test
    void whatIsOutsideTheScreenIsLeftOut() {
        assertEquals(List.of(monitor(0, 0, 0, 1024, 768)),
                parts(SCREEN, head(0, 0, 0, 1024, 768), head(1, 1824, 0, 800, 600)));
        assertEquals(WHOLE, parts(SCREEN, head(1, 5000, 0, 800, 600), head(2, -800, 0, 800, 600)));
    }

    @Test
    void monitorsThatShowTheSameAreOne() {
        assertEquals(WHOLE, parts(SCREEN, head(0, 0, 0, 1824, 768), head(1, 0, 0, 1824, 768)));
        assertEquals(List.of(monitor(0, 0, 0, 1824, 768), monitor(1, 500, 0, 1824, 768)),
                parts(SCREEN, head(0, 0, 0, 1824, 768), head(1, 500, 0, 1824, 768)), "these only overlap");
    }

    @Test
    void numbersOfAHostileServerBecomeUnique() {
        List<ScreenPart> parts = parts(SCREEN, head(7, 0, 0, 10, 10), head(7, 10, 0, 10, 10),
                head(-1, 20, 0, 10, 10), head(Integer.MAX_VALUE, 30, 0, 10, 10),
                head(Integer.MAX_VALUE, 40, 0, 10, 10));
        assertEquals(List.of(7, 8, 0, Integer.MAX_VALUE, 1),
                parts.stream().map(ScreenPart::monitor).toList());
    }

    @Test
    void asManyAsAServerSaysAreTold() {
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            heads.add(head(7, i, 0, 10, 10));
        }
        List<ScreenPart> all = ScreenPart.of(0, heads, SCREEN);
        assertEquals(256, all.stream().map(ScreenPart::monitor).distinct().count());
    }

    @Test
    void aMonitorThatHasMovedIsTheSameInOrderButNotEqual() {
        ScreenPart here = monitor(1, 0, 0, 10, 10);
        ScreenPart there = monitor(1, 10, 0, 10, 10);
        assertEquals(0, here.compareTo(there));
        assertNotEquals(here, there);
        ScreenPart[] all = {new ScreenPart(3, 0, Rect.EMPTY), there, ScreenPart.whole(2)};
        Arrays.sort(all);
        assertEquals(List.of(ScreenPart.whole(2), there, new ScreenPart(3, 0, Rect.EMPTY)), List.of(all));
    }

    @Test
    void isCalledByTheNumbersThatRecordingsHave() {
        assertEquals("Display 2, Monitor 1", monitor(1, 0, 0, 10, 10).name());
        assertEquals("Display 2", ScreenPart.whole(2).name());
    }
}
