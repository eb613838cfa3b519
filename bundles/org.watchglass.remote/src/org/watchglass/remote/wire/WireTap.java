package org.watchglass.remote.wire;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The place where one listens to a console's connections. With nobody there, a message costs the look at one
 * field. Any thread.
 */
@ProviderType
public interface WireTap {
    /** Of a console that has nothing to listen to. */
    WireTap NONE = new WireTap() {
        @Override
        public void add(WireListener listener, Secrets secrets) {
            // There are no connections.
        }

        @Override
        public void remove(WireListener listener) {
            // There are no connections.
        }
    };

    /** What becomes of keys, lock lights, clipboard and files of the user. Passwords are never told. */
    enum Secrets {
        /** Overwritten with zeros; messages keep their lengths. */
        MASKED,
        /** As they are. */
        INCLUDED
    }

    /**
     * Adds a listener. It is told of the connections that there are, and of messages that were kept, before
     * this returns.
     */
    void add(WireListener listener, Secrets secrets);

    /** A call to the listener that has begun may still end after this returns. */
    void remove(WireListener listener);
}
