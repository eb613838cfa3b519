package org.watchglass.ui;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** What our dialogs have in common: a title, a line that says what it is about, and fields in columns. */
public abstract class TitledDialog extends TitleAreaDialog {
    private final String title;

    protected TitledDialog(Shell parent, String title) {
        super(parent);
        this.title = title;
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        if (shell != null) {
            shell.setText(title);
        }
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    /** For {@link #createDialogArea}: room for the fields. */
    protected Composite fields(@Nullable Composite parent, String message, int columns) {
        setTitle(title);
        setMessage(message);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().numColumns(columns).margins(12, 12).applyTo(area);
        return area;
    }
}
