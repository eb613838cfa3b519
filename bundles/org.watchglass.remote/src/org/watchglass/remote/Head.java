package org.watchglass.remote;

import org.watchglass.renderer.Rect;

/**
 * A monitor of a guest: the part of a display's screen that it shows. This is what the guest's server says:
 * heads may overlap, and stand over the edges of the screen, for a moment or for good.
 *
 * @param id that the server has given it; not necessarily unique
 * @param area in pixels of the display's screen; not empty, for a head that is off is none
 * @param flags 32 of them, as the server's protocol has them; none is in use so far
 */
public record Head(int id, Rect area, int flags) {
    public Head {
        if (area.isEmpty()) {
            throw new IllegalArgumentException("head " + id + " shows nothing");
        }
    }
}
