package org.watchglass.swt;

import java.util.ArrayDeque;
import java.util.concurrent.atomic.LongAccumulator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.watchglass.flow.Ticker;

/**
 * Measures what must never take long: the longest turn of the UI thread, and the longest hand-over of a
 * frame. Off until {@link #watch}; then it costs two looks at the clock for each.
 */
public final class Watchdog {
    private static final String KEY = Watchdog.class.getName();

    private final Ticker ticker;
    private final LongAccumulator longestEvent = new LongAccumulator(Math::max, 0);
    private final LongAccumulator longestFrame = new LongAccumulator(Math::max, 0);
    private volatile boolean on;

    // The UI thread's: when the turn began, and the events inside each other that it is made of.
    private final ArrayDeque<Long> begins = new ArrayDeque<>();
    private long turn;

    Watchdog(Ticker ticker) {
        this.ticker = ticker;
    }

    /**
     * UI thread. The watchdog of that display, which is on if the property {@code watchglass.watchdog} says
     * so.
     */
    public static Watchdog of(Display display) {
        if (display.getData(KEY) instanceof Watchdog known) {
            return known;
        }
        Watchdog watchdog = new Watchdog(Ticker.SYSTEM);
        display.setData(KEY, watchdog);
        if (Boolean.getBoolean("watchglass.watchdog")) {
            watchdog.watch(display);
        }
        return watchdog;
    }

    /** UI thread. From now on. */
    public void watch(Display display) {
        if (!on) {
            on = true;
            turn = ticker.nanoTime();
            for (int type : new int[] {SWT.PreEvent, SWT.PostEvent, SWT.Sleep, SWT.Wakeup}) {
                display.addListener(type, this::mark);
            }
        }
    }

    /** Any thread. Forgets what was measured until now: for figures of a recording, not of the start-up. */
    public void restart() {
        longestEvent.reset();
        longestFrame.reset();
    }

    /** Any thread. Whether anything is measured. */
    public boolean isOn() {
        return on;
    }

    /** Any thread. The longest time that the UI thread was busy at a stretch, 0 if nothing was measured. */
    public long longestEventNanos() {
        return longestEvent.get();
    }

    /** Any thread. The longest time that a drawing worker spent in a widget, 0 if nothing was measured. */
    public long longestFrameNanos() {
        return longestFrame.get();
    }

    private void mark(Event event) {
        mark(event.type);
    }

    /** What runs between two events (asynchronous calls, timers) counts like an event. */
    void mark(int type) {
        long now = ticker.nanoTime();
        switch (type) {
            case SWT.PreEvent -> begin(now);
            case SWT.PostEvent -> end(now);
            case SWT.Sleep -> {
                end(now);
                begins.clear();
            }
            default -> turn = now;
        }
    }

    private void begin(long now) {
        if (begins.isEmpty()) {
            longestEvent.accumulate(now - turn);
        }
        begins.push(now);
    }

    private void end(long now) {
        // An event that slept (a modal dialog) is no longer in the list: it counts since it was woken.
        long begin = begins.isEmpty() ? turn : begins.pop();
        longestEvent.accumulate(now - begin);
        turn = now;
    }

    long frameBegins() {
        return on ? ticker.nanoTime() : 0;
    }

    void frameEnds(long begin) {
        if (begin != 0) {
            longestFrame.accumulate(ticker.nanoTime() - begin);
        }
    }
}
