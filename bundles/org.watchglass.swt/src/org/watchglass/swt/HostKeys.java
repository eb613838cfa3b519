package org.watchglass.swt;

import org.eclipse.swt.widgets.Event;

/** Keys that are not the guest's, even while it has the keyboard. UI thread. */
@FunctionalInterface
public interface HostKeys {
    /** Every key is the guest's. */
    HostKeys NONE = key -> false;

    /**
     * @param key that goes down
     * @return whether it was for the host, which has then done what it stands for: the guest does not see it
     */
    boolean take(Event key);
}
