package org.watchglass.ui.preferences;

import java.nio.file.Path;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.widgets.Composite;

/** A folder in a project; empty for the workspace's. */
final class InsideField extends StringFieldEditor {
    private final Path project;

    InsideField(Composite parent, Path project) {
        super(Preferences.DIRECTORY, Messages.insideDirectory, parent);
        this.project = project;
        setErrorMessage(Messages.notInside);
        getTextControl(parent).setMessage(Messages.workspaceDirectory);
    }

    @Override
    protected boolean doCheckState() {
        String name = getStringValue();
        return name.isBlank() || OutputFolder.inside(project, name) != null;
    }
}
