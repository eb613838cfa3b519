package org.watchglass.capture.pcap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watchglass.capture.PacketOutput;
import org.watchglass.capture.TrafficRules;

/**
 * The files of one recording: their names, which are never used twice, and when the oldest goes. One thread.
 *
 * <p>A file ends when it has a quarter of what all may have: so at least the last three quarters are there.
 */
final class FileRing implements FileSeries {
    private static final int SHARES = 4;

    private final Path directory;
    private final String baseName;
    private final long maxBytes;
    /** Of files that have ended, by number. */
    private final TreeMap<Integer, Long> sizes = new TreeMap<>();
    private int number;

    /** @throws IOException if the directory cannot be read */
    FileRing(PacketOutput output) throws IOException {
        directory = output.directory();
        baseName = output.baseName();
        maxBytes = output.rules().maxBytes();
        Pattern form = Pattern.compile(Pattern.quote(baseName) + "(?:-(\\d{1,9}))?\\.pcapng");
        try (var files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Matcher name = form.matcher(String.valueOf(file.getFileName()));
                if (name.matches()) {
                    int its = name.group(1) == null ? 1 : Integer.parseInt(name.group(1));
                    number = Math.max(number, its);
                    sizes.put(its, Files.size(file));
                }
            }
        }
    }

    @Override
    public Path next() throws IOException {
        long total = sizes.values().stream().mapToLong(Long::longValue).sum();
        while (!sizes.isEmpty() && maxBytes != TrafficRules.NO_LIMIT && total > maxBytes - share()) {
            Map.Entry<Integer, Long> oldest = sizes.firstEntry();
            Files.deleteIfExists(path(oldest.getKey()));
            sizes.remove(oldest.getKey());
            total -= oldest.getValue();
        }
        return path(++number);
    }

    @Override
    public void ended(long bytes) {
        sizes.put(number, bytes);
    }

    @Override
    public boolean isFull(long bytes) {
        return bytes >= share();
    }

    private long share() {
        return maxBytes / SHARES;
    }

    private Path path(int which) {
        return directory.resolve(baseName + (which == 1 ? "" : "-" + which) + ".pcapng");
    }
}
