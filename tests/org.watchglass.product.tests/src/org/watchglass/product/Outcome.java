package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;

/** What the program has left behind on its terminal. */
record Outcome(int exitCode, String output, String errors) {
    private static final String FROM_SERVER = "(watchglass: the server says: [^\n]+\n)*";

    /** Nothing went wrong; what servers want users to know may stand there. */
    Outcome ok() {
        assertEquals(0, exitCode, this::toString);
        assertTrue(errors.matches(FROM_SERVER), this::toString);
        return this;
    }

    /** One line that a user understands, with these words, and that exit code. */
    Outcome failed(int expectedCode, String... words) {
        assertEquals(expectedCode, exitCode, this::toString);
        assertTrue(errors.matches(FROM_SERVER + "watchglass: [^\n]+\n"), () -> "one line expected: " + this);
        assertTrue(!errors.contains("Exception"), this::toString);
        for (String word : words) {
            boolean found = errors.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
            assertTrue(found, () -> "'" + word + "' expected: " + this);
        }
        return this;
    }

    Recording recording() {
        return Recording.named(output);
    }
}
