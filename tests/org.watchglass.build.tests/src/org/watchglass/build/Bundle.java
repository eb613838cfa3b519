package org.watchglass.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** A bundle as its manifest describes it. */
record Bundle(Path folder, Attributes headers) {
    private static final String PREFIX = "org.watchglass.";

    static Bundle read(Path folder) {
        try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            return new Bundle(folder, new Manifest(in).getMainAttributes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name that the bundle map uses, for example {@code capture.mp4}. */
    String name() {
        return symbolicName().substring(PREFIX.length());
    }

    /** Without the directives behind it. */
    String symbolicName() {
        return header("Bundle-SymbolicName").split(";")[0];
    }

    /** Empty if the manifest has no such header. */
    String header(String name) {
        return headers.getValue(name) == null ? "" : headers.getValue(name);
    }

    /** The exported packages and their versions. */
    Map<String, String> exports() {
        return packages("Export-Package");
    }

    /** The imported packages and the ranges of their versions; without one the range is empty. */
    Map<String, String> imports() {
        return packages("Import-Package");
    }

    /** Compiled classes. */
    Path classes() {
        return folder.resolve("target/classes");
    }

    private Map<String, String> packages(String header) {
        // Commas and semicolons inside quotes belong to a version range.
        String[] clauses = header(header).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
        return Arrays.stream(clauses)
                .filter(clause -> !clause.isBlank())
                .map(clause -> clause.strip().split(";", 2))
                .collect(Collectors.toMap(parts -> parts[0], Bundle::version, (a, b) -> a, TreeMap::new));
    }

    private static String version(String... packageAndAttributes) {
        return packageAndAttributes.length < 2
                ? ""
                : Arrays.stream(packageAndAttributes[1].split(";"))
                        .filter(attribute -> attribute.startsWith("version="))
                        .map(attribute -> attribute.substring("version=".length()).replace("\"", ""))
                        .findFirst()
                        .orElse("");
    }
}
