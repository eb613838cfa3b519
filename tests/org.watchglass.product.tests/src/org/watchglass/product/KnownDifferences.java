package org.watchglass.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The table of differences from spice-gtk that are known, each for a reason that docs/spice-differences.md
 * gives.
 */
final class KnownDifferences {
    private static final Path TABLE = Path.of(
            System.getProperty("watchglass.root"), "tests/testbed/synthetic-server/differences");
    private static final int COLUMNS = 4;

    private final Map<String, Long> pixels = new TreeMap<>();

    private KnownDifferences() {}

    static KnownDifferences read() throws IOException {
        KnownDifferences known = new KnownDifferences();
        for (String line : Files.readAllLines(TABLE)) {
            String[] words = line.strip().split("\\s+");
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (words.length != COLUMNS) {
                throw new IOException("not operation, seed, pixels and reason: " + line);
            }
            known.pixels.put(key(words[0], Integer.parseInt(words[1])), Long.parseLong(words[2]));
        }
        return known;
    }

    /** How many pixels differ at the most; 0 for what is not listed. */
    long pixels(String operation, int seed) {
        return pixels.getOrDefault(key(operation, seed), 0L);
    }

    private static String key(String operation, int seed) {
        return operation + " " + seed;
    }
}
