package org.watchglass.recorder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.watchglass.capture.OwnerOnly;

/**
 * Where one recording goes: a folder that only its user can read, and that never held another recording.
 *
 * <p>JSON files are replaced atomically, so that a reader, or a crash, never meets half of one.
 */
final class CaptureDirectory {
    /** The first file of a recording. */
    static final String METADATA = "metadata.json";

    private static final int MAX_NUMBER = 10_000;

    private final Path path;

    private CaptureDirectory(Path path) {
        this.path = path;
    }

    /**
     * Makes {@code wanted}, or takes it if it is there and empty; else {@code wanted-2}, {@code wanted-3} and
     * so on.
     *
     * @throws IOException with one line for the user
     */
    static CaptureDirectory create(Path wanted) throws IOException {
        Path absolute = wanted.toAbsolutePath().normalize();
        for (int number = 1; number < MAX_NUMBER; number++) {
            Path candidate =
                    number == 1 ? absolute : absolute.resolveSibling(absolute.getFileName() + "-" + number);
            try {
                if (takes(candidate)) {
                    return new CaptureDirectory(candidate);
                }
            } catch (FileSystemException e) {
                throw new IOException("cannot write to " + candidate + ": " + reason(e), e);
            }
        }
        throw new IOException("cannot find a free name beside " + absolute + ": choose another --out");
    }

    Path path() {
        return path;
    }

    /** Makes the folder again if somebody has removed it. */
    void restore() throws IOException {
        if (!Files.exists(path)) {
            Files.createDirectory(path, OwnerOnly.directory());
        }
    }

    void write(String name, String text) throws IOException {
        Path part = path.resolve(name + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, OwnerOnly.file());
        Files.write(part, text.getBytes(StandardCharsets.UTF_8));
        Files.move(part, path.resolve(name), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean takes(Path candidate) throws IOException {
        Path parent = candidate.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.createDirectory(candidate, OwnerOnly.directory());
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(candidate) || !isEmpty(candidate) || !isWritable(candidate)) {
                return false;
            }
        }
        return claims(candidate);
    }

    /** Of several recorders that found the same folder empty, one makes this file first. */
    private static boolean claims(Path directory) throws IOException {
        try {
            Files.createFile(directory.resolve(METADATA), OwnerOnly.file());
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            return !entries.iterator().hasNext();
        }
    }

    private static boolean isWritable(Path directory) throws IOException {
        if (!Files.isWritable(directory)) {
            throw new AccessDeniedException(directory.toString());
        }
        return true;
    }

    /** The JDK's messages repeat the path and often say nothing else. */
    private static String reason(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied; choose another directory with --out";
        }
        if (e instanceof NoSuchFileException) {
            return "no such directory";
        }
        if (e instanceof FileAlreadyExistsException) {
            return e.getFile() + " is a file, not a directory";
        }
        String reason = e.getReason();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
