package org.watchglass.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.program.Program;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.watchglass.capture.Recorder;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.ConsoleException.Kind;
import org.watchglass.remote.ConsoleProvider;
import org.watchglass.remote.audio.AudioOutput;
import org.watchglass.report.AutoReports;
import org.watchglass.report.ReportTarget;
import org.watchglass.ui.preferences.Preferences;

/** The services that a view uses; each may come and go while the view is open. Any thread. */
final class Services implements AutoCloseable {
    /** How long a provider that starts with the program may take to appear. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final long STEP_MILLIS = 100;

    private final Announcing<ConsoleProvider> providers;
    private final Announcing<Recorder> recorders;
    private final Announcing<ReportTarget> reports;
    private final Announcing<AutoReports> autoReports;
    private final Announcing<AudioOutput> outputs;
    private final Announcing<FolderOpener> openers;
    private final Runnable unconfigure;

    /**
     * @param changed called when a service has come or is about to go, on whatever thread that happens: must
     *     not block
     */
    Services(Runnable changed) {
        BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
        providers = new Announcing<>(context, ConsoleProvider.class, changed);
        recorders = new Announcing<>(context, Recorder.class, changed);
        reports = new Announcing<>(context, ReportTarget.class, changed);
        autoReports = new Announcing<>(context, AutoReports.class, changed);
        outputs = new Announcing<>(context, AudioOutput.class, changed);
        openers = new Announcing<>(context, FolderOpener.class, changed);
        unconfigure = Preferences.configure(context);
        providers.open();
        recorders.open();
        reports.open();
        autoReports.open();
        outputs.open();
        openers.open();
    }

    @Nullable
    Recorder recorder() {
        return recorders.best();
    }

    @Nullable
    ReportTarget reportTarget() {
        return reports.best();
    }

    @Nullable
    AutoReports autoReports() {
        return autoReports.best();
    }

    @Nullable
    AudioOutput audioOutput() {
        return outputs.best();
    }

    /** On the UI thread. Returns false if no program shows folders. */
    boolean open(Path folder) {
        FolderOpener opener = openers.best();
        return opener == null ? Program.launch(folder.toString()) : opener.open(folder);
    }

    /** Waits a little for a provider that is just being started: not for the UI thread. */
    ConsoleProvider provider(String scheme) throws ConsoleException, InterruptedException {
        for (long waited = 0; waited <= PATIENCE.toMillis(); waited += STEP_MILLIS) {
            ConsoleProvider provider = find(scheme);
            if (provider != null) {
                return provider;
            }
            // Any provider ends the wait at once; a wrong one is no reason to look without a pause.
            Thread.sleep(STEP_MILLIS);
        }
        throw new ConsoleException(Kind.UNREACHABLE, Messages.bind(Messages.noProvider, scheme), null);
    }

    private @Nullable ConsoleProvider find(String scheme) {
        for (var provider : providers.known.descendingMap().entrySet()) {
            if (schemes(provider.getKey().getProperty(ConsoleProvider.SCHEME)).contains(scheme)) {
                return provider.getValue();
            }
        }
        return null;
    }

    /** A service property may be one value, an array or a collection. */
    private static Collection<?> schemes(@Nullable Object property) {
        if (property instanceof Object[] several) {
            return Arrays.asList(several);
        }
        return property instanceof Collection<?> several ? several : List.of(String.valueOf(property));
    }

    @Override
    public void close() {
        unconfigure.run();
        providers.close();
        recorders.close();
        reports.close();
        autoReports.close();
        outputs.close();
        openers.close();
    }

    /** Says when something has changed, and knows it already when it says so: a tracker alone does not. */
    private static final class Announcing<S> extends ServiceTracker<S, S> {
        /** The best one is the last. */
        private final ConcurrentSkipListMap<ServiceReference<S>, S> known = new ConcurrentSkipListMap<>();

        private final Runnable changed;

        Announcing(BundleContext context, Class<S> type, Runnable changed) {
            super(context, type, null);
            this.changed = changed;
        }

        @Nullable
        S best() {
            Map.Entry<ServiceReference<S>, S> last = known.lastEntry();
            return last == null ? null : last.getValue();
        }

        @Override
        @NonNullByDefault({})
        public S addingService(ServiceReference<S> reference) {
            S service = super.addingService(reference);
            if (service != null) {
                known.put(reference, service);
            }
            changed.run();
            return service;
        }

        @Override
        @NonNullByDefault({})
        public void removedService(ServiceReference<S> reference, S service) {
            known.remove(reference);
            changed.run();
            super.removedService(reference, service);
        }
    }
}
