package org.watchglass.cli;

import java.time.Clock;
import java.util.Map;
import org.watchglass.flow.Ticker;

/**
 * What a command finds around it.
 *
 * @param variables the environment of the process
 * @param in what the user types, or a script sends
 * @param clock for names that carry the date, while durations are measured with {@code ticker}
 */
record Surroundings(
        Services services, Inbox inbox, Terminal terminal, Map<String, String> variables,
        Input in, Ticker ticker,
        Clock clock) {
    Surroundings with(Terminal other) {
        return new Surroundings(services, inbox, other, variables, in, ticker, clock);
    }
}
