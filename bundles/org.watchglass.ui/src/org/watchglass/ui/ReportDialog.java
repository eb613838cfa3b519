package org.watchglass.ui;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.watchglass.renderer.Picture;
import org.watchglass.renderer.Rect;
import org.watchglass.report.Report;
import org.watchglass.report.ReportListener;
import org.watchglass.report.ReportPart;
import org.watchglass.report.ReportTarget.Submission;
import org.watchglass.swt.RegionPicker;

/** Asks what is wrong, and shows how the report comes along. UI thread; the report is made elsewhere. */
final class ReportDialog extends TitledDialog {
    private static final int DESCRIPTION_LINES = 5;
    private static final int PICTURE_WIDTH = 480;
    private static final int PICTURE_HEIGHT = 270;

    private final Reporter reporter;
    private final String contents;
    private final Finished finished;
    private @Nullable Combo type;
    private @Nullable Text description;
    private @Nullable RegionPicker picker;
    private @Nullable Button openFolder;
    private @Nullable ProgressBar progress;
    private @Nullable Submission submission;

    /** Makes the report; returns at once. */
    interface Reporter {
        /** @param shown gets what is reported, on the UI thread; is not called if there is nothing to see */
        void showScreenshot(Consumer<Picture> shown);

        /**
         * @param region that matters, in pixels of the screen; empty if the user has chosen none
         * @param listener called on the UI thread
         */
        Submission submit(Report.Type type, String description, Rect region, ReportListener listener);
    }

    /** Hears that there is a report, whether or not the dialog is still there. */
    interface Finished {
        /** @param opens whether the user wants to see its folder */
        void onReport(Path report, boolean opens);
    }

    /** @param contents what a report will hold, in lines for the user */
    ReportDialog(Shell parent, Reporter reporter, String contents, Finished finished) {
        super(parent, Messages.reportTitle);
        this.reporter = reporter;
        this.contents = contents;
        this.finished = finished;
    }

    @Override
    protected Control createDialogArea(@Nullable Composite parent) {
        Composite area = fields(parent, Messages.reportMessage, 2);
        new Label(area, SWT.NONE).setText(Messages.reportType);
        Combo types = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        types.setItems(Messages.reportTypes.split(","));
        types.select(0);
        addLabel(area, Messages.reportDescription);
        Text text = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        text.setTextLimit(Report.MAX_DESCRIPTION);
        int height = DESCRIPTION_LINES * text.getLineHeight();
        GridDataFactory.fillDefaults().grab(true, true).hint(PICTURE_WIDTH, height).applyTo(text);
        addPicker(area);
        addLabel(area, Messages.reportHolds);
        Label holds = new Label(area, SWT.WRAP);
        holds.setText(contents);
        GridDataFactory.fillDefaults().grab(true, false).hint(PICTURE_WIDTH, SWT.DEFAULT).applyTo(holds);
        Button open = new Button(area, SWT.CHECK);
        open.setText(Messages.reportOpenFolder);
        open.setSelection(Choice.OPEN_REPORTS.isOn());
        open.addListener(SWT.Selection, event -> Choice.OPEN_REPORTS.set(open.getSelection()));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(open);
        ProgressBar bar = new ProgressBar(area, SWT.HORIZONTAL);
        bar.setVisible(false);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(bar);
        type = types;
        description = text;
        openFolder = open;
        progress = bar;
        text.setFocus();
        return area;
    }

    private static void addLabel(Composite area, String text) {
        Label label = new Label(area, SWT.NONE);
        label.setText(text);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
    }

    /** The picture of this moment, and below it which part of it was chosen. */
    private void addPicker(Composite area) {
        addLabel(area, Messages.reportRegion);
        Composite place = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().applyTo(place);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(place);
        RegionPicker canvas = new RegionPicker(place, PICTURE_WIDTH, PICTURE_HEIGHT);
        canvas.setAccessibleName(Messages.reportRegion);
        Label chosen = new Label(place, SWT.NONE);
        chosen.setText(Messages.reportNoRegion);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(chosen);
        canvas.setListener(() -> {
            Rect region = canvas.region();
            chosen.setText(region.isEmpty() ? Messages.reportNoRegion
                    : NLS.bind(Messages.reportChosen, region.width() + "\u00D7" + region.height(),
                            region.x() + ", " + region.y()));
        });
        picker = canvas;
        reporter.showScreenshot(picture -> {
            if (!canvas.isDisposed()) {
                canvas.show(picture);
            }
        });
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
        RegionPicker region = picker;
        if (types != null && text != null && region != null && submission == null) {
            setErrorMessage(null);
            enable(false);
            Report.Type chosen = Report.Type.values()[types.getSelectionIndex()];
            submission = reporter.submit(chosen, text.getText(), region.region(), new Listener());
        }
    }

    @Override
    protected void cancelPressed() {
        Submission running = submission;
        if (running != null) {
            running.cancel();
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
        public void onProgress(ReportPart part, int done, int total) {
            ProgressBar bar = progress;
            if (isThere() && bar != null) {
                bar.setMaximum(total);
                bar.setSelection(done);
                setMessage(ReportText.step(part));
            }
        }

        @Override
        public void onFinished(Path report) {
            Button open = openFolder;
            boolean there = isThere();
            boolean opens = there && open != null && open.getSelection();
            if (there) {
                close();
            }
            finished.onReport(report, opens);
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
