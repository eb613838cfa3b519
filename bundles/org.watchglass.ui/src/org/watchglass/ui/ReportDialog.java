package org.watchglass.ui;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.watchglass.report.Report;
import org.watchglass.report.ReportListener;
import org.watchglass.report.ReportTarget.Submission;

/** Asks what is wrong, and shows how the report comes along. UI thread; the report is made elsewhere. */
final class ReportDialog extends TitleAreaDialog {
    private static final int DESCRIPTION_LINES = 8;

    private final Reporter reporter;
    private final Consumer<String> finished;
    private @Nullable Combo type;
    private @Nullable Text description;
    private @Nullable ProgressBar progress;
    private @Nullable CompletableFuture<Submission> submission;

    /** Makes the report; returns at once. */
    interface Reporter {
        /** @param listener called on the UI thread */
        CompletableFuture<Submission> submit(Report.Type type, String description, ReportListener listener);
    }

    /**
     * @param finished gets a line for the user when there is a report, whether or not the dialog is still
     *     there
     */
    ReportDialog(Shell parent, Reporter reporter, Consumer<String> finished) {
        super(parent);
        this.reporter = reporter;
        this.finished = finished;
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(@Nullable Shell shell) {
        super.configureShell(shell);
        if (shell != null) {
            shell.setText(Messages.reportTitle);
        }
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        setTitle(Messages.reportTitle);
        setMessage(Messages.reportMessage);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(area);
        new Label(area, SWT.NONE).setText(Messages.reportType);
        Combo types = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        types.setItems(Messages.reportTypes.split(","));
        types.select(0);
        Label label = new Label(area, SWT.NONE);
        label.setText(Messages.reportDescription);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        Text text = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        text.setTextLimit(Report.MAX_DESCRIPTION);
        int height = DESCRIPTION_LINES * text.getLineHeight();
        GridDataFactory.fillDefaults().grab(true, true).hint(380, height).applyTo(text);
        ProgressBar bar = new ProgressBar(area, SWT.HORIZONTAL);
        bar.setVisible(false);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(bar);
        type = types;
        description = text;
        progress = bar;
        text.setFocus();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(@Nullable Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.reportSubmit, false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        Combo types = type;
        Text text = description;
        if (types != null && text != null && submission == null) {
            setErrorMessage(null);
            enable(false);
            Report.Type chosen = Report.Type.values()[types.getSelectionIndex()];
            submission = reporter.submit(chosen, text.getText(), new Listener());
        }
    }

    @Override
    protected void cancelPressed() {
        CompletableFuture<Submission> running = submission;
        if (running != null) {
            running.thenAccept(Submission::cancel);
        }
        super.cancelPressed();
    }

    private void enable(boolean asking) {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(asking);
        }
        ProgressBar bar = progress;
        if (bar != null) {
            bar.setVisible(!asking);
        }
    }

    private boolean isThere() {
        Shell shell = getShell();
        return shell != null && !shell.isDisposed();
    }

    private final class Listener implements ReportListener {
        @Override
        public void onProgress(String what, int done, int total) {
            ProgressBar bar = progress;
            if (isThere() && bar != null) {
                bar.setMaximum(total);
                bar.setSelection(done);
                setMessage(what);
            }
        }

        @Override
        public void onFinished(Path report) {
            finished.accept(Messages.bind(Messages.savedTo, report));
            if (isThere()) {
                close();
            }
        }

        @Override
        public void onFailed(String reason) {
            submission = null;
            if (isThere()) {
                setErrorMessage(reason);
                enable(true);
            }
        }
    }
}
