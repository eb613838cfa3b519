package org.watchglass.ui.preferences;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.swt.widgets.Composite;

/** What holds for every console. */
public final class ConsolesPage extends SettingsPage {
    static final String ID = "org.watchglass.ui.preferences";

    public ConsolesPage() {
        super(Messages.consoles);
    }

    @Override
    protected void createFieldEditors() {
        addField(new AnyDirectory(getFieldEditorParent()));
        choice(Preferences.SHARED_CLIPBOARD, Messages.shareClipboard);
        choice(Preferences.SOUND, Messages.sound);
        choice(Preferences.NOTICES, Messages.notices);
        consoles();
    }

    /** One that need not be there: it is made when it is needed. The disk is not asked, which may sleep. */
    private static final class AnyDirectory extends DirectoryFieldEditor {
        AnyDirectory(Composite parent) {
            super(Preferences.DIRECTORY, Messages.directory, parent);
            setErrorMessage(Messages.noDirectory);
        }

        @Override
        protected boolean doCheckState() {
            try {
                return Path.of(getTextControl().getText().strip()).isAbsolute();
            } catch (InvalidPathException e) {
                return false; // which the page says
            }
        }
    }
}
