package org.watchglass.ui.preferences;

import java.io.IOException;
import java.util.Dictionary;
import java.util.EnumMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.jdt.annotation.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationListener;

/**
 * Keeps the recorders' configuration and the user's preferences alike. Whichever was changed last holds; at
 * the beginning, what the user has set. A job compares them: the disk may keep a configuration waiting.
 */
final class ConfigurationMirror extends Job implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ConfigurationMirror.class.getName());

    private final BundleContext context;
    private final IEclipsePreferences preferences = Preferences.node();
    private final IPreferenceChangeListener listener = this::preferenceChanged;
    /** What both sides had when they were last compared; of the job alone. */
    private final Map<Setting, Object> common = new EnumMap<>(Setting.class);
    private final ServiceRegistration<ConfigurationListener> registration;

    private ConfigurationMirror(BundleContext context) {
        super("Watchglass");
        setSystem(true);
        this.context = context;
        ConfigurationListener toConfiguration = event -> {
            if (event.getPid() != null && !Setting.of(event.getPid()).isEmpty()) {
                schedule();
            }
        };
        registration = context.registerService(ConfigurationListener.class, toConfiguration, null);
    }

    static ConfigurationMirror of(BundleContext context) {
        ConfigurationMirror mirror = new ConfigurationMirror(context);
        mirror.preferences.addPreferenceChangeListener(mirror.listener);
        mirror.schedule();
        return mirror;
    }

    private void preferenceChanged(IEclipsePreferences.PreferenceChangeEvent event) {
        if (Setting.isKey(event.getKey())) {
            schedule();
        }
    }

    @Override
    protected IStatus run(@Nullable IProgressMonitor monitor) {
        ServiceReference<ConfigurationAdmin> reference =
                context.getServiceReference(ConfigurationAdmin.class);
        ConfigurationAdmin admin = reference == null ? null : context.getService(reference);
        try {
            if (admin != null) {
                compare(admin);
            }
        } catch (IOException | IllegalStateException e) {
            LOG.log(System.Logger.Level.WARNING, "the recorders' configuration cannot be changed", e);
        } finally {
            if (reference != null) {
                context.ungetService(reference);
            }
        }
        return Status.OK_STATUS;
    }

    private void compare(ConfigurationAdmin admin) throws IOException {
        for (String pid : List.of(Setting.RECORDER, Setting.MP4)) {
            Configuration configuration = admin.getConfiguration(pid, "?");
            Dictionary<String, Object> there = configuration.getProperties();
            Dictionary<String, Object> properties = there == null ? new Hashtable<>() : there;
            boolean changed = false;
            for (Setting setting : Setting.of(pid)) {
                changed |= agree(setting, properties);
            }
            if (changed) {
                configuration.update(properties);
            }
        }
    }

    /** Whether the properties were changed. */
    private boolean agree(Setting setting, Dictionary<String, Object> properties) {
        Object preferred = setting.value(preferences.get(setting.key(), null));
        Object configured = setting.value(properties.get(setting.property()));
        Object wanted = Objects.equals(preferred, common.get(setting)) ? configured : preferred;
        if (wanted == null) {
            common.remove(setting);
            preferences.remove(setting.key());
            properties.remove(setting.property());
        } else {
            common.put(setting, wanted);
            preferences.put(setting.key(), wanted.toString());
            properties.put(setting.property(), wanted);
        }
        return !Objects.equals(wanted, configured);
    }

    /** What was changed before is still passed on. */
    @Override
    public void close() {
        preferences.removePreferenceChangeListener(listener);
        registration.unregister();
    }
}
