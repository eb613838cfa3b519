package org.watchglass.ui.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** A page of fields, one for each setting. UI thread. */
abstract class SettingsPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    private final BundleContext context = FrameworkUtil.getBundle(SettingsPage.class).getBundleContext();
    private Runnable unmirror = () -> {};

    SettingsPage(String description) {
        super(GRID);
        setDescription(description);
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Preferences.NODE));
    }

    @Override
    public void init(@Nullable IWorkbench workbench) {
        unmirror = Preferences.configure(context);
    }

    @Override
    public void dispose() {
        unmirror.run();
        super.dispose();
    }

    @Override
    @NonNullByDefault({})
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        if (!isConfigurable()) {
            setMessage(Messages.noConfiguration, IMessageProvider.WARNING);
        }
        return contents;
    }

    private boolean isConfigurable() {
        return Preferences.isConfigurable(context);
    }

    void number(String key, String label, int least, int most) {
        IntegerFieldEditor field = new IntegerFieldEditor(key, label, getFieldEditorParent());
        field.setValidRange(least, most);
        addField(field);
    }

    /** Of a recorder: not to be changed where nobody tells it. */
    void number(Setting setting, String label) {
        Composite parent = getFieldEditorParent();
        IntegerFieldEditor field = new IntegerFieldEditor(setting.key(), label, parent);
        field.setValidRange(setting.least(), setting.most());
        field.setEnabled(isConfigurable(), parent);
        addField(field);
    }

    void choice(Setting setting, String label) {
        Composite parent = getFieldEditorParent();
        BooleanFieldEditor field = new BooleanFieldEditor(setting.key(), label, parent);
        field.setEnabled(isConfigurable(), parent);
        addField(field);
    }

    void choice(String key, String label) {
        addField(new BooleanFieldEditor(key, label, getFieldEditorParent()));
    }
}
