package org.watchglass.ui.player;

import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;
import org.watchglass.ui.EditorRoom;

/** Plays a recording. Nothing is ever changed in it, so there is nothing to save. */
public final class PlayerEditor extends EditorPart {
    public static final String ID = "org.watchglass.ui.player";

    /** Of the keys that mean something while the picture or the bar has the focus. */
    private static final String CONTEXT = "org.watchglass.ui.player.context";

    private @Nullable PlayerDesk desk;
    private @Nullable IContextActivation keys;

    /** Opens a video and plays it; one that is open already is brought to the front. UI thread. */
    public static @Nullable IEditorPart open(IWorkbenchPage page, Path file) throws PartInitException {
        EditorRoom.make(page);
        return page.openEditor(new FilmInput(file, false), ID, true,
                IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
    }

    /** The same from a moment on. @param ticks in 1/90000 s */
    public static void open(IWorkbenchPage page, Path file, long ticks) throws PartInitException {
        if (open(page, file) instanceof PlayerEditor editor) {
            PlayerDesk there = editor.desk;
            if (there != null) {
                there.show(file.toAbsolutePath().normalize(), ticks);
            }
        }
    }

    @Override
    @NonNullByDefault({})
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        Path file = FilmInput.file(input);
        if (file == null) {
            throw new PartInitException(Messages.bind(Messages.cannotPlay, input.getName()));
        }
        setSite(site);
        setInput(input);
        setPartName(partName(file));
        setTitleToolTip(file.toString());
    }

    /** Recordings all have the same names of files: what tells them apart is the folder. */
    private static String partName(Path file) {
        Path folder = file.getParent();
        Path name = folder == null ? null : folder.getFileName();
        boolean recorded = FilmFiles.isName(String.valueOf(file.getFileName()));
        return recorded && name != null ? name + " \u2013 " + file.getFileName()
                : String.valueOf(file.getFileName());
    }

    @Override
    @NonNullByDefault({})
    public void createPartControl(Composite parent) {
        Path file = FilmInput.file(getEditorInput());
        if (file == null) {
            return; // init has refused it
        }
        PlayerDesk made = new PlayerDesk(parent, file, FilmInput.plays(getEditorInput()));
        desk = made;
        made.actions().handle(getSite().getService(IHandlerService.class));
        listen(made.pane().canvas());
        listen(made.pane().bar());
    }

    private void listen(Control control) {
        control.addListener(SWT.FocusIn, event -> useKeys());
        control.addListener(SWT.FocusOut, event -> leaveKeys());
    }

    private void useKeys() {
        if (keys == null) {
            keys = getSite().getService(IContextService.class).activateContext(CONTEXT);
        }
    }

    private void leaveKeys() {
        IContextActivation active = keys;
        keys = null;
        if (active != null) {
            getSite().getService(IContextService.class).deactivateContext(active);
        }
    }

    @Override
    public void setFocus() {
        PlayerDesk there = desk;
        if (there != null) {
            there.pane().setFocus();
        }
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSave(@Nullable IProgressMonitor monitor) {
        // There is nothing to be saved.
    }

    @Override
    public void doSaveAs() {
        // There is nothing to be saved.
    }
}
