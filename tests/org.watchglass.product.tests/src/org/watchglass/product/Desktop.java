package org.watchglass.product;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The application, as the build has made it. */
final class Desktop {
    static final Path HOME = Path.of(System.getProperty("watchglass.desktop"));

    private Desktop() {}

    /**
     * Starts it for a user who has used nothing of it yet.
     *
     * @param folder for all that it writes
     * @param display the value of {@code DISPLAY}
     * @param variables in addition to those of this process
     */
    static Run start(Path folder, String display, Map<String, String> variables, String... arguments)
            throws IOException {
        List<String> command = Stream.concat(
                Stream.of("env", "--default-signal", HOME.resolve("watchglass-desktop").toString()),
                Stream.of(arguments)).toList();
        Map<String, String> all = new HashMap<>(variables);
        all.put("DISPLAY", display);
        all.put("WATCHGLASS_HOME", folder.resolve("state").toString());
        all.put("WATCHGLASS_JAVA_OPTS", "-Duser.home=" + folder);
        return Run.start(folder, all, command);
    }

    /** For a condition that is waited for: fails at once when there is nothing more to wait for. */
    static boolean alive(Run run) throws IOException {
        if (!run.isAlive()) {
            throw new AssertionError("ended: " + run.output() + run.errors());
        }
        return true;
    }
}
