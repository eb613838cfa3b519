package org.watchglass.remote;

import java.nio.charset.StandardCharsets;

/**
 * A password. It prints as stars, is not serialisable, and never belongs in a log, a file or an exception.
 */
public final class Secret {
    public static final Secret NONE = new Secret("");

    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** The bare password, UTF-8. For the call that sends it encrypted, and for nothing else. */
    public byte[] reveal() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "***";
    }
}
