package org.watchglass.ui.recordings;

import java.nio.file.Path;
import java.util.List;

/** Where the videos of a recording go when they are exported. */
final class ExportTargets {
    private ExportTargets() {}

    /** What a copy is called if nobody says otherwise: it has to be told from others without its folder. */
    static String name(Capture capture, Path film) {
        String file = String.valueOf(film.getFileName());
        return capture.path().equals(film) ? file : capture.name() + "-" + file;
    }

    /** The first video gets the chosen name, the others get theirs behind it. */
    static Path of(Path target, List<Path> films, Path film) {
        if (film.equals(films.get(0))) {
            return target;
        }
        String stem = String.valueOf(target.getFileName()).replaceAll("\\.[^.]*$", "");
        return target.resolveSibling(stem + "-" + film.getFileName());
    }
}
