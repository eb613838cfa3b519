package org.watchglass.ui.recordings;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.watchglass.mp4.DiskFile;

/** The files of a recording, whatever is in them. Not for the UI thread. */
final class CaptureFiles {
    private static final int MAX_FILES = 10_000;

    private CaptureFiles() {}

    /** What the recorder has written; links are none of it. */
    static List<Path> of(Path capture) throws IOException {
        if (!Files.isDirectory(capture, LinkOption.NOFOLLOW_LINKS)) {
            Path marks = capture.resolveSibling(capture.getFileName() + ".marks");
            return Files.isRegularFile(marks, LinkOption.NOFOLLOW_LINKS) ? List.of(capture, marks)
                    : List.of(capture);
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(capture,
                entry -> CaptureNames.isRecorders(String.valueOf(entry.getFileName())))) {
            for (Path entry : entries) {
                if (files.size() < MAX_FILES && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return files;
    }

    /** What went over the connections, for a program that knows such files; the first one first. */
    static List<Path> traffic(Path capture) throws IOException {
        return of(capture).stream()
                .filter(file -> CaptureNames.isTraffic(String.valueOf(file.getFileName())))
                .sorted(Comparator.comparing(Path::toString, Comparator.comparingInt(String::length))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    static long bytes(Path capture) throws IOException {
        long bytes = 0;
        for (Path file : of(capture)) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    /** Differs when anything has been written since. */
    static String fingerprint(Path capture) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : of(capture)) {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            all.append(file.getFileName()).append(' ').append(attributes.size()).append(' ')
                    .append(attributes.lastModifiedTime().toMillis()).append('\n');
        }
        return all.toString();
    }

    /**
     * Deletes what the recorder has written, and the folder if nothing else is in it.
     *
     * @throws IOException if somebody records to it, before anything was deleted; or if the disk refuses
     */
    static void delete(Path capture) throws IOException {
        List<Path> files = of(capture);
        for (Path file : files) {
            if (CaptureNames.isFilm(String.valueOf(file.getFileName())) && DiskFile.isBeingWritten(file)) {
                throw new IOException(Messages.bind(Messages.stillRecorded, file));
            }
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        try {
            Files.deleteIfExists(capture);
        } catch (DirectoryNotEmptyException e) {
            // Somebody's own files are in it.
        }
    }
}
