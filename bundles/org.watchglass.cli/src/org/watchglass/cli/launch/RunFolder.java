package org.watchglass.cli.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The framework's storage for one run: a folder of its own, so that runs side by side share nothing.
 *
 * <p>A lock file beside the folder is held for as long as the process lives. What a killed process left
 * behind is found by its free lock, and removed by the next run.
 */
final class RunFolder implements AutoCloseable {
    private final Path lockFile;
    private final FileChannel lock;

    private RunFolder(Path lockFile, FileChannel lock) {
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** Makes a folder in {@code parent}, which is made too if it is missing. */
    static RunFolder create(Path parent) throws IOException {
        Files.createDirectories(parent);
        removeLeftovers(parent);
        while (true) {
            Path lockFile = Files.createTempFile(parent, "run-", ".lock");
            FileChannel lock = tryLock(lockFile);
            if (lock != null) {
                RunFolder folder = new RunFolder(lockFile, lock);
                Files.createDirectory(folder.path());
                return folder;
            }
        }
    }

    Path path() {
        return folderOf(lockFile);
    }

    /** Removes the folder. Does nothing the second time. */
    @Override
    public void close() throws IOException {
        if (lock.isOpen()) remove(lockFile, lock);
    }

    private static void removeLeftovers(Path parent) throws IOException {
        List<Path> lockFiles;
        try (Stream<Path> files = Files.list(parent)) {
            lockFiles = files.filter(file -> file.toString().endsWith(".lock")).toList();
        }
        for (Path lockFile : lockFiles) {
            FileChannel lock = tryLock(lockFile);
            if (lock != null) remove(lockFile, lock);
        }
    }

    /** The folder goes first and the lock file last: while there is something to remove, it can be found. */
    private static void remove(Path lockFile, FileChannel lock) throws IOException {
        try (lock) {
            Path folder = folderOf(lockFile);
            if (Files.exists(folder)) removeTree(folder);
            Files.deleteIfExists(lockFile);
        }
    }

    private static void removeTree(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Null if another run has it, or has just removed it. */
    private static @Nullable FileChannel tryLock(Path lockFile) throws IOException {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
            if (channel.tryLock() != null && Files.exists(lockFile)) return channel;
        } catch (NoSuchFileException | OverlappingFileLockException e) {
            // Removed since it was listed, or held by this very process: not ours to take either way.
        }
        if (channel != null) channel.close();
        return null;
    }

    private static Path folderOf(Path lockFile) {
        String name = lockFile.getFileName().toString();
        return lockFile.resolveSibling(name.substring(0, name.length() - ".lock".length()));
    }
}
