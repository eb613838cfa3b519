package org.watchglass.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the checkout that the build runs in. */
final class Checkout {
    static final Path ROOT =
            Path.of(System.getProperty("watchglass.root", "../..")).toAbsolutePath().normalize();

    private static final Set<String> NOT_OURS =
            Set.of(".git", "target", "bin", ".settings", ".metadata", ".idea");

    private Checkout() {}

    /** The bundles' folders, in the order of their names. */
    static List<Path> bundles() {
        return children(ROOT.resolve("bundles")).stream()
                .filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF")))
                .toList();
    }

    /** Every file that somebody wrote, in no order. */
    static List<Path> files() {
        return files(ROOT);
    }

    private static List<Path> files(Path folder) {
        return children(folder).stream()
                .filter(child -> isOurs(child.getFileName().toString()))
                .flatMap(child -> Files.isDirectory(child) ? files(child).stream() : Stream.of(child))
                .toList();
    }

    /** Neither built nor recorded here. */
    private static boolean isOurs(String name) {
        return !NOT_OURS.contains(name) && !name.startsWith("watchglass-");
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
