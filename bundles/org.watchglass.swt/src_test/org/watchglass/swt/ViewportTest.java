package org.watchglass.swt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.watchglass.renderer.Rect;

class ViewportTest {
    @Test
    void aSmallGuestIsInTheMiddle() {
        Viewport viewport = new Viewport(100, 50, 300, 200, Scaling.ORIGINAL, 0, 0);
        assertEquals(new Rect(100, 75, 100, 50), viewport.area());
        assertEquals(0, viewport.guestX(100));
        assertEquals(49, viewport.guestY(124));
    }

    @Test
    void aLargeGuestIsScrolledButNotBeyondItsEdge() {
        Viewport viewport = new Viewport(1000, 500, 300, 200, Scaling.ORIGINAL, 5000, 100);
        assertEquals(new Rect(-700, -100, 1000, 500), viewport.area());
        assertEquals(999, viewport.guestX(299));
        assertEquals(100, viewport.guestY(0));
    }

    @Test
    void fittingKeepsTheProportions() {
        Viewport viewport = new Viewport(1000, 500, 500, 500, Scaling.FIT, 0, 0);
        assertEquals(new Rect(0, 125, 500, 250), viewport.area());
        assertEquals(998, viewport.guestX(499));
    }

    @Test
    void placesOutsideTheGuestAreTheNearestInside() {
        Viewport viewport = new Viewport(100, 50, 300, 200, Scaling.ORIGINAL, 0, 0);
        assertEquals(0, viewport.guestX(-20));
        assertEquals(99, viewport.guestX(299));
    }

    @Test
    void damageCoversEveryPointThatSmoothingTouches() {
        Viewport viewport = new Viewport(1000, 500, 333, 333, Scaling.FIT, 0, 0);
        Rect area = viewport.onClient(500, 250, 501, 251);
        assertTrue(area.contains(new Rect((int) (500 * 0.333), viewport.area().y() + 83, 1, 1)));
    }

    @Test
    void nothingIsShownBeforeThereIsAGuest() {
        assertTrue(Viewport.NOTHING.isEmpty());
        assertEquals(0, Viewport.NOTHING.guestX(17), "no division by nothing");
    }
}
