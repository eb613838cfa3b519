package org.watchglass.ui.preferences;

import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.widgets.Composite;

/** The list of keys; of one that is none, the page says which it is. */
final class KeysField extends StringFieldEditor {
    KeysField(Composite parent) {
        super(KeyList.KEY, Messages.passKeys, parent);
        setTextLimit(KeyList.MOST);
    }

    @Override
    protected boolean doCheckState() {
        try {
            KeyList.parse(getStringValue());
            return true;
        } catch (IllegalArgumentException e) {
            setErrorMessage(e.getMessage());
            return false; // which the page says
        }
    }
}
