package org.watchglass.osgi;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.watchglass.remote.ConsoleProvider;

/** The running framework, as a test sees it. */
final class Services {
    private static final long BOUND_MILLIS = 10_000;
    static final BundleContext CONTEXT = FrameworkUtil.getBundle(Services.class).getBundleContext();

    private Services() {}

    /** The service, waiting for it at most 10 s. It stays in use: some end with the last use. */
    static <T> T get(Class<T> type) throws Exception {
        return get("(" + Constants.OBJECTCLASS + "=" + type.getName() + ")");
    }

    /** The one of several that opens consoles of that scheme. */
    static ConsoleProvider provider(String scheme) throws Exception {
        return get("(&(" + Constants.OBJECTCLASS + "=" + ConsoleProvider.class.getName() + ")("
                + ConsoleProvider.SCHEME + "=" + scheme + "))");
    }

    private static <T> T get(String filter) throws Exception {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(CONTEXT, CONTEXT.createFilter(filter), null);
        tracker.open();
        T service = tracker.waitForService(BOUND_MILLIS);
        if (service == null) {
            throw new AssertionError("no service " + filter);
        }
        return service;
    }

    static Bundle bundle(String name) {
        for (Bundle bundle : CONTEXT.getBundles()) {
            if (name.equals(bundle.getSymbolicName())) {
                return bundle;
            }
        }
        throw new AssertionError("no bundle " + name);
    }
}
