package org.watchglass.ui;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.watchglass.capture.Recorder;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.ConsoleException.Kind;
import org.watchglass.remote.ConsoleProvider;
import org.watchglass.report.ReportTarget;

/** The services that a view uses; each may come and go while the view is open. Any thread. */
final class Services implements AutoCloseable {
    /** How long a provider that starts with the program may take to appear. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final long STEP_MILLIS = 100;

    private final ServiceTracker<ConsoleProvider, ConsoleProvider> providers;
    private final ServiceTracker<Recorder, Recorder> recorders;
    private final ServiceTracker<ReportTarget, ReportTarget> reports;

    /**
     * @param changed called when a service has come or is about to go, on whatever thread that happens: must
     *     not block
     */
    Services(Runnable changed) {
        BundleContext context = FrameworkUtil.getBundle(Services.class).getBundleContext();
        providers = new Announcing<>(context, ConsoleProvider.class, changed);
        recorders = new Announcing<>(context, Recorder.class, changed);
        reports = new Announcing<>(context, ReportTarget.class, changed);
        providers.open();
        recorders.open();
        reports.open();
    }

    @Nullable
    Recorder recorder() {
        return recorders.getService();
    }

    @Nullable
    ReportTarget reportTarget() {
        return reports.getService();
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
        ServiceReference<ConsoleProvider>[] references = providers.getServiceReferences();
        if (references != null) {
            for (ServiceReference<ConsoleProvider> reference : references) {
                if (schemes(reference.getProperty(ConsoleProvider.SCHEME)).contains(scheme)) {
                    return providers.getService(reference);
                }
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
        providers.close();
        recorders.close();
        reports.close();
    }

    /** Says when something has changed. */
    private static final class Announcing<S> extends ServiceTracker<S, S> {
        private final Runnable changed;

        Announcing(BundleContext context, Class<S> type, Runnable changed) {
            super(context, type, null);
            this.changed = changed;
        }

        @Override
        public S addingService(@Nullable ServiceReference<S> reference) {
            S service = super.addingService(reference);
            changed.run();
            return service;
        }

        @Override
        public void removedService(@Nullable ServiceReference<S> reference, @Nullable S service) {
            super.removedService(reference, service);
            changed.run();
        }
    }
}
