package org.watchglass.ui.preferences;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** A page of settings of the workspace. UI thread. */
abstract class SettingsPage extends FieldsPage implements IWorkbenchPreferencePage {
    private final BundleContext context = FrameworkUtil.getBundle(SettingsPage.class).getBundleContext();
    private Runnable unmirror = () -> {};

    SettingsPage(String description) {
        super(description);
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

    /** Of a recorder: not to be changed where nobody tells it. */
    @Override
    boolean isOffered(Setting setting) {
        return !setting.isConfiguration() || isConfigurable();
    }

    private boolean isConfigurable() {
        return Preferences.isConfigurable(context);
    }
}
