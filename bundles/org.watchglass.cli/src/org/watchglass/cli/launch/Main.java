package org.watchglass.cli.launch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.ToIntFunction;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The program: starts the framework on the bundles beside this one, hands its arguments to the command line
 * service, and when that returns stops the framework in order and exits with the code it returned.
 *
 * <p>The command line is a service {@code ToIntFunction<String[]>} with the property {@value #PROPERTY} set
 * to true. It is called once, on the thread "main". The system property {@code watchglass.runs} names the
 * folder for what the framework writes while it runs. Signals are its business; the shutdown hook here is a
 * second line, for an exit that nobody foresaw.
 */
public final class Main {
    /** The service property by which the command line is found. */
    public static final String PROPERTY = "watchglass.commandline";

    private static final String FILTER =
            "(&(" + Constants.OBJECTCLASS + "=" + ToIntFunction.class.getName() + ")(" + PROPERTY + "=true))";
    private static final long APPEAR_MILLIS = 10_000;
    private static final long STOP_MILLIS = 10_000;
    private static final int FAILED = 1;

    private final Path home;
    private final RunFolder storage;
    private final Options options;
    private final Framework framework;

    private Main(Path home, RunFolder storage, Options options) {
        this.home = home;
        this.storage = storage;
        this.options = options;
        Map<String, String> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, storage.path().toString());
        // Empty means standard input and output; without the property the shell waits for a network session.
        if (options.console()) configuration.put("osgi.console", "");
        // Where the shell finds its profile; else it would run one that lies in the current directory.
        configuration.put("gosh.home", home.toString());
        framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow()
                .newFramework(configuration);
    }

    /** Never returns: threads that somebody left running do not keep the program alive. */
    public static void main(String[] args) {
        int exitCode = FAILED;
        try {
            exitCode = launch(Options.parse(args));
        } catch (BundleException | IOException | URISyntaxException | InvalidSyntaxException e) {
            complain("could not start: " + e.getMessage());
        } catch (InterruptedException e) {
            complain("interrupted");
        }
        System.exit(exitCode);
    }

    private static int launch(Options options)
            throws BundleException, IOException, URISyntaxException, InvalidSyntaxException,
            InterruptedException {
        Path plugins =
                Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent();
        Path home = plugins.getParent();
        try (RunFolder storage = RunFolder.create(Path.of(System.getProperty("watchglass.runs", "runs")))) {
            Main program = new Main(home, storage, options);
            Runtime.getRuntime().addShutdownHook(new Thread(program::stopAtExit, "shutdown"));
            program.start();
            int exitCode = program.runCommandLine(options.commandLine().toArray(String[]::new));
            program.stop();
            return exitCode;
        }
    }

    private void start() throws BundleException, IOException {
        framework.init();
        BundleContext context = framework.getBundleContext();
        context.addFrameworkListener(Main::report);
        List<Bundle> bundles =
                new ArrayList<>(Bundles.install(context, home.resolve("plugins"), options.console()));
        for (Path folder : options.bundles()) bundles.addAll(Bundles.install(context, folder, true));
        Bundles.start(bundles);
        framework.start();
    }

    private int runCommandLine(String[] arguments) throws InvalidSyntaxException, InterruptedException {
        BundleContext context = framework.getBundleContext();
        Filter filter = context.createFilter(FILTER);
        ServiceTracker<?, @Nullable ToIntFunction<String[]>> tracker =
                new ServiceTracker<>(context, filter, null);
        tracker.open();
        ToIntFunction<String[]> commandLine = tracker.waitForService(APPEAR_MILLIS);
        if (commandLine != null) return commandLine.applyAsInt(arguments);
        complain("the command line did not start; --osgi-console shows why");
        return FAILED;
    }

    private void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(STOP_MILLIS);
    }

    private void stopAtExit() {
        try {
            stop();
            storage.close();
        } catch (BundleException | IOException e) {
            complain("could not stop in order: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void report(FrameworkEvent event) {
        if (event.getType() != FrameworkEvent.ERROR) return;
        complain("bundle " + event.getBundle().getSymbolicName() + ": "
                + event.getThrowable().getMessage().strip());
    }

    private static void complain(String message) {
        System.err.println("watchglass: " + message);
    }
}
