package org.watchglass.ui.recordings;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Looks for recordings below folders, without opening a file. Follows no links, goes three folders deep, and
 * stops after some ten thousand entries: somebody may have chosen a whole disk. Not for the UI thread.
 */
final class CaptureFinder {
    static final int MAX_DEPTH = 3;
    static final int MAX_ENTRIES = 50_000;

    private final BooleanSupplier givenUp;
    private final Map<Path, Long> found = new LinkedHashMap<>();
    private int entries;

    private CaptureFinder(BooleanSupplier givenUp) {
        this.givenUp = givenUp;
    }

    /** The folders and lone videos that may be recordings, the one that was changed last first. */
    static List<Path> find(Collection<Path> roots, BooleanSupplier givenUp) {
        CaptureFinder finder = new CaptureFinder(givenUp);
        for (Path root : roots) {
            finder.visit(root, 0);
        }
        return finder.found.entrySet().stream()
                .sorted(Map.Entry.<Path, Long>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void visit(Path directory, int depth) {
        List<Path> inside = new ArrayList<>();
        List<Path> alone = new ArrayList<>();
        boolean recording = false;
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path entry : stream) {
                if (givenUp.getAsBoolean() || ++entries > MAX_ENTRIES) {
                    return;
                }
                String name = String.valueOf(entry.getFileName());
                recording |= CaptureNames.tellsOfRecording(name);
                if (CaptureNames.isFilm(name)) {
                    alone.add(entry);
                } else if (!name.contains(".") || Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    inside.add(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return; // there is nothing that can be read
        }
        if (recording) {
            add(directory);
            return;
        }
        alone.forEach(this::add);
        for (Path entry : inside) {
            if (depth < MAX_DEPTH && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                visit(entry, depth + 1);
            }
        }
    }

    private void add(Path path) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isSymbolicLink()) {
                found.put(path, attributes.lastModifiedTime().toMillis());
            }
        } catch (IOException e) {
            // It has gone meanwhile.
        }
    }
}
