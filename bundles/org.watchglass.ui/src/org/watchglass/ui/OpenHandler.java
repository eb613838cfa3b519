package org.watchglass.ui;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for an address, and opens an editor for it. UI thread. */
public final class OpenHandler extends AbstractHandler {
    @Override
    public @Nullable Object execute(@Nullable ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = event == null ? null : HandlerUtil.getActiveWorkbenchWindow(event);
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        Target wanted = page == null ? null : ConnectDialog.ask(page.getWorkbenchWindow().getShell(), null);
        if (wanted != null && page != null) {
            try {
                ConsoleEditor.open(page, wanted);
            } catch (PartInitException e) {
                throw new ExecutionException("the editor cannot be opened", e);
            }
        }
        return null;
    }
}
