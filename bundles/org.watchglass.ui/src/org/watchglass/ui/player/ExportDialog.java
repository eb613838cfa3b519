package org.watchglass.ui.player;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.watchglass.ui.TitledDialog;

/** Asks for the file that a video is to be written to. */
public final class ExportDialog extends TitledDialog {
    private final String message;
    private final Path proposal;
    private @Nullable Text file;
    private @Nullable Path target;

    /** @param message what is exported */
    public ExportDialog(Shell parent, String title, String message, Path proposal) {
        super(parent, title);
        this.message = message;
        this.proposal = proposal;
    }

    /** Null until the dialog was closed with its button. */
    public @Nullable Path target() {
        return target;
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = fields(parent, message, 3);
        new Label(area, SWT.NONE).setText(Messages.exportFile);
        Text field = new Text(area, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(field);
        field.setText(proposal.toString());
        field.selectAll();
        field.addModifyListener(event -> check());
        file = field;
        Button browse = new Button(area, SWT.PUSH);
        browse.setText(Messages.browse);
        browse.addListener(SWT.Selection, event -> browse(field));
        return area;
    }

    private void browse(Text field) {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFilterExtensions(new String[] {"*.mp4", "*"});
        dialog.setFileName(field.getText());
        String chosen = dialog.open();
        if (chosen != null) {
            field.setText(chosen);
        }
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.exportButton, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    private @Nullable Path entered() {
        Text field = file;
        String text = field == null ? "" : field.getText().strip();
        try {
            return text.isEmpty() ? null : Path.of(text).toAbsolutePath();
        } catch (InvalidPathException e) {
            return null; // the button stays disabled
        }
    }

    /** Whether there is such a file is said when it is written: nothing here waits for a disk. */
    private void check() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(entered() != null);
        }
    }

    @Override
    protected void okPressed() {
        target = entered();
        super.okPressed();
    }
}
