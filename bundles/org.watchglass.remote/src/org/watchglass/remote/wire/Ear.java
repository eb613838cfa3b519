package org.watchglass.remote.wire;

import org.watchglass.remote.wire.WireTap.Secrets;

/** Somebody who listens: a listener, or a tape that is played to one later. Any thread. */
final class Ear {
    private final WireListener told;
    private volatile WireListener owner;
    private volatile Secrets secrets;

    Ear(WireListener told, Secrets secrets) {
        this.told = told;
        this.owner = told;
        this.secrets = secrets;
    }

    /** It is told on behalf of that listener from now on. */
    void takenOver(WireListener listener, Secrets wanted) {
        owner = listener;
        secrets = wanted;
    }

    boolean isOf(WireListener listener) {
        return owner == listener;
    }

    WireListener told() {
        return told;
    }

    boolean isMasked() {
        return secrets == Secrets.MASKED;
    }
}
