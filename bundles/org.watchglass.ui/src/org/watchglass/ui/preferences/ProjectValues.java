package org.watchglass.ui.preferences;

import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.preference.IPreferenceStore;
import org.osgi.service.prefs.BackingStoreException;

/** What is in a project's file of settings. Any thread. */
final class ProjectValues {
    /** Those that say nothing if they are empty: then it is the workspace's. */
    private static final Set<String> OPTIONAL = Set.of(Preferences.DIRECTORY, Preferences.SCALING);

    private ProjectValues() {}

    private static Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(OPTIONAL);
        keys.add(KeyList.KEY);
        Setting.of(Setting.CONSOLE).forEach(setting -> keys.add(setting.key()));
        return keys;
    }

    private static IEclipsePreferences node(IProject project) {
        return new ProjectScope(project).getNode(Preferences.NODE);
    }

    /**
     * Copies what the project has, and as defaults what the workspace has.
     *
     * @return whether the project has anything
     */
    static boolean copy(IProject project, IPreferenceStore into) {
        boolean has = false;
        for (String key : keys()) {
            String common = OPTIONAL.contains(key) ? null : Preferences.find(key);
            into.setDefault(key, common == null ? "" : common);
            String own = node(project).get(key, null);
            if (own != null) {
                has = true;
                into.setValue(key, bounded(key, own));
            }
        }
        return has;
    }

    /** As it counts: a number that is none is the workspace's. */
    private static String bounded(String key, String own) {
        for (Setting setting : Setting.of(Setting.CONSOLE)) {
            if (setting.key().equals(key)) {
                Object value = setting.value(own);
                return String.valueOf(value == null ? Preferences.find(key) : value);
            }
        }
        return own;
    }

    /** @param from null for nothing: the workspace's count again */
    static void save(IProject project, @Nullable IPreferenceStore from) throws BackingStoreException {
        IEclipsePreferences node = node(project);
        for (String key : keys()) {
            String value = from == null ? "" : from.getString(key).strip();
            if (from == null || value.isEmpty() && OPTIONAL.contains(key)) {
                node.remove(key);
            } else {
                node.put(key, value);
            }
        }
        node.flush();
    }
}
