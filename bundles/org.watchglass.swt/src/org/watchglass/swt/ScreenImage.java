package org.watchglass.swt;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.Pattern;
import org.watchglass.renderer.Region;

/** A screen as the window system keeps it. UI thread. Whoever made it disposes of it. */
public interface ScreenImage {
    /** The one that works everywhere. */
    static ScreenImage ofPublicSwt(Device device, int width, int height) {
        return new PlainScreenImage(device, width, height);
    }

    /**
     * Brings the damaged pixels up to date.
     *
     * @param pixels of the whole screen, {@code 0x00RRGGBB}, row after row without gaps
     * @param damage inside the screen
     */
    void update(int[] pixels, Region damage);

    /**
     * Fills with the screen, whose top left pixel is at the origin. Valid until the next update; borrowed.
     *
     * @param sharp whether pixels keep their edges when they are enlarged, as far as the platform can
     */
    Pattern pattern(boolean sharp);

    void dispose();
}
