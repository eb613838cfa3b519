package org.watchglass.ui.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.notifications.AbstractNotificationPopup;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;

/**
 * A window in the corner of the screen that takes no focus and goes by itself, unless the mouse is in it.
 * UI thread.
 */
final class NoticePopup extends AbstractNotificationPopup {
    /** What the platform leaves of the width that it allows. */
    private static final int WIDTH = 370;

    private final List<Notice> notices;
    private final int more;

    NoticePopup(Display display, List<Notice> notices, int more) {
        super(display);
        this.notices = notices;
        this.more = more;
    }

    @Override
    @NonNullByDefault({})
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(getPopupShellTitle());
    }

    @Override
    protected String getPopupShellTitle() {
        return Messages.title;
    }

    @Override
    @NonNullByDefault({})
    protected void createContentArea(Composite parent) {
        Map<NoticeSource, StringBuilder> lines = new LinkedHashMap<>();
        for (Notice notice : notices) {
            StringBuilder text = lines.computeIfAbsent(notice.source(), source -> new StringBuilder());
            text.append(text.isEmpty() ? "" : "\n").append(notice.text());
        }
        lines.forEach((source, text) -> add(parent, source, text.toString()));
        if (more > 0) {
            line(parent, NLS.bind(Messages.more, more));
        }
    }

    /** The console's name, which leads to it, and what has happened to it. */
    private void add(Composite parent, NoticeSource source, String text) {
        Link link = new Link(parent, SWT.NONE);
        link.setText("<a>" + plain(Notice.clipped(source.title())) + "</a>");
        link.setToolTipText(Messages.show);
        // Not now: the link goes with this window.
        link.addListener(SWT.Selection, event -> link.getDisplay().asyncExec(() -> {
            close();
            source.bringToFront();
        }));
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(link);
        line(parent, text);
    }

    private static void line(Composite parent, String text) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text.replace("&", "&&"));
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(label);
    }

    /** A name is no mark-up: there is no other way to say a bracket. */
    private static String plain(String name) {
        String text = name.isEmpty() ? Messages.show : name;
        return text.replace('<', '\u2039').replace('>', '\u203a').replace("&", "&&");
    }

    /** The platform leaves the invisible parent behind. */
    @Override
    public boolean close() {
        Shell parent = getParentShell();
        boolean closed = getShell() == null || super.close();
        if (closed && parent != null && !parent.isDisposed()) {
            parent.dispose();
        }
        return closed;
    }
}
