package org.watchglass.swt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchglass.renderer.Rect;

class ViewportTest {
    @Test
    void aSmallGuestIsInTheMiddle() {
        Viewport viewport = new Viewport(100, 50, 300, 200, 100, Scaling.ORIGINAL, 0, 0);
        assertEquals(new Rect(100, 75, 100, 50), viewport.area());
        assertEquals(0, viewport.guestX(100));
        assertEquals(49, viewport.guestY(124));
    }

    @Test
    void aLargeGuestIsScrolledButNotBeyondItsEdge() {
        Viewport viewport = new Viewport(1000, 500, 300, 200, 100, Scaling.ORIGINAL, 5000, 100);
        assertEquals(new Rect(-700, -100, 1000, 500), viewport.area());
        assertEquals(999, viewport.guestX(299));
        assertEquals(100, viewport.guestY(0));
    }

    @Test
    void fittingKeepsTheProportions() {
        Viewport viewport = new Viewport(1000, 500, 500, 500, 100, Scaling.FIT, 0, 0);
        assertEquals(new Rect(0, 125, 500, 250), viewport.area());
        assertEquals(998, viewport.guestX(499));
    }

    @Test
    void placesOutsideTheGuestAreTheNearestInside() {
        Viewport viewport = new Viewport(100, 50, 300, 200, 100, Scaling.ORIGINAL, 0, 0);
        assertEquals(0, viewport.guestX(-20));
        assertEquals(99, viewport.guestX(299));
    }

    @Test
    void damageCoversEveryPointThatSmoothingTouches() {
        Viewport viewport = new Viewport(1000, 500, 333, 333, 100, Scaling.FIT, 0, 0);
        Rect area = viewport.onClient(500, 250, 501, 251);
        assertTrue(area.contains(new Rect((int) (500 * 0.333), viewport.area().y() + 83, 1, 1)));
    }

    @Test
    void nothingIsShownBeforeThereIsAGuest() {
        assertTrue(Viewport.NOTHING.isEmpty());
        assertEquals(0, Viewport.NOTHING.guestX(17), "no division by nothing");
    }

    @Test
    void aPixelIsOneOfTheMonitorWhereThePointIsTwo() {
        Viewport viewport = new Viewport(201, 151, 300, 200, 200, Scaling.ORIGINAL, 0, 0);
        assertEquals(new Rect(99, 62, 101, 76), viewport.area(), "half a point at the end counts as one");
        assertTrue(viewport.isSharp());
        assertEquals(200, viewport.guestX(99 + 100));
    }

    @Test
    void theScreenBeginsWithAWholePixelOfTheMonitor() {
        Viewport viewport = new Viewport(100, 50, 203, 103, 125, Scaling.ORIGINAL, 0, 0);
        assertEquals(0, viewport.area().x() * 125 % 100);
        assertEquals(0, viewport.area().y() * 125 % 100);
    }

    @ParameterizedTest
    @CsvSource({"300, 200, 100, 3", "299, 200, 100, 2", "300, 200, 200, 3", "300, 149, 100, 2"})
    void wholeMultiplesAreTheLargestThatFits(int width, int height, int zoom, double points) {
        Viewport viewport = new Viewport(100, 50, width, height, zoom, Scaling.WHOLE, 0, 0);
        assertEquals(points, viewport.scale());
        assertTrue(viewport.isSharp());
    }

    @Test
    void aScreenThatDoesNotFitWholeIsScrolled() {
        Viewport viewport = new Viewport(1000, 500, 300, 200, 100, Scaling.WHOLE, 700, 0);
        assertEquals(new Rect(-700, 0, 1000, 500), viewport.area());
    }

    @Test
    void anEnlargedScreenIsScrolledToItsEnd() {
        Viewport viewport = new Viewport(100, 50, 300, 200, 100, Scaling.fixed(400), 5000, 0);
        assertEquals(-100, viewport.area().x());
        assertEquals(99, viewport.guestX(299));
        assertEquals(25, viewport.guestX(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "100", "133", "400", "fit", "whole"})
    void scalingsAreReadAsTheyAreWritten(String text) {
        assertEquals(text, Scaling.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "401", "99999999999", "FIT", "-50", "1e2"})
    void whatIsNoScalingIsTheOriginal(String text) {
        assertEquals(Scaling.ORIGINAL, Scaling.parse(text));
    }
}
