package org.watchglass.ui;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;

/**
 * Makes room for editors in a perspective that is made for views, for as long as there are some. UI thread.
 */
public final class EditorRoom implements IPartListener2 {
    private final IWorkbenchPage page;

    private EditorRoom(IWorkbenchPage page) {
        this.page = page;
    }

    /** Before an editor is opened: the workbench would open it where nobody sees it. */
    public static void make(IWorkbenchPage page) {
        if (!page.isEditorAreaVisible()) {
            page.setEditorAreaVisible(true);
            page.addPartListener(new EditorRoom(page));
        }
    }

    @Override
    @NonNullByDefault({})
    public void partClosed(IWorkbenchPartReference reference) {
        // Not within the event: the page is not yet what it will be.
        Display.getCurrent().asyncExec(this::giveBack);
    }

    private void giveBack() {
        boolean open = page.getWorkbenchWindow().getActivePage() == page;
        if (open && page.getEditorReferences().length == 0) {
            page.removePartListener(this);
            page.setEditorAreaVisible(false);
        }
    }
}
