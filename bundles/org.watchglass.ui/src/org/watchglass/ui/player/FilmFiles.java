package org.watchglass.ui.player;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The videos of a recording: {@code display-N.mp4}, {@code display-N-2.mp4} and so on, and replays. */
public final class FilmFiles {
    /** More are not listed: a recording that long is nothing to choose from. */
    private static final int MAX_FILES = 1000;

    private static final Pattern NAME = Pattern.compile("(display|replay)-(\\d{1,4})(?:-(\\d{1,6}))?\\.mp4");
    private static final Comparator<Path> ORDER = Comparator
            .comparing((Path file) -> part(file, 1))
            .thenComparing(file -> number(file, 2))
            .thenComparing(file -> number(file, 3));

    private FilmFiles() {}

    /** Whether a recorder gives files such names. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Those of a directory, in the order in which they are played; no links. Touches the disk. */
    public static List<Path> in(Path directory) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, "*.mp4")) {
            for (Path entry : entries) {
                if (found.size() < MAX_FILES && isName(name(entry))
                        && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    found.add(entry);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        found.sort(ORDER);
        return found;
    }

    /** Whether {@code next} goes on with what {@code file} has begun: the same display, a later file. */
    static boolean follows(Path file, Path next) {
        return isName(name(file)) && isName(name(next))
                && part(file, 1).equals("display") && part(next, 1).equals("display")
                && number(file, 2) == number(next, 2) && number(file, 3) < number(next, 3);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static int number(Path file, int group) {
        String digits = part(file, group);
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static String part(Path file, int group) {
        Matcher matcher = NAME.matcher(name(file));
        String found = matcher.matches() ? matcher.group(group) : null;
        return found == null ? "" : found;
    }
}
