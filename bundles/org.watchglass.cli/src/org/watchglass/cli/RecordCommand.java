package org.watchglass.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.Recorder;
import org.watchglass.capture.Recording;
import org.watchglass.capture.RecordingListener.Notice;
import org.watchglass.capture.TrafficRules;
import org.watchglass.flow.Threads;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.remote.GuestAgent.Monitor;
import org.watchglass.report.AutoRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code record}: a console into a directory of files. */
@Command(
        name = "record",
        description = {
            "Records what a console shows.",
            "Writes a directory with a video of each display, the traffic of all channels for Wireshark, what"
                    + " was recorded, and counters. Ends in order"
                    + " on INT (Ctrl-C), TERM and HUP; even if it is killed, the videos are playable.",
            "A line \"mark TEXT\" on standard input, or the signal USR1, marks the moment with a chapter."
                    + " With --replay-buffer, a line \"save\" or the signal saves the last minutes."
        })
final class RecordCommand implements Callable<Integer> {
    private static final Duration DEMO_DURATION = Duration.ofSeconds(10);
    /** Nobody watches here, and half of a console's frames cost half. */
    private static final int FRAMES_PER_SECOND = 30;

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Surroundings around;

    @Parameters(
            paramLabel = "ADDRESS",
            arity = "0..1",
            defaultValue = "demo:",
            description = {
                Target.FORMS + " (default: ${DEFAULT-VALUE})"
            })
    private String address = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = {
                "Where to record (default: watchglass-DATE-TIME here). A directory that holds a recording"
                        + " already is left alone: the new one gets a number."
            })
    private @Nullable Path out;

    @Option(
            names = {"-d", "--duration"},
            paramLabel = "TIME",
            description = {
                "How long to record: 10s, 500ms, 2m, 1h30m, or a number of seconds (default: 10s for demo:,"
                        + " otherwise until a signal comes or the server leaves)"
            })
    private @Nullable Duration duration;

    @Option(
            names = "--max-fps",
            paramLabel = "N",
            description = "Frames per second at the most, 1 to 1000 (default: ${DEFAULT-VALUE})")
    private int maxFps = FRAMES_PER_SECOND;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            description = {
                "Ask the guest for a screen of that size, such as 1280x800, which needs an agent in the"
                        + " guest: it or its driver may follow, round it, or not (default: as it is)"
            })
    private @Nullable String size;

    @Option(names = "--no-video", description = "Record everything but the displays.")
    private boolean noVideo;

    @Option(
            names = "--replay-buffer",
            paramLabel = "TIME",
            description = {
                "Keep so much in memory, at most 64 MB and 50 MB of traffic, and write it to replay-0.mp4,"
                        + " replay-traffic.pcapng and so on whenever that is asked for, whatever else is"
                        + " recorded; with --no-video --no-pcap, nothing else"
            })
    private @Nullable Duration replay;

    @Option(
            names = "--displays",
            paramLabel = "all|primary",
            description = "Which displays to record, all or the primary one (default: all)")
    private RecordOptions.Displays displays = RecordOptions.Displays.ALL;

    @Option(
            names = "--reconnect",
            description = {
                "Connect again when the connection is lost, and go on recording; ends all the same if the"
                        + " server refuses the password."
            })
    private boolean reconnect;

    @Option(
            names = "--reconnect-delay",
            paramLabel = "TIME",
            description = {
                "How long to wait before that, twice as long each time it fails, up to 30 s, and up to a"
                        + " quarter shorter by chance (default: 1s)"
            })
    private Duration reconnectDelay = Duration.ofSeconds(1);

    @Mixin
    private FileOptions files = new FileOptions();

    @Mixin
    private TrafficOptions traffic = new TrafficOptions();

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @Mixin
    private CommonOptions common = new CommonOptions();

    RecordCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws CommandException {
        Surroundings here = around.with(common.applyTo(around.terminal()));
        Target target = common.target(address, here);
        TrafficRules rules = traffic.rules();
        ConnectRequest plain = CommonOptions.request(target, maxFps);
        ConnectRequest request = rules.recorded() || replay != null ? plain.withTap() : plain;
        Monitor monitor = monitor();
        AutoRules automatic = reports.rules(reconnect && !target.oneShot());
        if (reconnect && target.oneShot()) {
            here.inbox().notice("the password of the connection file is good for one connection: --reconnect"
                    + " cannot help when that is lost");
        }
        try {
            Recorder recorder = here.inbox().untilEnd(here.services()::recorder);
            AutoReporting reporting =
                    common.reporting(here, !automatic.equals(AutoRules.NONE), reports.wanted());
            try (Console console = open(here, request, target); reporting) {
                if (monitor != null) {
                    ask(here, console, monitor);
                }
                return record(here, recorder, console, reporting, automatic).code();
            }
        } catch (InterruptedException e) {
            String message = "ended before the console was open: nothing was recorded";
            throw new CommandException(ExitCode.FAILED, message, e);
        }
    }

    /** Servers throw away what is meant for an agent that is not there, even where it is not the agent's. */
    private static void ask(Surroundings here, Console console, Monitor monitor) {
        console.agent().arrange(List.of(monitor));
        if (!console.agent().isConnected()) {
            here.inbox().notice("no agent runs in the guest: --size has no effect until one does");
        }
    }

    private @Nullable Monitor monitor() throws CommandException {
        String wanted = size;
        if (wanted == null) {
            return null;
        }
        try {
            if (!wanted.matches("\\d{1,5}x\\d{1,5}")) {
                throw new IllegalArgumentException("'" + wanted + "' is not like 1280x800");
            }
            String[] sides = wanted.split("x");
            return new Monitor(0, 0, Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.USAGE, "--size: " + e.getMessage(), e);
        }
    }

    private Console open(Surroundings here, ConnectRequest request, Target target)
            throws CommandException, InterruptedException {
        return reconnect && !target.oneShot() ? Connector.openForGood(here, request, reconnectDelay)
                : Connector.open(here, request);
    }

    private ExitCode record(Surroundings here, Recorder recorder, Console console, AutoReporting reporting,
            AutoRules automatic) throws CommandException {
        RecordOptions options =
                new RecordOptions(directory(), !noVideo, displays, files.rules(), traffic.rules());
        Duration time = duration;
        if (time == null && console.address().scheme().equals("demo")) {
            time = DEMO_DURATION;
        }
        try (ReplaySaver saver = new ReplaySaver(recorder, console, replay, here.inbox())) {
            Recording recording = recorder.start(console, options, this::onNotice);
            here.inbox().markTo(recording::mark);
            saver.saveTo(recording.directory());
            Threads.named("commands",
                    new CommandLines(here.in().commands(), here.inbox()::mark, saver::save,
                            here.inbox()::notice)::run)
                    .start();
            here.services().recorders().watch(recorder,
                    () -> here.inbox().end(End.of(End.Cause.RECORDER_LEFT)));
            here.terminal().print("recording " + console.address() + " to " + recording.directory());
            common.reportGaps(console, reporting);
            reporting.watch(console, automatic, recording.directory().resolve("bug-reports"));
            ExitCode code = new RecordRun(here, console, recording).run(time, options, () -> {
                // What is kept in memory is for them, too.
                reporting.close();
                saver.close();
            });
            reporting.lines().forEach(here.terminal()::print);
            return code;
        } catch (IOException e) {
            String reason = e.getMessage() == null ? Reasons.of(e) : String.valueOf(e.getMessage());
            throw new CommandException(ExitCode.DISK, reason, e);
        }
    }

    /** On the recorder's thread: posts, and returns at once. */
    private void onNotice(Notice notice) {
        Inbox inbox = around.inbox();
        switch (notice.reason()) {
            case NO_SPACE -> inbox.gap(ExitCode.DISK, notice.text());
            case FAILED, SCREEN_TOO_LARGE -> inbox.gap(ExitCode.FAILED, notice.text());
            case LIMIT_REACHED -> inbox.end(new End(End.Cause.LIMIT, notice.text()));
            case CLOSED, WITHDRAWN -> inbox.notice(notice.text());
        }
    }

    private Path directory() {
        Path named = out;
        Path directory = named == null
                ? Path.of("watchglass-" + STAMP.format(LocalDateTime.now(around.clock()))) : named;
        return directory.toAbsolutePath();
    }
}
