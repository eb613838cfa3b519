package org.watchglass.app;

import java.util.Arrays;
import java.util.List;

/**
 * What the application was started with.
 *
 * @param address of the console to open; empty for none
 */
record Arguments(String address) {
    private static final String VIEW = "view";
    private static final String DEMO = "demo:";

    /** {@code view} without an address is the guest that is built in; anything else opens nothing. */
    static Arguments parse(String... arguments) {
        List<String> words = Arrays.stream(arguments).filter(word -> !word.startsWith("-")).toList();
        if (words.isEmpty() || !words.get(0).equals(VIEW)) {
            return new Arguments("");
        }
        return new Arguments(words.size() > 1 ? words.get(1) : DEMO);
    }
}
