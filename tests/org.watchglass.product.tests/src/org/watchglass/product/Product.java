package org.watchglass.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.watchglass.testkit.Tool;

/**
 * The program as users have it: a folder with a start script.
 *
 * @param home that folder
 */
record Product(Path home) {
    /** What the build made. */
    static final Product BUILT = new Product(Path.of(System.getProperty("watchglass.product")));

    /** Runs the program to its end. */
    Outcome run(Path folder, String... arguments) throws Exception {
        try (Run run = start(folder, arguments)) {
            return run.end();
        }
    }

    /** Starts the program; whoever calls closes it. */
    Run start(Path folder, String... arguments) throws IOException {
        return start(folder, Map.of(), arguments);
    }

    /** @param variables in addition to those of this process */
    Run start(Path folder, Map<String, String> variables, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        // A parent that ignores signals, a background job or nohup, would leave that to its children.
        command.addAll(List.of("env", "--default-signal"));
        command.add(home.resolve("watchglass").toString());
        command.addAll(List.of(arguments));
        return Run.start(folder, variables, command);
    }

    /** A copy in {@code folder} that lacks a bundle. */
    Product without(String bundle, Path folder) throws Exception {
        Path copy = folder.resolve("product");
        Tool.run("cp", "-r", home.toString(), copy.toString()).orFail();
        try (var plugins = Files.newDirectoryStream(copy.resolve("plugins"), bundle + "_*")) {
            for (Path plugin : plugins) {
                Files.delete(plugin);
            }
        }
        return new Product(copy);
    }
}
