package org.watchglass.ui;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.IContributionManager;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableEditor;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;
import org.watchglass.remote.Secret;
import org.watchglass.ui.preferences.ConsoleSettings;

/**
 * Shows a console, of which there may be several: that of a saved connection, of an address, or of a
 * {@code .vv} file. When the editor or the workbench is closed, recordings are finished first, within a
 * bound.
 */
public final class ConsoleEditor extends EditorPart implements IPersistableEditor {
    public static final String ID = "org.watchglass.ui.consoleEditor";

    /** Of key bindings that count while a console is in front, or the list of them, but not in the guest. */
    public static final String CONTEXT = "org.watchglass.ui.context";

    private @Nullable ConsoleDesk desk;
    private boolean restored;

    /**
     * Opens an editor on that page and connects it, or shows the one that is open already. UI thread;
     * returns before there is a picture.
     *
     * @param address as for {@link ConsoleView#open}
     */
    public static void open(IWorkbenchPage page, String address) throws PartInitException {
        open(page, Target.ofCommandLine(address));
    }

    /** The same with a password, which lives as long as the editor. */
    static void open(IWorkbenchPage page, Target target) throws PartInitException {
        open(page, new ConsoleEditorInput(target, ""));
    }

    /**
     * The same for a connection that was saved.
     *
     * @param savedId whose address, password and options count when it is connected
     */
    public static void openSaved(IWorkbenchPage page, String savedId, String name, String address)
            throws PartInitException {
        open(page, new ConsoleEditorInput(Target.saved(address, savedId), name));
    }

    private static void open(IWorkbenchPage page, IEditorInput input) throws PartInitException {
        EditorRoom.make(page);
        page.openEditor(input, ID);
    }

    /** What is wrong with an address, in one line; empty if nothing is. Does not touch the disk. */
    public static String problem(String address) {
        return new Target(address, Secret.NONE).problem();
    }

    @Override
    @NonNullByDefault({})
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    @NonNullByDefault({})
    public void createPartControl(Composite parent) {
        ConsolePane pane = ConsolePane.withBar(parent);
        EditorBar bar = pane.bar();
        if (bar != null) {
            ConsoleDesk here = new ConsoleDesk(pane, new InEditor(bar));
            bar.complete();
            getSite().getService(IHandlerService.class).activateHandler(
                    IWorkbenchCommandConstants.WINDOW_SHOW_VIEW_MENU, new ActionHandler(bar.more()));
            desk = here;
            here.prepare(ConsoleEditorInput.target(getEditorInput()));
            if (!restored) {
                here.connectAgain();
            }
        }
    }

    /** Who closes a window does not expect that the next one takes consoles from others. */
    @Override
    @NonNullByDefault({})
    public void restoreState(IMemento memento) {
        restored = true;
    }

    @Override
    @NonNullByDefault({})
    public void saveState(IMemento memento) {
        memento.putBoolean("open", true);
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

    @Override
    @NonNullByDefault({})
    public void doSave(IProgressMonitor monitor) {
        // There is nothing to be saved.
    }

    @Override
    public void doSaveAs() {
        // There is nothing to be saved.
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    private final class InEditor implements Place {
        private final EditorBar bar;
        private final ConsoleSettings settings = ConsoleEditorInput.settings(getEditorInput());

        InEditor(EditorBar bar) {
            this.bar = bar;
        }

        @Override
        public ConsoleSettings settings() {
            return settings;
        }

        @Override
        public IWorkbenchPartSite site() {
            return getSite();
        }

        @Override
        public IContributionManager tools() {
            return bar.tools();
        }

        @Override
        public IContributionManager menu() {
            return bar.menu();
        }

        @Override
        public boolean hasAddress() {
            return true;
        }

        @Override
        public void setTitle(String title) {
            setPartName(title.isEmpty() ? getEditorInput().getName() : title);
        }

        @Override
        public @Nullable Target ask(@Nullable Target last) {
            return last == null ? null : ConnectDialog.askForPassword(getSite().getShell(), last);
        }
    }
}
