package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.ui.tests.Workbench.on;
import static org.watchglass.ui.tests.Workbench.page;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** Dialogs of preferences and properties, as their user has them. */
final class Pages {
    private Pages() {}

    static Shell open(String page) throws Exception {
        return on(() -> opened(PreferencesUtil.createPreferenceDialogOn(
                page().getWorkbenchWindow().getShell(), page, null, null)));
    }

    static Shell properties(IAdaptable of, String page) throws Exception {
        return on(() -> opened(PreferencesUtil.createPropertyDialogOn(
                page().getWorkbenchWindow().getShell(), of, page, null, null)));
    }

    private static Shell opened(PreferenceDialog dialog) {
        dialog.setBlockOnOpen(false);
        dialog.open();
        return dialog.getShell();
    }

    /** UI thread. */
    static Text field(Shell dialog, String value) {
        return Desk.all(dialog, Text.class).stream()
                .filter(text -> text.isVisible() && text.getText().equals(value)).findFirst().orElseThrow();
    }

    /** UI thread. */
    static Button button(Shell dialog, String label) {
        return Desk.all(dialog, Button.class).stream()
                .filter(each -> each.isVisible() && each.getText().replace("&", "").equals(label))
                .findFirst().orElseThrow();
    }

    /** @return whether that has closed the dialog */
    static boolean press(Shell dialog, String label) throws Exception {
        return on(() -> {
            Button button = button(dialog, label);
            assertTrue(button.isEnabled(), label);
            if ((button.getStyle() & SWT.CHECK) != 0) {
                button.setSelection(!button.getSelection());
            }
            button.notifyListeners(SWT.Selection, null);
            return dialog.isDisposed();
        });
    }
}
