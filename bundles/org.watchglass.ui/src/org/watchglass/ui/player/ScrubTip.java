package org.watchglass.ui.player;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.watchglass.ui.Screenshot;

/** What was shown at the moment under the mouse, above the bar. UI thread. */
final class ScrubTip {
    private static final int GAP = 4;

    private final Control bar;
    private @Nullable Shell shell;
    private @Nullable Label picture;
    private @Nullable Label text;
    private @Nullable Image image;
    private int x;

    ScrubTip(Control bar) {
        this.bar = bar;
        bar.addListener(SWT.Dispose, event -> dispose());
    }

    /** @param newX in the bar */
    void show(String line, int newX) {
        x = newX;
        Shell open = shell;
        if (open == null) {
            open = new Shell(bar.getShell(), SWT.NO_TRIM | SWT.ON_TOP | SWT.NO_FOCUS | SWT.TOOL);
            GridLayoutFactory.fillDefaults().margins(GAP, GAP).spacing(0, GAP).applyTo(open);
            picture = new Label(open, SWT.NONE);
            text = new Label(open, SWT.CENTER);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
            shell = open;
        }
        Label label = text;
        if (label != null) {
            label.setText(line.replace("&", "&&"));
        }
        place(open);
        open.setVisible(true);
    }

    void show(Thumbnail thumbnail) {
        Shell open = shell;
        Label label = picture;
        if (open != null && label != null && open.isVisible()) {
            Image fresh = new Image(bar.getDisplay(),
                    Screenshot.data(thumbnail.width(), thumbnail.height(), thumbnail.pixels()));
            label.setImage(fresh);
            forgetImage();
            image = fresh;
            place(open);
        }
    }

    private void place(Shell open) {
        open.pack();
        Point corner = bar.toDisplay(x - open.getSize().x / 2, -open.getSize().y - GAP);
        open.setLocation(Math.max(bar.getMonitor().getBounds().x, corner.x), corner.y);
    }

    void hide() {
        Shell open = shell;
        if (open != null) {
            open.setVisible(false);
        }
    }

    private void dispose() {
        Shell open = shell;
        shell = null;
        if (open != null) {
            open.dispose();
        }
        forgetImage();
    }

    private void forgetImage() {
        Image old = image;
        image = null;
        if (old != null) {
            old.dispose();
        }
    }
}
