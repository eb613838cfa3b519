package org.watchglass.app;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import org.eclipse.osgi.service.datalocation.Location;

/** Where the application keeps its window's state: a folder that no other running application uses. */
final class Workplace {
    private static final int MAX_NUMBER = 100;

    private Workplace() {}

    /**
     * Takes the first free one of {@code workspace}, {@code workspace-2} and so on. One that was chosen from
     * outside stays.
     *
     * @throws IOException if there is none
     */
    static void choose(Location instance) throws IOException {
        if (instance.isSet()) {
            return;
        }
        for (int number = 1; number < MAX_NUMBER; number++) {
            Path folder = parent().resolve(number == 1 ? "workspace" : "workspace-" + number);
            if (instance.set(url(folder), true)) {
                return;
            }
        }
        throw new IOException("every workspace in " + parent() + " is in use");
    }

    private static Path parent() {
        String chosen = System.getProperty("watchglass.home", "");
        return chosen.isEmpty()
                ? Path.of(System.getProperty("user.home", "."), ".watchglass")
                : Path.of(chosen).toAbsolutePath();
    }

    private static URL url(Path folder) throws MalformedURLException {
        return folder.toUri().toURL();
    }
}
