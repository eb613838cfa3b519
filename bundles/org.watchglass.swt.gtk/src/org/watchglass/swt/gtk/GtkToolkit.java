package org.watchglass.swt.gtk;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.internal.gtk.GDK;
import org.eclipse.swt.internal.gtk.GTK;
import org.eclipse.swt.internal.gtk.OS;
import org.eclipse.swt.internal.gtk3.GTK3;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.watchglass.swt.ScreenImage;
import org.watchglass.swt.Toolkit;

/** GTK 3, through the bindings that SWT has of it. */
public final class GtkToolkit implements Toolkit {
    private static final byte[] MENU_KEY = ascii("gtk-menu-bar-accel");

    @Override
    public int scancode(Event key) {
        long event = GTK3.gtk_get_current_event();
        if (event == 0) {
            return 0;
        }
        short[] keycode = new short[1];
        boolean known = GDK.gdk_event_get_keycode(event, keycode);
        GDK.gdk_event_free(event);
        return known ? Keycodes.scancode(Short.toUnsignedInt(keycode[0])) : 0;
    }

    @Override
    public ScreenImage newImage(Device device, int width, int height) {
        return CairoScreenImage.of(device, width, height);
    }

    @Override
    public void setMenuKey(Display display, boolean enabled) {
        OS.g_object_set(GTK.gtk_settings_get_default(), MENU_KEY, ascii(enabled ? "F10" : ""), 0);
    }

    private static byte[] ascii(String text) {
        byte[] bytes = new byte[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return bytes;
    }
}
