package org.watchglass.swt;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.watchglass.swt.keys.KeySymbols;

/** Public SWT alone: keys are guessed from their symbols, as if the keyboard were an American one. */
final class PlainToolkit implements Toolkit {
    @Override
    public int scancode(Event key) {
        return KeySymbols.scancode(key.keyCode, key.keyLocation);
    }

    @Override
    public ScreenImage newImage(Device device, int width, int height) {
        return ScreenImage.ofPublicSwt(device, width, height);
    }

    @Override
    public void setMenuKey(Display display, boolean enabled) {
        // Public SWT cannot tell the menu bar.
    }
}
