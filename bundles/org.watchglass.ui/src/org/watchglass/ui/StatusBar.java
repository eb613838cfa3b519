package org.watchglass.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Below the guest's screen: what the console does, and what the recorder does. UI thread. */
final class StatusBar extends Composite {
    private final Label left;
    private final RecordingLamp recording;
    private String usual = "";
    private String notice = "";

    StatusBar(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 4).spacing(6, 0).applyTo(this);
        left = new Label(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).hint(0, SWT.DEFAULT).applyTo(left);
        recording = new RecordingLamp(this);
    }

    /** What the console does, until there is a notice. */
    void setText(String text) {
        usual = text;
        show();
    }

    /** Something that has happened; empty once it does not matter any more. */
    void setNotice(String text) {
        notice = text;
        show();
    }

    /** What is to be read there now. */
    String text() {
        return notice.isEmpty() ? usual : notice;
    }

    private void show() {
        // An ampersand of an address is no mnemonic.
        String shown = text().replace("&", "&&");
        if (!shown.equals(left.getText())) {
            left.setText(shown);
            left.setToolTipText(text());
        }
    }

    RecordingLamp recording() {
        return recording;
    }
}
