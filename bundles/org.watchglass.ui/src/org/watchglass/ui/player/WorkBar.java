package org.watchglass.ui.player;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;

/** A line of text; while there is work on the disk, how far it is and how to cancel it. UI thread. */
public final class WorkBar extends Composite {
    private static final int STEPS = 1000;
    private static final int BAR_WIDTH = 160;

    private final Label text;
    private final Composite work;
    private final Label name;
    private final ProgressBar bar;
    private @Nullable Job job;

    public WorkBar(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 4).applyTo(this);
        text = new Label(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(0, SWT.DEFAULT)
                .applyTo(text);
        work = new Composite(this, SWT.NONE);
        GridDataFactory.fillDefaults().exclude(true).applyTo(work);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(work);
        name = new Label(work, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(name);
        bar = new ProgressBar(work, SWT.SMOOTH);
        bar.setMaximum(STEPS);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).hint(BAR_WIDTH, SWT.DEFAULT).applyTo(bar);
        Button cancel = new Button(work, SWT.PUSH);
        cancel.setText(Messages.cancel);
        cancel.addListener(SWT.Selection, event -> cancel());
        work.setVisible(false);
    }

    /** What has happened, or what there is. */
    public void say(String line) {
        if (!isDisposed()) {
            boolean longer = line.length() > text.getText().length();
            text.setText(line.replace("&", "&&")); // no mnemonic
            text.setToolTipText(line);
            if (longer) {
                layout(true); // GTK goes on with the room that the shorter text had
            }
        }
    }

    private void cancel() {
        Job running = job;
        if (running != null) {
            running.cancel();
        }
    }

    void begin(Job started) {
        job = started;
        name.setText(started.getName());
        bar.setSelection(0);
        reveal(true);
    }

    void show(Job running, double part) {
        if (!isDisposed() && running == job) {
            bar.setSelection((int) (part * STEPS));
        }
    }

    void end(Job ended) {
        if (!isDisposed() && ended == job) {
            job = null;
            reveal(false);
        }
    }

    private void reveal(boolean visible) {
        work.setVisible(visible);
        GridDataFactory.fillDefaults().exclude(!visible).applyTo(work);
        layout(true, true);
        getParent().layout(true);
    }
}
