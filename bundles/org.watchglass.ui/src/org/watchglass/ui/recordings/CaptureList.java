package org.watchglass.ui.recordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.mp4.Progress;
import org.watchglass.ui.recordings.Capture.State;

/**
 * The recordings that there are. Knows those that it has read, as long as nothing in them has changed. For
 * one job at a time; the lists that it hands out do not change.
 */
final class CaptureList {
    /** After so many that were read, who waits is told. */
    private static final int BATCH = 25;

    private record Known(String fingerprint, Capture capture) {}

    private final CaptureReader reader;
    private Map<Path, @Nullable Known> known = new HashMap<>();
    private Map<Path, Long> rootTimes = new HashMap<>();

    CaptureList(Clock clock) {
        reader = new CaptureReader(clock);
    }

    /**
     * Looks for all of them.
     *
     * @param progress when it gives up, the result is what was found by then
     * @param some gets what was found so far, now and then
     * @return the newest first
     */
    synchronized List<Capture> scan(Collection<Path> roots, Progress progress, Consumer<List<Capture>> some) {
        rootTimes = times(roots);
        List<Path> candidates = CaptureFinder.find(roots, () -> !progress.goesOn(0, 0));
        Map<Path, @Nullable Known> found = new HashMap<>();
        int done = 0;
        for (Path path : candidates) {
            if (!progress.goesOn(done++, candidates.size())) {
                break;
            }
            boolean wasKnown = known.containsKey(path);
            Known now = read(path);
            if (now != null) {
                found.put(path, now);
            }
            if (!wasKnown && done % BATCH == 0) {
                some.accept(sorted(found));
            }
        }
        known = found;
        return sorted(found);
    }

    /**
     * Looks only at those that grow.
     *
     * @return null if that is not enough: something was added or removed
     */
    synchronized @Nullable List<Capture> refresh(Collection<Path> roots) {
        if (!times(roots).equals(rootTimes)) {
            return null;
        }
        for (Path path : List.copyOf(known.keySet())) {
            @Nullable Known before = known.get(path);
            if (before != null && before.capture().state() == State.GROWING) {
                Known now = read(path);
                if (now == null) {
                    return null;
                }
                known.put(path, now);
            }
        }
        return sorted(known);
    }

    private @Nullable Known read(Path path) {
        try {
            String fingerprint = CaptureFiles.fingerprint(path);
            @Nullable Known before = known.get(path);
            if (before != null && before.fingerprint().equals(fingerprint)
                    && before.capture().state() != State.GROWING) {
                return before;
            }
            Capture capture = reader.read(path);
            return capture == null ? null : new Known(fingerprint, capture);
        } catch (IOException e) {
            return null; // it has gone
        }
    }

    private static Map<Path, Long> times(Collection<Path> roots) {
        Map<Path, Long> times = new HashMap<>();
        for (Path root : roots) {
            try {
                times.put(root, Files.getLastModifiedTime(root).toMillis());
            } catch (IOException e) {
                times.put(root, 0L); // it is not there
            }
        }
        return times;
    }

    private static List<Capture> sorted(Map<Path, @Nullable Known> captures) {
        List<Capture> all = new ArrayList<>();
        for (@Nullable Known known : captures.values()) {
            if (known != null) {
                all.add(known.capture());
            }
        }
        all.sort(Comparator.comparing(Capture::started).reversed().thenComparing(Capture::name));
        return all;
    }
}
