package org.watchglass.ui;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A red lamp and what a recording has come to, while there is one. UI thread. */
final class RecordingLamp extends Composite {
    private final Label lamp;
    private final Label text;

    RecordingLamp(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(this);
        lamp = new Label(this, SWT.NONE);
        lamp.setText("\u25CF");
        lamp.setForeground(new Color(0xD0, 0x21, 0x2C));
        lamp.setVisible(false);
        text = new Label(this, SWT.NONE);
    }

    /** @param recording empty while nothing is recorded */
    void show(String recording) {
        if (!recording.equals(text.getText())) {
            text.setText(recording);
            lamp.setVisible(!recording.isEmpty());
            getParent().layout(true, true);
        }
    }
}
