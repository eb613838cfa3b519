package org.watchglass.spice.wire;

/** A message of any channel, in either direction. */
public interface Message {
    /** Its number on its channel and in its direction. */
    int type();

    /** Writes the body. Most messages have one. */
    default void write(WireWriter out) {
        // an empty body
    }

    /** What a log line shows of the contents: never anything that a user typed or copied. May be empty. */
    default String detail() {
        return "";
    }
}
