package org.watchglass.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.renderer.Picture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code screenshot}: what a console shows now, as one picture. */
@Command(
        name = "screenshot",
        description = {
            "Saves what a console shows as a PNG file.",
            "Takes the first display once it is at rest (no change for 300 ms), or 5 s after its first"
                    + " picture."
        })
final class ScreenshotCommand implements Callable<Integer> {
    private final Surroundings around;
    private final StillPicture.Patience patience;

    @Parameters(
            paramLabel = "ADDRESS",
            description = Target.FORMS)
    private String address = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE.png",
            required = true,
            description = "The file to write; one that exists is replaced.")
    private Path out = Path.of("");

    @Option(names = "--no-cursor", description = "Leave the guest's pointer out.")
    private boolean noCursor;

    @Mixin
    private CommonOptions common = new CommonOptions();

    ScreenshotCommand(Surroundings around, StillPicture.Patience patience) {
        this.around = around;
        this.patience = patience;
    }

    @Override
    public Integer call() throws CommandException {
        Surroundings here = around.with(common.applyTo(around.terminal()));
        int framesPerSecond = ConnectRequest.DEFAULT_FRAMES_PER_SECOND;
        ConnectRequest request = common.request(address, framesPerSecond, here);
        try (Console console = Connector.open(here, request);
                AutoReporting reports = common.reporting(here, false, false)) {
            common.reportGaps(console, reports);
            Picture picture = take(console);
            here.inbox().takeNotices().forEach(here.terminal()::notice);
            PngFile.write(picture, out);
            here.terminal().print(
                    "saved " + picture.width() + "x" + picture.height() + " to " + out.toAbsolutePath());
            return ExitCode.OK.code();
        } catch (IOException e) {
            throw new CommandException(ExitCode.DISK, "cannot write " + out + ": " + Reasons.of(e), e);
        } catch (InterruptedException e) {
            throw new CommandException(ExitCode.FAILED, "no picture: " + reason(), e);
        }
    }

    private Picture take(Console console) throws CommandException, InterruptedException {
        List<ConsoleDisplay> displays = console.displays();
        if (displays.isEmpty()) {
            throw new CommandException(ExitCode.FAILED, "no picture: the console has no display", null);
        }
        SnapshotPointer pointer = noCursor ? SnapshotPointer.LEFT_OUT : SnapshotPointer.BLENDED;
        StillPicture still = new StillPicture(around.ticker(), patience);
        return around.inbox().untilEnd(() -> still.of(displays.get(0), pointer));
    }

    private String reason() {
        End end = around.inbox().end();
        return end != null && end.cause() == End.Cause.DISCONNECTED ? "disconnected: " + end.text()
                : "interrupted";
    }
}
