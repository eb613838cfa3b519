package org.watchglass.ui.preferences;

import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.osgi.util.NLS;

/** The keys that the workbench keeps while the guest has the keyboard. */
public final class KeyList {
    /** Key strokes as in the preferences of keys, with spaces between them. */
    public static final String KEY = "pass-through-keys";

    static final String DEFAULT = "F12";

    private static final System.Logger LOG = System.getLogger(KeyList.class.getName());

    private KeyList() {}

    /** As the user has set it, or else the default. Any thread. */
    public static Set<KeyStroke> get() {
        try {
            return parse(Preferences.node().get(KEY, DEFAULT));
        } catch (IllegalArgumentException e) {
            LOG.log(System.Logger.Level.DEBUG, "the default counts", e);
            return parse(DEFAULT);
        }
    }

    /** @throws IllegalArgumentException with one line that says which of them is no key stroke */
    static Set<KeyStroke> parse(String text) {
        Set<KeyStroke> keys = new LinkedHashSet<>();
        for (String key : text.strip().split("\\s+")) {
            try {
                if (!key.isEmpty()) {
                    keys.add(KeyStroke.getInstance(key));
                }
            } catch (ParseException e) {
                throw new IllegalArgumentException(NLS.bind(Messages.noKey, key), e);
            }
        }
        return keys;
    }
}
