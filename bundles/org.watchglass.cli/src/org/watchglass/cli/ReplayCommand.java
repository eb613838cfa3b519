package org.watchglass.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.RecordedTraffic;
import org.watchglass.capture.TrafficReader;
import org.watchglass.capture.UnreadableTrafficException;
import org.watchglass.remote.replay.Replay;
import org.watchglass.remote.replay.ReplayProvider;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code replay}: draws recorded traffic once more. */
@Command(
        name = "replay",
        description = {
            "Draws a recorded session once more, without a server: the same pictures, at the same moments.",
            "Says what is in it if nothing else is asked for."
        })
final class ReplayCommand implements Callable<Integer> {
    private static final Pattern SPEED = Pattern.compile("\\d{1,4}(?:\\.\\d{1,3})?");

    private final Surroundings around;

    @Parameters(paramLabel = "CAPTURE", description = "A recording's directory, or its traffic.pcapng.")
    private Path capture = Path.of("");

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Write the videos to this directory: the same replay makes the same bytes.")
    private @Nullable Path out;

    @Option(names = "--screenshot", paramLabel = "FILE.png",
            description = "Save the last picture of the first display.")
    private @Nullable Path screenshot;

    @Option(names = "--compare", paramLabel = "DIR",
            description = "Compare each frame with what 'replay --out DIR' has noted there. The first one"
                    + " that differs is saved as difference.png in it, dark where it is the same.")
    private @Nullable Path other;

    @Option(names = "--until", paramLabel = "TIME",
            description = "Stop so long after the beginning of the recording, for example 12.5s.")
    private @Nullable Duration until;

    @Option(names = "--speed", paramLabel = "N|max",
            description = "How many times as fast as it was (default: max)")
    private String speed = "max";

    @ArgGroup(exclusive = true)
    private CommonOptions.Loudness loudness = new CommonOptions.Loudness();

    ReplayCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws CommandException {
        Surroundings here = around.with(loudness.applyTo(around.terminal()));
        try {
            return replay(here, factor()).code();
        } catch (InterruptedException e) {
            throw new CommandException(ExitCode.FAILED, "ended before all was replayed", e);
        }
    }

    private ExitCode replay(Surroundings here, double factor) throws CommandException, InterruptedException {
        TrafficReader reader = here.inbox().untilEnd(here.services()::reader);
        ReplayProvider provider = here.inbox().untilEnd(here.services()::replayer);
        try (RecordedTraffic traffic = reader.open(capture);
                ReplayedScreens screens = ReplayedScreens.open(here, wishes());
                Replay replay = provider.open(screens)) {
            ReplayRun run = new ReplayRun(here, traffic, replay, factor, until);
            boolean whole = run.run();
            return end(here, run, screens, whole);
        } catch (UnreadableTrafficException e) {
            throw new CommandException(ExitCode.USAGE, "cannot replay: " + e.getMessage(), e);
        } catch (IOException e) {
            ExitCode code = e instanceof NoSuchFileException ? ExitCode.USAGE : ExitCode.DISK;
            throw new CommandException(code, "cannot read " + capture + ": " + Reasons.of(e), e);
        }
    }

    private ReplayedScreens.Wishes wishes() {
        return new ReplayedScreens.Wishes(out, other, screenshot != null);
    }

    private double factor() throws CommandException {
        double factor = "max".equals(speed) ? Double.MAX_VALUE
                : SPEED.matcher(speed).matches() ? Double.parseDouble(speed) : 0;
        if (factor == 0) {
            throw new CommandException(ExitCode.USAGE,
                    "--speed " + speed + ": expected max, or how many times as fast, for example 4", null);
        }
        return factor;
    }

    private ExitCode end(Surroundings here, ReplayRun run, ReplayedScreens screens, boolean whole)
            throws CommandException {
        ExitCode written = screens.end();
        Path picture = screenshot;
        if (run.frames() == 0 && whole) {
            throw new CommandException(ExitCode.FAILED, "nothing can be replayed: " + run.whyNothing(), null);
        }
        run.lines().forEach(here.terminal()::print);
        if (picture != null) {
            screens.save(picture);
        }
        ExitCode compared = screens.compare(whole && until == null);
        return written == ExitCode.OK ? compared : written;
    }
}
