package org.watchglass.ui.preferences;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.widgets.Composite;

/** What holds for every console. */
public final class ConsolesPage extends SettingsPage {
    public ConsolesPage() {
        super(Messages.consoles);
    }

    @Override
    protected void createFieldEditors() {
        addField(new AnyDirectory(getFieldEditorParent()));
        choice(Preferences.SHARED_CLIPBOARD, Messages.shareClipboard);
        choice(Preferences.SOUND, Messages.sound);
        choice(Preferences.NOTICES, Messages.notices);
        addField(new Keys(getFieldEditorParent()));
        number(Preferences.FRAMES_PER_SECOND, Messages.framesPerSecond, 1, Preferences.MOST_FRAMES);
    }

    /** Said in place: which of them is none. */
    private static final class Keys extends StringFieldEditor {
        Keys(Composite parent) {
            super(KeyList.KEY, Messages.passKeys, parent);
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
