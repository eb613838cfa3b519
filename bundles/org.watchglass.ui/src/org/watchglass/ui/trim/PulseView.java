package org.watchglass.ui.trim;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;

/** A line of figures, and the bandwidth of the last minute as a small picture. UI thread. */
final class PulseView extends Composite {
    private static final int HEIGHT = 16;

    private final Pulse pulse;
    private final Label text;
    private final Canvas sparkline;

    PulseView(Composite parent, Pulse pulse) {
        super(parent, SWT.NONE);
        this.pulse = pulse;
        GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 0).applyTo(this);
        sparkline = new Canvas(this, SWT.DOUBLE_BUFFERED);
        GridDataFactory.swtDefaults().hint(Pulse.SECONDS, HEIGHT).applyTo(sparkline);
        sparkline.addListener(SWT.Paint, this::paint);
        text = new Label(this, SWT.NONE);
        GridDataFactory.swtDefaults().hint(widthOf(Messages.longest), SWT.DEFAULT).applyTo(text);
    }

    private int widthOf(String sample) {
        Label label = new Label(this, SWT.NONE);
        label.setText(sample);
        int width = label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        label.dispose();
        return width;
    }

    /** @param explanation what the figures mean */
    void show(String figures, String explanation) {
        if (!figures.equals(text.getText())) {
            text.setText(figures);
        }
        text.setToolTipText(explanation);
        sparkline.setToolTipText(explanation);
        sparkline.redraw();
    }

    /** The highest second of the minute reaches the top. */
    private void paint(Event event) {
        Point size = sparkline.getSize();
        long most = 1;
        for (int i = 0; i < pulse.size(); i++) {
            most = Math.max(most, pulse.bytesPerSecond(i));
        }
        event.gc.setForeground(getDisplay().getSystemColor(SWT.COLOR_LINK_FOREGROUND));
        for (int i = 0; i < pulse.size() && i < size.x; i++) {
            int height = (int) Math.ceil((double) pulse.bytesPerSecond(i) * (size.y - 1) / most);
            int x = size.x - 1 - i;
            if (height > 0) {
                event.gc.drawLine(x, size.y - height, x, size.y - 1);
            }
        }
    }
}
