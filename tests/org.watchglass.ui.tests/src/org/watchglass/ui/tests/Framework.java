package org.watchglass.ui.tests;

import java.util.Collection;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.watchglass.testkit.Await;

/** The running framework, as a test sees it. */
final class Framework {
    private static final BundleContext CONTEXT =
            FrameworkUtil.getBundle(Framework.class).getBundleContext();

    private Framework() {}

    static Bundle bundle(String name) {
        for (Bundle bundle : CONTEXT.getBundles()) {
            if (name.equals(bundle.getSymbolicName())) {
                return bundle;
            }
        }
        throw new AssertionError("no bundle " + name);
    }

    /** Starts everything that a test may have stopped, in an order in which it finds each other. */
    static void startAll() throws Exception {
        for (String name : new String[] {"spice", "demo", "capture.mp4", "recorder", "report.zip"}) {
            bundle("org.watchglass." + name).start();
        }
    }

    static <S> ServiceRegistration<S> register(Class<S> type, S service, Map<String, ?> properties) {
        Dictionary<String, Object> dictionary = new Hashtable<>(properties);
        return CONTEXT.registerService(type, service, dictionary);
    }

    /** The service that {@code filter} selects, waiting for it. It stays in use. */
    static <S> S service(Class<S> type, String filter) {
        try {
            Await.until("a service " + type.getName() + " " + filter, () -> !find(type, filter).isEmpty());
            return CONTEXT.getService(find(type, filter).iterator().next());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static <S> Collection<ServiceReference<S>> find(Class<S> type, String filter)
            throws InvalidSyntaxException {
        return CONTEXT.getServiceReferences(type, filter);
    }
}
