package org.watchglass.swt.win32;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.watchglass.swt.ScreenImage;
import org.watchglass.swt.Toolkit;

/** Windows, through the bindings that SWT has of it. */
public final class Win32Toolkit implements Toolkit {
    @Override
    public int scancode(Event key) {
        return KeyMessages.of(key.display).scancode(key);
    }

    @Override
    public ScreenImage newImage(Device device, int width, int height) {
        return ScreenImage.ofPublicSwt(device, width, height);
    }

    /**
     * The menu key needs nothing: of a key that the console takes, SWT does not tell the window. But a
     * console is about to get keys, whose messages must be seen from the first one on.
     */
    @Override
    public void setMenuKey(Display display, boolean enabled) {
        KeyMessages.of(display);
    }
}
