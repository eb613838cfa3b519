package org.watchglass.ui;

import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPartSite;
import org.watchglass.ui.notices.NoticeKind;
import org.watchglass.ui.notices.NoticeSource;
import org.watchglass.ui.notices.Notices;

/** Says what happens to a part's console while the user is elsewhere. UI thread. */
final class PartInFront implements NoticeSource {
    private final IWorkbenchPartSite site;
    private final Control pane;
    private final Supplier<String> title;
    private final Notices notices;

    PartInFront(IWorkbenchPartSite site, Control pane, Supplier<String> title) {
        this.site = site;
        this.pane = pane;
        this.title = title;
        notices = Notices.of(pane.getDisplay(), Choice.NOTICES::isOn);
    }

    void tell(NoticeKind kind, String text) {
        if (!pane.isDisposed()) {
            notices.tell(this, kind, text);
        }
    }

    /** The user is here. */
    void entered() {
        notices.turnedTo(this);
    }

    void close() {
        notices.forget(this);
    }

    @Override
    public String title() {
        return title.get();
    }

    /** Whether the part is the active one. */
    boolean isActive() {
        return site.getPage().getActivePart() == site.getPart();
    }

    /** In its window, or in a dialog that was opened from there. */
    @Override
    public boolean isInFront() {
        if (pane.isDisposed() || !isActive()) {
            return false;
        }
        @Nullable Composite window = pane.getDisplay().getActiveShell();
        while (window != null && window != pane.getShell()) {
            window = window.getParent();
        }
        return window != null;
    }

    @Override
    public void bringToFront() {
        if (!pane.isDisposed()) {
            Shell window = site.getWorkbenchWindow().getShell();
            window.setMinimized(false);
            window.forceActive();
            site.getPage().activate(site.getPart());
        }
    }
}
