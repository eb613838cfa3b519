package org.watchglass.spice.wire;

/**
 * The peer broke the protocol. The message says what was read, which field, what it was, and what was
 * expected.
 */
public final class ProtocolException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param format as in {@link String#format} */
    public ProtocolException(String format, Object... arguments) {
        super(String.format(format, arguments));
    }
}
