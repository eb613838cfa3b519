package org.watchglass.report.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.watchglass.report.AutoRules.Limits;

/**
 * Where reports go that nobody has asked for, and how many of them there may be. They are known by their
 * names; nothing else is counted or deleted. The report's thread.
 */
final class AutoDirectory {
    static final String AUTOMATIC = "auto-report";

    private static final System.Logger LOG = System.getLogger(AutoDirectory.class.getName());
    private static final String SUFFIX = ".zip";
    private static final Pattern OURS = Pattern.compile(AUTOMATIC + "-\\d{8}-\\d{6}(-\\d{1,9})?\\.zip");
    private static final Pattern GAPS = Pattern.compile("gap-\\w[\\w-]*\\.zip");
    /** More kinds of gaps than a console tells of. */
    private static final int MAX_GAPS = 256;
    private static final int MAX_NAME = 90;

    private record Entry(Path path, long bytes, long millis) {}

    private final Path path;
    private final Limits limits;

    AutoDirectory(Path path, Limits limits) {
        this.path = path;
        this.limits = limits;
    }

    Path path() {
        return path;
    }

    /** What the report of a gap is called. */
    static String gapName(String gap) {
        String name = gap.replaceAll("[^A-Za-z0-9_]+", "-");
        return "gap-" + name.substring(0, Math.min(name.length(), MAX_NAME));
    }

    boolean has(String name) {
        return Files.exists(path.resolve(name + SUFFIX));
    }

    /** Whether there may be one more report of a gap: these are not deleted. */
    boolean hasRoomForGap() {
        List<Entry> all = entries(GAPS);
        return all.size() < MAX_GAPS && bytes(all) < limits.bytes();
    }

    /** Deletes the oldest ones until the rest is within the limits; the newest stays. */
    void prune() {
        List<Entry> all = entries(OURS);
        long bytes = bytes(all);
        for (int i = 0; i < all.size() - 1
                && (all.size() - i > limits.reports() || bytes > limits.bytes()); i++) {
            bytes -= all.get(i).bytes();
            delete(all.get(i).path());
        }
    }

    private static long bytes(List<Entry> all) {
        return all.stream().mapToLong(Entry::bytes).sum();
    }

    /** Oldest first. */
    private List<Entry> entries(Pattern wanted) {
        List<Entry> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                if (wanted.matcher(String.valueOf(file.getFileName())).matches()) {
                    all.add(new Entry(file, Files.size(file), Files.getLastModifiedTime(file).toMillis()));
                }
            }
        } catch (IOException e) {
            // Not there yet, or one went just now: they are counted the next time.
            LOG.log(System.Logger.Level.DEBUG, "reports are not counted", e);
        }
        all.sort(Comparator.comparingLong(Entry::millis)
                .thenComparing(entry -> entry.path().getFileName().toString().length())
                .thenComparing(Entry::path));
        return all;
    }

    private static void delete(Path report) {
        try {
            Files.deleteIfExists(report);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "an old report cannot be deleted: " + e.getMessage());
        }
    }
}
