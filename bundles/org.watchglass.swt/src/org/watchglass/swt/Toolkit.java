package org.watchglass.swt;

import java.util.ServiceLoader;
import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/**
 * What depends on the platform's own functions. A fragment names its implementation under {@code
 * META-INF/services}; without one, public SWT has to do. UI thread.
 */
public interface Toolkit {
    /** The fragment's, or the one that works everywhere. */
    static Toolkit find() {
        return ServiceLoader.load(Toolkit.class, Toolkit.class.getClassLoader())
                .findFirst()
                .orElseGet(PlainToolkit::new);
    }

    /**
     * Which key it was, wherever it lies and whatever it is called. Called while SWT delivers the event. May
     * first tell the widget of a key that SWT has not told of, or not rightly.
     *
     * @param key of type {@code KeyDown} or {@code KeyUp}
     * @return PC/AT set 1, as in {@link org.watchglass.remote.ConsoleInput#key}; 0 if it cannot be told
     */
    int scancode(Event key);

    /** The caller disposes of it. */
    ScreenImage newImage(Device device, int width, int height);

    /** Whether the key that opens the menu bar (F10) does so, or belongs to the guest. */
    void setMenuKey(Display display, boolean enabled);
}
