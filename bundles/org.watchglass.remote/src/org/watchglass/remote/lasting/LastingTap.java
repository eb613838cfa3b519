package org.watchglass.remote.lasting;

import java.util.ArrayList;
import java.util.List;
import org.watchglass.remote.wire.WireListener;
import org.watchglass.remote.wire.WireTap;

/**
 * The tap of whichever console is the current one. Any thread; the lock guards which that is and who listens,
 * and nobody is told anything under it.
 */
final class LastingTap implements WireTap {
    private record Registration(WireListener listener, Secrets secrets) {}

    private final Object lock = new Object();
    private final List<Registration> registrations = new ArrayList<>();
    private WireTap current;

    LastingTap(WireTap first) {
        current = first;
    }

    /** There is another console: who listens hears its connections too, as new ones. */
    void switchTo(WireTap next) {
        List<Registration> there;
        synchronized (lock) {
            current = next;
            there = List.copyOf(registrations);
        }
        // The console of before is lost: its connections have told that they are closed, or will.
        for (Registration one : there) {
            next.add(one.listener(), one.secrets());
            if (!isThere(one)) {
                next.remove(one.listener());
            }
        }
    }

    private boolean isThere(Registration one) {
        synchronized (lock) {
            return registrations.contains(one);
        }
    }

    @Override
    public void add(WireListener listener, Secrets secrets) {
        WireTap now;
        synchronized (lock) {
            registrations.add(new Registration(listener, secrets));
            now = current;
        }
        now.add(listener, secrets);
    }

    @Override
    public void remove(WireListener listener) {
        WireTap now;
        synchronized (lock) {
            registrations.removeIf(one -> one.listener() == listener);
            now = current;
        }
        now.remove(listener);
    }
}
