package org.watchglass.ui.player;

import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.core.runtime.jobs.Job;
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
    private final Button cancel;
    /** Those that run; the newest is shown, and of the others the newest when it has ended. */
    private final Deque<Job> jobs = new ArrayDeque<>();

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
        cancel = new Button(work, SWT.PUSH);
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
        if (!jobs.isEmpty()) {
            cancel.setEnabled(false); // it was heard
            jobs.getLast().cancel();
        }
    }

    void begin(Job started) {
        jobs.addLast(started);
        name(started);
    }

    private void name(Job running) {
        name.setText(running.getName());
        bar.setSelection(0);
        cancel.setEnabled(true);
        reveal(true);
    }

    void show(Job running, double part) {
        if (!isDisposed() && isShown(running)) {
            bar.setSelection((int) (part * STEPS));
        }
    }

    private boolean isShown(Job which) {
        return !jobs.isEmpty() && which == jobs.getLast();
    }

    void end(Job ended) {
        boolean shown = isShown(ended);
        jobs.remove(ended);
        if (!isDisposed() && shown) {
            if (jobs.isEmpty()) {
                reveal(false);
            } else {
                name(jobs.getLast());
            }
        }
    }

    private void reveal(boolean visible) {
        work.setVisible(visible);
        GridDataFactory.fillDefaults().exclude(!visible).applyTo(work);
        layout(true, true);
        getParent().layout(true);
    }
}
