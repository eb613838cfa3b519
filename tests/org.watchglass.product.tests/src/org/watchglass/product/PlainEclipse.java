package org.watchglass.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.watchglass.testkit.Tool;

/** An Eclipse of one's own, in which there is nothing of Watchglass at first. */
final class PlainEclipse {
    private static final Path ROOT = Path.of(System.getProperty("watchglass.root"));
    private static final Path BUILT = ROOT.resolve(
            "tests/org.watchglass.plain.eclipse/target/products/plain-eclipse/linux/gtk/x86_64");

    /** What Watchglass is installed from. */
    static final Path REPOSITORY = ROOT.resolve("releng/org.watchglass.repository/target/repository");

    /** What its window's title begins with: the name of the workspace. */
    static final String TITLE = "some-workspace";

    private final Path folder;

    private PlainEclipse(Path folder) {
        this.folder = folder;
    }

    /** Below that folder, which has room for 70 MB. */
    static PlainEclipse in(Path folder) throws IOException, InterruptedException {
        Path home = folder.resolve("eclipse");
        Tool.run("cp", "-r", BUILT.toString(), home.toString()).orFail();
        return new PlainEclipse(folder);
    }

    /** Its installer, as it is used from a command line. */
    Outcome director(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-application", "org.eclipse.equinox.p2.director",
                "-repository", REPOSITORY.toUri().toString(),
                "-profile", "DefaultProfile", "-destination", home().toString()));
        all.addAll(List.of(arguments));
        try (Run run = run(Map.of(), all)) {
            return run.end();
        }
    }

    /** Its window, on that screen; in German. */
    Run open(Screen screen) throws IOException {
        return run(Map.of("DISPLAY", screen.display()),
                List.of("-nl", "de", "-data", folder.resolve(TITLE).toString()));
    }

    private Run run(Map<String, String> variables, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-Duser.home=" + folder,
                "-jar", launcher().toString(), "-nosplash"));
        command.addAll(arguments);
        return Run.start(folder, variables, command);
    }

    private Path launcher() throws IOException {
        return plugins().stream()
                .filter(plugin -> plugin.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
                .findFirst().orElseThrow();
    }

    private List<Path> plugins() throws IOException {
        try (Stream<Path> plugins = Files.list(home().resolve("plugins"))) {
            return plugins.toList();
        }
    }

    /** Names of the bundles that it starts with. */
    List<String> bundles() throws IOException {
        Path list = home().resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
        try (Stream<String> lines = Files.lines(list)) {
            return lines.filter(line -> !line.startsWith("#")).map(line -> line.split(",")[0]).toList();
        }
    }

    boolean hasPlugin(String beginning) throws IOException {
        return plugins().stream().anyMatch(plugin -> plugin.getFileName().toString().startsWith(beginning));
    }

    private Path home() {
        return folder.resolve("eclipse");
    }
}
