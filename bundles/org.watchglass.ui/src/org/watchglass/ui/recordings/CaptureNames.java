package org.watchglass.ui.recordings;

import java.util.regex.Pattern;
import org.watchglass.ui.player.FilmFiles;

/** The names that a recorder gives to files (docs/formats.md). */
final class CaptureNames {
    static final String METADATA = "metadata.json";
    static final String SESSION = "session.json";

    private static final Pattern TRAFFIC = Pattern.compile("(replay-)?traffic(-\\d{1,9})?\\.pcapng");

    private CaptureNames() {}

    /** Whether a folder that holds it may be a recording. */
    static boolean tellsOfRecording(String name) {
        return name.equals(METADATA) || name.equals(SESSION) || name.startsWith("display-") && isFilm(name);
    }

    static boolean isFilm(String name) {
        return FilmFiles.isName(name);
    }

    static boolean isTraffic(String name) {
        return TRAFFIC.matcher(name).matches();
    }

    /** Whether the recorder has written it: what else lies there is somebody's own. */
    static boolean isRecorders(String name) {
        String whole = name.replaceFirst("\\.(marks|part)$", "");
        return name.equals(METADATA) || name.equals(SESSION) || isFilm(whole)
                || isTraffic(name);
    }
}
