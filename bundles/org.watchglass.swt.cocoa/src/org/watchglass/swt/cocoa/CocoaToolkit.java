package org.watchglass.swt.cocoa;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.internal.cocoa.NSApplication;
import org.eclipse.swt.internal.cocoa.NSEvent;
import org.eclipse.swt.internal.cocoa.OS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.watchglass.swt.ScreenImage;
import org.watchglass.swt.Toolkit;
import org.watchglass.swt.keys.KeySymbols;
import org.watchglass.swt.keys.MacKeys;

/** Cocoa, through the bindings that SWT has of it: the event that is being delivered has the key's code. */
public final class CocoaToolkit implements Toolkit {
    /** {@code kCGKeyboardEventKeyboardType} */
    private static final int KEYBOARD_TYPE = 10;

    private double lastPress;

    @Override
    public int scancode(Event key) {
        NSEvent event = NSApplication.sharedApplication().currentEvent();
        int type = event == null ? 0 : (int) event.type();
        if (event != null && type == OS.NSFlagsChanged) {
            return modifier(key, event);
        }
        if (event == null || type != OS.NSKeyDown && type != OS.NSKeyUp) {
            return KeySymbols.scancode(key.keyCode, key.keyLocation);
        }
        if (key.type == SWT.KeyDown) {
            double time = event.timestamp();
            if (time == lastPress) {
                // A dead key that did not fit: two characters, but one press.
                return 0;
            }
            lastPress = time;
        }
        return code(event);
    }

    private static int modifier(Event key, NSEvent event) {
        if (key.type == SWT.KeyDown && MacKeys.isReleased(event.keyCode(), event.modifierFlags())) {
            key.widget.notifyListeners(SWT.KeyUp, new Event());
            return 0;
        }
        return code(event);
    }

    private static int code(NSEvent event) {
        long quartz = event.CGEvent();
        int keyboard = quartz == 0 ? 0 : (int) OS.CGEventGetIntegerValueField(quartz, KEYBOARD_TYPE);
        return MacKeys.scancode(event.keyCode(), MacKeys.isIso(keyboard));
    }

    @Override
    public ScreenImage newImage(Device device, int width, int height) {
        return ScreenImage.ofPublicSwt(device, width, height);
    }

    @Override
    public void setMenuKey(Display display, boolean enabled) {
        // No key of its own opens the menu bar.
    }
}
