package org.watchglass.cli;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.logging.Level;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.Recorder;
import org.watchglass.capture.TrafficReader;
import org.watchglass.flow.Ticker;
import org.watchglass.remote.ConsoleProvider;
import org.watchglass.remote.replay.ReplayProvider;
import org.watchglass.report.AutoReports;

/** The service that the launcher calls once, with the program's arguments, on the thread "main". */
@Component(service = ToIntFunction.class, property = "watchglass.commandline:Boolean=true")
public final class EntryPoint implements ToIntFunction<String[]> {
    /** How long a service that starts with the program may take to appear. */
    private static final Duration SERVICE_PATIENCE = Duration.ofSeconds(2);

    /**
     * Longer than a recording takes to end at the most. It waits so long four times, one after the other: for
     * reports of gaps, for other reports, for the last minutes that are being saved, and for its own files.
     */
    private static final Duration END_BOUND = RecordRun.CLOSE_BOUND.multipliedBy(4).plusSeconds(1);

    private final Inbox inbox = new Inbox();
    private final Services services = new Services(SERVICE_PATIENCE);
    private final Semaphore idle = new Semaphore(1);
    private final String version;
    private final boolean shell;

    @Activate
    public EntryPoint(BundleContext context) {
        version = context.getBundle().getVersion().toString();
        shell = context.getProperty("osgi.console") != null;
        SynchronousBundleListener listener = this::onBundle;
        context.addBundleListener(listener);
    }

    /** When the framework stops, its bundles stop in an order of their own: this ends before the first. */
    private void onBundle(BundleEvent event) {
        if (event.getType() == BundleEvent.STOPPING && event.getBundle().getBundleId() == 0) {
            end();
        }
    }

    @Override
    public int applyAsInt(String[] arguments) {
        Terminal terminal = Terminal.ofProcess();
        idle.acquireUninterruptibly();
        try {
            Signals.each(() -> inbox.end(End.of(End.Cause.SIGNAL)));
            Signals.marks(inbox::signal);
            LogLines.to(System.err, Level.WARNING);
            Surroundings around = new Surroundings(
                    services, inbox, terminal, System.getenv(), input(), Ticker.SYSTEM,
                    Clock.systemDefaultZone());
            return new Program(around, version).run(arguments);
        } catch (RuntimeException | Error e) {
            terminal.error("internal error: " + e);
            return ExitCode.FAILED.code();
        } finally {
            idle.release();
        }
    }

    /** The OSGi shell reads all that is typed, if it is open. */
    private Input input() {
        return shell ? Input.NONE : Input.ofProcess();
    }

    /** Ends what runs, in order, and waits for that: afterwards this bundle's classes may be gone. */
    @Deactivate
    void end() {
        inbox.end(End.of(End.Cause.STOPPED));
        try {
            if (idle.tryAcquire(END_BOUND.toNanos(), TimeUnit.NANOSECONDS)) {
                idle.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Reference(policy = DYNAMIC, policyOption = GREEDY, cardinality = MULTIPLE)
    void bindProvider(ConsoleProvider provider, Map<String, Object> properties) {
        services.providers().add(provider, properties);
    }

    void unbindProvider(ConsoleProvider provider) {
        services.providers().remove(provider);
    }

    @Reference(policy = DYNAMIC, policyOption = GREEDY, cardinality = MULTIPLE)
    void bindRecorder(Recorder recorder, Map<String, Object> properties) {
        services.recorders().add(recorder, properties);
    }

    void unbindRecorder(Recorder recorder) {
        services.recorders().remove(recorder);
    }

    @Reference(policy = DYNAMIC, policyOption = GREEDY, cardinality = MULTIPLE, target = "(format=mp4)")
    void bindSink(FrameSinkFactory factory, Map<String, Object> properties) {
        services.sinks().add(factory, properties);
    }

    void unbindSink(FrameSinkFactory factory) {
        services.sinks().remove(factory);
    }

    @Reference(policy = DYNAMIC, policyOption = GREEDY, cardinality = MULTIPLE)
    void bindReader(TrafficReader reader, Map<String, Object> properties) {
        services.readers().add(reader, properties);
    }

    void unbindReader(TrafficReader reader) {
        services.readers().remove(reader);
    }

    @Reference(policy = DYNAMIC, policyOption = GREEDY, cardinality = MULTIPLE)
    void bindReplay(ReplayProvider provider, Map<String, Object> properties) {
        services.replays().add(provider, properties);
    }

    void unbindReplay(ReplayProvider provider) {
        services.replays().remove(provider);
    }

    @Reference(policy = DYNAMIC, policyOption = GREEDY, cardinality = MULTIPLE)
    void bindReports(AutoReports reports, Map<String, Object> properties) {
        services.autoReports().add(reports, properties);
    }

    void unbindReports(AutoReports reports) {
        services.autoReports().remove(reports);
    }
}
