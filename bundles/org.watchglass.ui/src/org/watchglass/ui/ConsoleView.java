package org.watchglass.ui;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/**
 * Shows a console. When the view or the workbench is closed, recordings are finished first, within a bound.
 */
public final class ConsoleView extends ViewPart {
    public static final String ID = "org.watchglass.ui.console";

    /**
     * The family of all jobs of views. When a view was closed and none of these is left, what it recorded is
     * on the disk.
     */
    public static final Object JOBS = ID;

    private @Nullable ConsoleDesk desk;

    /**
     * Opens the view on that page and connects it. UI thread; returns before there is a picture.
     *
     * @param address {@code spice://HOST:PORT}, {@code demo:}, or the name of a {@code .vv} file; the
     *     password for it
     * may stand in the variable WATCHGLASS_PASSWORD
     */
    public static void open(IWorkbenchPage page, String address) throws PartInitException {
        if (page.showView(ID) instanceof ConsoleView view) {
            ConsoleDesk there = view.desk;
            if (there != null) {
                there.connect(Target.ofCommandLine(address));
            }
        }
    }

    @Override
    @NonNullByDefault({})
    public void createPartControl(Composite parent) {
        desk = new ConsoleDesk(ConsolePane.plain(parent), new InView());
    }

    @Override
    public void setFocus() {
        ConsoleDesk there = desk;
        if (there != null) {
            there.setFocus();
        }
    }

    @Override
    public void dispose() {
        ConsoleDesk there = desk;
        if (there != null) {
            there.close();
        }
        super.dispose();
    }

    private final class InView implements Place {
        @Override
        public IWorkbenchPartSite site() {
            return getViewSite();
        }

        @Override
        public IContributionManager tools() {
            return getViewSite().getActionBars().getToolBarManager();
        }

        @Override
        public IContributionManager menu() {
            return getViewSite().getActionBars().getMenuManager();
        }

        @Override
        public boolean hasAddress() {
            return false;
        }

        @Override
        public void setTitle(String title) {
            setPartName(title.isEmpty() ? getViewSite().getRegisteredName() : title);
        }

        @Override
        public @Nullable Target ask(@Nullable Target last) {
            return ConnectDialog.ask(getViewSite().getShell(), last);
        }
    }
}
