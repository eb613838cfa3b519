package org.watchglass.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.watchglass.capture.OwnerOnly;

/** Folders that are written to: never one that holds anything. */
final class OutFolder {
    private static final int MOST = 10_000;

    private OutFolder() {}

    /** Makes that folder, or one with the next free number after its name. */
    static Path make(Path wanted) throws CommandException {
        Path whole = wanted.toAbsolutePath().normalize();
        try {
            for (int number = 1; number < MOST; number++) {
                Path path = number == 1 ? whole
                        : whole.resolveSibling(whole.getFileName() + "-" + number);
                if (!Files.exists(path)) {
                    Path parent = path.getParent();
                    if (parent != null) {
                        Files.createDirectories(parent);
                    }
                    return Files.createDirectory(path, OwnerOnly.directory());
                }
                if (Files.isDirectory(path) && isEmpty(path)) {
                    return path;
                }
            }
            throw new IOException("there are too many of that name");
        } catch (IOException e) {
            throw new CommandException(ExitCode.DISK, "cannot write to " + wanted + ": " + Reasons.of(e), e);
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (var files = Files.newDirectoryStream(directory)) {
            return !files.iterator().hasNext();
        }
    }
}
