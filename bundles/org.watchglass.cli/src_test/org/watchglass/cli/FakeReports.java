package org.watchglass.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleState;
import org.watchglass.report.AutoReports;
import org.watchglass.report.AutoRules;
import org.watchglass.report.ReportListener;

/** Remembers what was asked for, and says that there is a report when the watch is closed. */
final class FakeReports implements AutoReports {
    final List<AutoRules> rules = new ArrayList<>();
    final List<Path> directories = new ArrayList<>();
    /** What happened, in order. */
    final List<String> told = new ArrayList<>();
    /** Reports of each watch. */
    int reports;

    @Override
    public Watch watch(Console console, AutoRules wanted, Path directory, ReportListener listener) {
        rules.add(wanted);
        directories.add(directory);
        console.addListener(new ConsoleListener() {
            @Override
            public void onState(ConsoleState state) {
                told.add(state.phase().name());
            }
        });
        return () -> {
            told.add("end");
            for (int n = 1; n <= reports; n++) {
                listener.onFinished(directory.resolve(n + ".zip"));
            }
        };
    }
}
