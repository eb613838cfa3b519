package org.watchglass.ui.preferences;

import java.nio.file.Path;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.preference.ListEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;

/** Folders in which the view of recordings looks, besides the one where they go. UI thread. */
@NonNullByDefault({})
final class RootsField extends ListEditor {
    RootsField(Composite parent) {
        super(RecordingRoots.KEY, Messages.roots, parent);
        // In no order that counts.
        getUpButton().setVisible(false);
        getDownButton().setVisible(false);
    }

    @Override
    protected String createList(String[] items) {
        return String.join("\n", items);
    }

    @Override
    protected String[] parseString(String list) {
        return list.lines().filter(line -> !line.isBlank()).toArray(String[]::new);
    }

    @Override
    protected String getNewInputObject() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN);
        String chosen = dialog.open();
        return chosen == null ? null : Path.of(chosen).toAbsolutePath().toString();
    }
}
