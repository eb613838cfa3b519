package org.watchglass.ui.preferences;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.FieldEditor;
import org.eclipse.jface.preference.PreferenceStore;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchPropertyPage;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.osgi.service.prefs.BackingStoreException;

/**
 * What a project says of consoles that are opened from its files: everything that this page has, or nothing.
 * The store of its fields is a copy, whose defaults are what the workspace has. UI thread.
 */
public final class ProjectPage extends FieldsPage implements IWorkbenchPropertyPage {
    private final PreferenceStore copy = new PreferenceStore() {
        @Override
        public boolean needsSaving() {
            return false; // this page does that
        }
    };
    private final List<FieldEditor> fields = new ArrayList<>();
    private @Nullable IAdaptable element;
    private @Nullable Button own;

    public ProjectPage() {
        super(Messages.project);
        setPreferenceStore(copy);
    }

    @Override
    @NonNullByDefault({})
    public IAdaptable getElement() {
        return element;
    }

    @Override
    @NonNullByDefault({})
    public void setElement(IAdaptable shown) {
        element = shown;
    }

    private @Nullable IProject project() {
        return Adapters.adapt(element, IProject.class);
    }

    @Override
    @NonNullByDefault({})
    protected Control createContents(Composite parent) {
        IProject project = project();
        boolean has = project != null && ProjectValues.copy(project, copy);
        Composite all = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(all);
        Button box = new Button(all, SWT.CHECK);
        box.setText(Messages.ownSettings);
        box.setSelection(has);
        box.addListener(SWT.Selection, event -> switched(box.getSelection()));
        own = box;
        Link link = new Link(all, SWT.NONE);
        link.setText("<a>" + Messages.workspaceSettings + "</a>");
        link.addListener(SWT.Selection, event -> PreferencesUtil
                .createPreferenceDialogOn(getShell(), ConsolesPage.ID, null, null).open());
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).grab(true, false).applyTo(link);
        Control contents = super.createContents(all);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(contents);
        enable(has);
        complain();
        return all;
    }

    /** Of what came with the project: each field that is right has cleared what another one said. */
    private void complain() {
        for (FieldEditor field : fields) {
            if (!field.isValid() && field instanceof StringFieldEditor text) {
                setErrorMessage(text.getErrorMessage());
            }
        }
    }

    @Override
    protected void createFieldEditors() {
        IProject project = project();
        IPath location = project == null ? null : project.getLocation();
        if (location != null) {
            addField(new InsideField(getFieldEditorParent(), location.toPath()));
        }
        recordings();
        consoles();
        scaling(Preferences.SCALING, Messages.workspaceScaling);
    }

    @Override
    @NonNullByDefault({})
    protected void addField(FieldEditor field) {
        fields.add(field);
        super.addField(field);
    }

    private void switched(boolean on) {
        if (!on) {
            // What is wrong with it does not matter any more.
            fields.forEach(FieldEditor::loadDefault);
            checkState();
        }
        enable(on);
    }

    private void enable(boolean on) {
        fields.forEach(field -> field.setEnabled(on, getFieldEditorParent()));
    }

    @Override
    protected void performDefaults() {
        Button box = own;
        if (box != null) {
            box.setSelection(false);
            switched(false);
        }
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        IProject project = project();
        Button box = own;
        if (project == null || box == null || !super.performOk()) {
            return false;
        }
        try {
            ProjectValues.save(project, box.getSelection() ? copy : null);
            return true;
        } catch (BackingStoreException e) {
            setErrorMessage(e.getMessage());
            return false; // which the page says
        }
    }
}
