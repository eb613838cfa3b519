package org.watchglass.ui.traffic;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** A line about what was done, with a way to go on; takes no room until there is one. UI thread. */
final class TrafficNotice extends Composite {
    private final Label text;
    private final Link link;
    private Runnable way = () -> {};

    /** Into a grid. */
    TrafficNotice(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 2).applyTo(this);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(this);
        text = new Label(this, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(0, SWT.DEFAULT)
                .applyTo(text);
        link = new Link(this, SWT.NONE);
        link.addListener(SWT.Selection, event -> way.run());
        setVisible(false);
    }

    /** @param name of the way; empty for none */
    void say(String line, String name, Runnable where) {
        if (isDisposed()) {
            return;
        }
        text.setText(line.replace("&", "&&")); // no mnemonic
        text.setToolTipText(line);
        link.setText(name.isEmpty() ? "" : "<a>" + name + "</a>");
        way = where;
        setVisible(true);
        if (getLayoutData() instanceof GridData place) {
            place.exclude = false;
        }
        layout(true);
        getParent().layout(true);
    }
}
