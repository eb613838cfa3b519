package org.watchglass.ui;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.watchglass.capture.SessionFigures;
import org.watchglass.swt.Watchdog;

/** What the watchdog of the user interface has measured, for whoever writes down how a session went. */
final class WatchdogFigures implements SessionFigures {
    private static final String KEY = WatchdogFigures.class.getName();

    private final Watchdog watchdog;

    private WatchdogFigures(Watchdog watchdog) {
        this.watchdog = watchdog;
    }

    /** UI thread. Offers them as a service, once, until the display is disposed of. */
    static void publish(Display display) {
        if (display.getData(KEY) == null) {
            WatchdogFigures figures = new WatchdogFigures(Watchdog.of(display));
            ServiceRegistration<?> registration = FrameworkUtil.getBundle(WatchdogFigures.class)
                    .getBundleContext()
                    .registerService(SessionFigures.class, figures, null);
            display.setData(KEY, registration);
            display.addListener(SWT.Dispose, event -> registration.unregister());
        }
    }

    @Override
    public SortedMap<String, Long> figures() {
        SortedMap<String, Long> figures = new TreeMap<>();
        if (watchdog.isOn()) {
            figures.put("longest_ui_event_micros", micros(watchdog.longestEventNanos()));
            figures.put("longest_ui_frame_micros", micros(watchdog.longestFrameNanos()));
        }
        return figures;
    }

    private static long micros(long nanos) {
        return TimeUnit.NANOSECONDS.toMicros(nanos);
    }
}
