package org.watchglass.cli.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the program's arguments say to the launcher, and what is left of them for the command line.
 *
 * @param console whether an OSGi shell reads standard input
 * @param bundles folders with further bundles to install
 * @param commandLine everything else, in order
 */
record Options(boolean console, List<Path> bundles, List<String> commandLine) {
    private static final String CONSOLE = "--osgi-console";
    private static final String BUNDLES = "--osgi-bundles=";

    /** The launcher's own options may stand anywhere before a {@code --}. */
    static Options parse(String... args) {
        boolean console = false;
        List<Path> bundles = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        boolean ours = true;
        for (String arg : args) {
            ours = ours && !arg.equals("--");
            if (ours && arg.equals(CONSOLE)) console = true;
            else if (ours && arg.startsWith(BUNDLES)) bundles.add(Path.of(arg.substring(BUNDLES.length())));
            else rest.add(arg);
        }
        return new Options(console, List.copyOf(bundles), List.copyOf(rest));
    }
}
