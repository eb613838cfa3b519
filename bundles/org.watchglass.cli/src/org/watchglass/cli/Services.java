package org.watchglass.cli;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.Recorder;
import org.watchglass.capture.TrafficReader;
import org.watchglass.remote.ConsoleProvider;
import org.watchglass.remote.replay.ReplayProvider;
import org.watchglass.report.AutoReports;

/** The services that the commands need. Any thread; those that wait are for the command's thread. */
final class Services {
    private static final String MISSING = "a service is missing";

    private final Offers<ConsoleProvider> providers = new Offers<>();
    private final Offers<Recorder> recorders = new Offers<>();
    private final Offers<FrameSinkFactory> sinks = new Offers<>();
    private final Offers<TrafficReader> readers = new Offers<>();
    private final Offers<ReplayProvider> replays = new Offers<>();
    private final Offers<AutoReports> autoReports = new Offers<>();
    private final Duration patience;

    /** @param patience how long a service that is not there yet is waited for */
    Services(Duration patience) {
        this.patience = patience;
    }

    Offers<ConsoleProvider> providers() {
        return providers;
    }

    Offers<Recorder> recorders() {
        return recorders;
    }

    Offers<FrameSinkFactory> sinks() {
        return sinks;
    }

    Offers<TrafficReader> readers() {
        return readers;
    }

    Offers<ReplayProvider> replays() {
        return replays;
    }

    Offers<AutoReports> autoReports() {
        return autoReports;
    }

    /** Null if there is none in time. */
    @Nullable
    AutoReports reports() throws InterruptedException {
        return autoReports.await(properties -> true, patience);
    }

    /** @throws CommandException as failure, if there is none in time */
    AutoReports reporter() throws CommandException, InterruptedException {
        return need(autoReports, "nobody is there to make reports", "org.watchglass.report.zip");
    }

    /** @throws CommandException as failure, if there is none in time */
    FrameSinkFactory sinkFactory() throws CommandException, InterruptedException {
        return need(sinks, MISSING, "org.watchglass.capture.mp4");
    }

    /** @throws CommandException as failure, if there is none in time */
    TrafficReader reader() throws CommandException, InterruptedException {
        return need(readers, MISSING, "org.watchglass.capture.pcap");
    }

    /** @throws CommandException as failure, if there is none in time */
    ReplayProvider replayer() throws CommandException, InterruptedException {
        return need(replays, MISSING, "org.watchglass.spice");
    }

    /** @throws CommandException as failure, if there is none in time */
    Recorder recorder() throws CommandException, InterruptedException {
        return need(recorders, "no recorder is running", "org.watchglass.recorder");
    }

    private <T> T need(Offers<T> offers, String missing, String bundle)
            throws CommandException, InterruptedException {
        @Nullable T service = offers.await(properties -> true, patience);
        if (service == null) {
            throw new CommandException(ExitCode.FAILED,
                    missing + ": is the bundle " + bundle + " installed and started?", null);
        }
        return service;
    }

    /** @throws CommandException as wrong usage, if nobody opens consoles of that scheme */
    ConsoleProvider provider(String scheme) throws CommandException, InterruptedException {
        ConsoleProvider provider =
                providers.await(properties -> schemes(properties).contains(scheme), patience);
        if (provider != null) {
            return provider;
        }
        SortedSet<String> known = new TreeSet<>();
        providers.properties().forEach(properties -> known.addAll(schemes(properties)));
        String expected = known.isEmpty() ? "no provider is running" : "expected " + String.join(", ", known);
        String message = "no provider opens consoles of scheme '" + scheme + "': " + expected;
        throw new CommandException(ExitCode.USAGE, message, null);
    }

    /** A service property may be one value, an array or a collection. */
    private static List<String> schemes(Map<String, Object> properties) {
        Object value = properties.getOrDefault(ConsoleProvider.SCHEME, List.of());
        if (value instanceof Object[] array) {
            return Arrays.stream(array).map(String::valueOf).toList();
        }
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }
}
