package org.watchglass.ui.preferences;

import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.osgi.util.NLS;

/** The keys that the workbench keeps while the guest has the keyboard. */
final class KeyList {
    /** Key strokes as in the preferences of keys, with spaces between them. */
    static final String KEY = "pass-through-keys";

    static final String DEFAULT = "F12";
    /** Characters. */
    static final int MOST = 1000;

    private static final System.Logger LOG = System.getLogger(KeyList.class.getName());

    private KeyList() {}

    /** Null if it is no list of keys, or a longer one than anybody needs: it is read at each key. */
    static @Nullable Set<KeyStroke> understood(String text) {
        try {
            return text.length() > MOST ? null : parse(text);
        } catch (IllegalArgumentException e) {
            LOG.log(System.Logger.Level.DEBUG, "it does not count", e);
            return null;
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
