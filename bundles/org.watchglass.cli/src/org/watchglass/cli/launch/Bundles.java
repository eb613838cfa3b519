package org.watchglass.cli.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/** Installs and starts the bundles that lie in folders. */
final class Bundles {
    private static final String FRAMEWORK = "org.eclipse.osgi_";
    private static final List<String> CONSOLE =
            List.of("org.apache.felix.gogo.", "org.eclipse.equinox.console_");

    private Bundles() {}

    /** Installs what lies in {@code folder}, where it lies; the OSGi shell only if there is to be one. */
    static List<Bundle> install(BundleContext framework, Path folder, boolean withConsole)
            throws BundleException, IOException {
        List<Bundle> installed = new ArrayList<>();
        for (Path jar : jars(folder)) {
            String name = jar.getFileName().toString();
            boolean wanted = withConsole || CONSOLE.stream().noneMatch(name::startsWith);
            if (wanted && !name.startsWith(FRAMEWORK)) {
                installed.add(framework.installBundle("reference:" + jar.toUri()));
            }
        }
        return installed;
    }

    /** Lets each bundle be activated when its first class is wanted; for components that is their need. */
    static void start(List<Bundle> bundles) throws BundleException {
        for (Bundle bundle : bundles) {
            boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
            if (!fragment) bundle.start(Bundle.START_ACTIVATION_POLICY);
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }
}
