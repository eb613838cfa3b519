package org.watchglass.remote.wire;

import org.watchglass.remote.wire.WireTap.Secrets;

/** Somebody who listens: a listener, or a tape that is played to one later. Any thread. */
final class Ear {
    private final WireListener told;
    private final Secrets secrets;
    private volatile WireListener owner;

    Ear(WireListener told, Secrets secrets) {
        this.told = told;
        this.owner = told;
        this.secrets = secrets;
    }

    /** It is told on behalf of that listener from now on. */
    void takenOver(WireListener listener) {
        owner = listener;
    }

    boolean isOf(WireListener listener) {
        return owner == listener;
    }

    WireListener told() {
        return told;
    }

    /** Tells it of a message in the form that it wants; a tape does not know yet, and gets both. */
    void tell(WireMessage masked, WireMessage clear) {
        if (told instanceof StartTape tape) {
            tape.packet(masked, clear);
        } else {
            told.packet(secrets == Secrets.MASKED ? masked : clear);
        }
    }
}
