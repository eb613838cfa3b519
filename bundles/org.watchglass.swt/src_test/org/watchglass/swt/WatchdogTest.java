package org.watchglass.swt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private long now = 1000;
    private final Watchdog watchdog = new Watchdog(() -> now);

    private void after(long nanos, int type) {
        now += nanos;
        watchdog.mark(type);
    }

    @Test
    void measuresAnEvent() {
        after(0, SWT.Wakeup);
        after(5, SWT.PreEvent);
        after(70, SWT.PostEvent);
        assertEquals(70, watchdog.longestEventNanos());
    }

    @Test
    void measuresWhatRunsBetweenEvents() {
        after(0, SWT.Wakeup);
        after(90, SWT.PreEvent);
        after(10, SWT.PostEvent);
        assertEquals(90, watchdog.longestEventNanos());
    }

    @Test
    void doesNotCountSleep() {
        after(0, SWT.Wakeup);
        after(3, SWT.Sleep);
        after(100_000, SWT.Wakeup);
        after(4, SWT.Sleep);
        assertEquals(4, watchdog.longestEventNanos());
    }

    @Test
    void doesNotCountTheSleepOfADialogInsideAnEvent() {
        after(0, SWT.Wakeup);
        after(1, SWT.PreEvent);
        after(20, SWT.Sleep);
        after(100_000, SWT.Wakeup);
        after(6, SWT.PostEvent);
        assertEquals(20, watchdog.longestEventNanos());
    }

    @Test
    void measuresNoFrameWhileItIsOff() {
        watchdog.frameEnds(watchdog.frameBegins());
        now += 50;
        assertEquals(0, watchdog.longestFrameNanos());
    }
}
