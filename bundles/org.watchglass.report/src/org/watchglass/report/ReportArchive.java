package org.watchglass.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A report as one file: it grows in a private folder, and becomes a zip (mode 0600) that is complete or
 * absent. For use by one thread.
 */
public final class ReportArchive implements ReportFiles, Closeable {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("-yyyyMMdd-HHmmss").withZone(ZoneId.systemDefault());

    private static final Pattern CODED = Pattern.compile(".*\\.(mp4|png)");

    private final Path folder;
    private final Set<String> names = new LinkedHashSet<>();
    private final Map<String, String> notes = new HashMap<>();

    /**
     * @param directory where the report will be: the folder is inside it, so that the last step is a rename;
     *     it is made if it is not there
     */
    public ReportArchive(Path directory) throws IOException {
        Files.createDirectories(directory, onlyOwner("rwx------"));
        folder = Files.createTempDirectory(directory, ".report", onlyOwner("rwx------"));
    }

    @Override
    public void text(String name, String content) throws IOException {
        if (!names.contains(name)) {
            Files.write(stage(name), content.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public Path stage(String name) throws IOException {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
            throw new IOException("not a name for a file in a report: " + name);
        }
        names.add(name);
        return folder.resolve(name);
    }

    @Override
    public void note(String name, String text) {
        notes.put(name, text);
    }

    /** The names of the files that are there. */
    private Set<String> present() {
        Set<String> present = new LinkedHashSet<>(names);
        present.removeIf(name -> !Files.isRegularFile(folder.resolve(name)));
        return present;
    }

    /** What a report that the user has asked for is called. */
    public static String name(Instant when) {
        return name("report", when);
    }

    /** The name of a report of some kind, which says when that was. */
    public static String name(String kind, Instant when) {
        return kind + NAME.format(when);
    }

    /**
     * Adds {@code README.txt}, packs what is there, and gives the zip its name; a number is added if there is
     * a file of that name.
     *
     * @return the report
     */
    public Path zip(String name) throws IOException {
        text("README.txt", Readme.text(present(), notes));
        Path part = folder.resolve(".zip");
        Files.createFile(part, onlyOwner("rw-------"));
        try (OutputStream out = Files.newOutputStream(part);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (String entry : present()) {
                // Videos and pictures are coded already: packing 64 MB more tightly would take seconds.
                boolean coded = CODED.matcher(entry).matches();
                zip.setLevel(coded ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
                zip.putNextEntry(new ZipEntry(entry));
                Files.copy(folder.resolve(entry), zip);
                zip.closeEntry();
            }
        }
        Path target = freeName(name);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        return target;
    }

    private Path freeName(String name) {
        Path candidate = folder.resolveSibling(name + ".zip");
        for (int number = 2; Files.exists(candidate); number++) {
            candidate = folder.resolveSibling(name + "-" + number + ".zip");
        }
        return candidate;
    }

    /** Deletes everything but the zip. */
    @Override
    public void close() throws IOException {
        for (String name : names) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(folder.resolve(".zip"));
        Files.deleteIfExists(folder);
    }

    private static FileAttribute<?>[] onlyOwner(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
