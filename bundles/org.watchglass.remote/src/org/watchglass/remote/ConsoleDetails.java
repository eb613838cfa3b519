package org.watchglass.remote;

import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What is known of a console beside its counters, for whoever looks for a fault. Bounded, whatever a server
 * does, and without secrets. Of several connections, it is about the one that there is, or was last.
 *
 * @param timeNanos when it was so, on the clock of {@link System#nanoTime()}: now, or when the connection was
 *     lost
 * @param channels by name
 * @param silences the last times of a second and longer in which nothing came on any channel, oldest first
 * @param end null while the console is connected
 */
public record ConsoleDetails(long timeNanos, List<ChannelDetails> channels, List<Silence> silences,
        @Nullable End end) {
    public ConsoleDetails {
        channels = List.copyOf(channels);
        silences = List.copyOf(silences);
    }

    /** Nothing is known. */
    public static ConsoleDetails none() {
        return new ConsoleDetails(System.nanoTime(), List.of(), List.of(), null);
    }

    /**
     * The server said nothing.
     *
     * @param sent messages that went to it meanwhile, answers to what came before included
     */
    public record Silence(long beginNanos, long endNanos, long sent) {}

    /**
     * How a connection ended.
     *
     * @param fromHere whether it was ended by this side, at somebody's wish
     * @param channel whose end ended the rest; empty if it was none
     * @param error what kind of thing it was, for example {@code java.io.EOFException}; empty if it was none
     */
    public record End(long timeNanos, boolean fromHere, String channel, String error) {}
}
