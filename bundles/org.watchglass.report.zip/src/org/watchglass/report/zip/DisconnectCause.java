package org.watchglass.report.zip;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDetails;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ConsoleState.Phase;
import org.watchglass.remote.ConsoleStatistics;
import org.watchglass.report.Report;
import org.watchglass.report.ReportFiles;
import org.watchglass.report.ReportSection;

/**
 * What was known when a connection was lost, as of that moment: a report that is written when there is
 * another one has it still.
 *
 * @param before what the console was until then
 * @param connected for how long
 * @param reconnects whether it will be tried to connect again
 */
record DisconnectCause(Instant when, Phase before, ConsoleState state, Duration connected, boolean reconnects,
        ConsoleDetails details, ConsoleStatistics statistics) implements ReportSection {
    static DisconnectCause of(Console console, Phase before, ConsoleState state, Duration connected,
            boolean reconnects) {
        return new DisconnectCause(Instant.now(), before, state, connected, reconnects, console.details(),
                console.statistics());
    }

    @Override
    public void write(Report report, ReportFiles files) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("when", when.toString());
        json.addProperty("reason", state.reason());
        json.addProperty("state_before", before.name().toLowerCase(Locale.ROOT));
        json.addProperty("connected_seconds", connected.toMillis() / 1000.0);
        json.addProperty("reconnects", reconnects);
        DetailsJson known = new DetailsJson(details);
        known.addEnd(json);
        known.addSilences(json);
        json.add("channels", known.lastMessages());
        json.add("protocol_gaps", BasicSections.object(statistics.protocolGaps()));
        files.text("disconnect-cause.json", BasicSections.text(json));
    }
}
