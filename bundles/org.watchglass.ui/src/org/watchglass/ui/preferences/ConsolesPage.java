package org.watchglass.ui.preferences;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.jface.preference.ComboFieldEditor;
import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.swt.widgets.Composite;
import org.watchglass.remote.keyboard.Layout;

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
        choice(Preferences.REPORT_LOSSES, Messages.reportLosses);
        choice(Preferences.OPEN_REPORTS, Messages.openReports);
        consoles();
        scaling(Preferences.FIRST_SCALING, Messages.lastScaling);
        layout();
    }

    private void layout() {
        String[][] layouts = Arrays.stream(Layout.values()).map(Layout::name)
                .map(name -> new String[] {name, name}).toArray(String[][]::new);
        addField(new ComboFieldEditor(Preferences.LAYOUT, Messages.layout, layouts, getFieldEditorParent()));
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
