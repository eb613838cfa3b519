package org.watchglass.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The table of {@code docs/architecture.md} that says which bundle may import which.
 *
 * <p>Its rows look like {@code | `flow` | library | what it is | - |}; the last column names bundles, or is
 * "-", or is "anything but front ends".
 */
record BundleMap(Map<String, Row> rows) {
    private static final Path TABLE = Checkout.ROOT.resolve("docs/architecture.md");
    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z0-9.]+)` \\| ([^|]+) \\| .* \\| ([^|]+) \\|");

    /** One bundle: its kind, for example "provider", and what it may import as the table says it. */
    record Row(String kind, String imports) {
        private boolean allows(String bundle, String kindOfBundle) {
            if (imports.equals("anything but front ends"))
                return !Set.of("front end", "product").contains(kindOfBundle);
            return Arrays.asList(imports.split(", ")).contains(bundle);
        }
    }

    static BundleMap read() {
        try (var lines = Files.lines(TABLE)) {
            return new BundleMap(lines.map(ROW::matcher)
                    .filter(Matcher::matches)
                    .collect(Collectors.toMap(row -> row.group(1), BundleMap::row, (a, b) -> a,
                            TreeMap::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(Matcher columns) {
        return new Row(columns.group(2).strip(), columns.group(3).strip());
    }

    /** The kind of a bundle; "unknown" if it is not in the table. */
    String kind(String bundle) {
        return rows.getOrDefault(bundle, new Row("unknown", "-")).kind();
    }

    boolean allows(String from, String to) {
        return from.equals(to) || rows.containsKey(from) && rows.get(from).allows(to, kind(to));
    }
}
