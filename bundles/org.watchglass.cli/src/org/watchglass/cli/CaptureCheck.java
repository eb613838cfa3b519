package org.watchglass.cli;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Checks what a recording has left, file by file, and prints what it finds. On the command's thread. */
final class CaptureCheck {
    private static final String VIDEO = ".mp4";

    private final Terminal terminal;
    private final VideoCheck videos;
    private final SessionCheck session;

    /** @param repair whether what was interrupted is finalised */
    CaptureCheck(Surroundings around, boolean repair) {
        terminal = around.terminal();
        videos = new VideoCheck(around, repair);
        session = new SessionCheck(around.clock(), repair);
    }

    /**
     * Checks the videos in a directory, and what must lie beside them; what else is there is not looked at.
     *
     * @throws IOException if the directory cannot be read
     * @throws InterruptedException if the program is to end
     */
    ExitCode directory(Path directory) throws IOException, InterruptedException {
        List<Path> files = videosIn(directory);
        if (files.isEmpty() && !exists(directory.resolve(SessionCheck.SESSION))
                && !exists(directory.resolve(SessionCheck.METADATA))) {
            terminal.error(directory + " holds no recording");
            return ExitCode.FAILED;
        }
        List<Finding> findings = new ArrayList<>();
        for (Path file : files) {
            findings.add(report(videos.check(file)));
        }
        Finding metadata = report(session.metadata(directory));
        Finding counters = report(session.session(directory, findings));
        findings.add(metadata);
        findings.add(counters);
        return worst(findings);
    }

    ExitCode file(Path file) throws InterruptedException {
        return worst(List.of(report(videos.check(file))));
    }

    private Finding report(Finding finding) {
        finding.printTo(terminal);
        return finding;
    }

    private static ExitCode worst(List<Finding> findings) {
        ExitCode worst = ExitCode.OK;
        for (Finding finding : findings) {
            ExitCode code = finding.state().exitCode();
            if (code.code() > worst.code()) {
                worst = code;
            }
        }
        return worst;
    }

    private static List<Path> videosIn(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(directory, path -> path.toString().endsWith(VIDEO))) {
            entries.forEach(files::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        files.sort(Comparator.comparing(Path::toString));
        return files;
    }

    private static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
