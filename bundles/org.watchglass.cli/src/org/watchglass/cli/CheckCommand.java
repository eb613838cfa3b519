package org.watchglass.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: whether a recording is complete, and what is in it. */
@Command(
        name = "check",
        description = {
            "Tells whether a recording is complete, and what is in it.",
            "Exits with 0 only if every file is complete, or was repaired. A file that is being recorded is"
                    + " not, yet."
        })
final class CheckCommand implements Callable<Integer> {
    private final Surroundings around;

    @Parameters(paramLabel = "DIR|FILE", description = "The directory of a recording, or one video of it.")
    private Path target = Path.of("");

    @Option(
            names = "--repair",
            description = {
                "Finalise what a crash or a kill has interrupted, in place; nothing that plays is removed."
            })
    private boolean repair;

    @ArgGroup(exclusive = true)
    private CommonOptions.Loudness loudness = new CommonOptions.Loudness();

    CheckCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws CommandException {
        Surroundings here = around.with(loudness.applyTo(around.terminal()));
        CaptureCheck check = new CaptureCheck(here, repair);
        try {
            if (Files.isDirectory(target)) {
                return check.directory(target).code();
            }
            if (Files.isRegularFile(target)) {
                return check.file(target.toRealPath()).code();
            }
        } catch (IOException e) {
            throw new CommandException(ExitCode.DISK, "cannot read " + target + ": " + Reasons.of(e), e);
        } catch (InterruptedException e) {
            throw new CommandException(ExitCode.FAILED, "stopped before everything was checked", e);
        }
        String problem = Files.exists(target) ? "it is neither a directory nor an ordinary file"
                : "no such file or directory";
        throw new CommandException(ExitCode.USAGE, "cannot check " + target + ": " + problem, null);
    }
}
