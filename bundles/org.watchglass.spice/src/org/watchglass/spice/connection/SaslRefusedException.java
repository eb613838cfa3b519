package org.watchglass.spice.connection;

/** SASL has not let us in. The message says why, in the middle of a line for the user. */
final class SaslRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    SaslRefusedException(String reason) {
        super(reason);
    }
}
