package org.watchglass.ui.consoles;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/** Does something whenever a part is to be seen again, until it is closed. UI thread. */
final class WhenVisible implements IPartListener2 {
    private final IWorkbenchPart part;
    private final Runnable body;

    WhenVisible(IWorkbenchPart part, Runnable body) {
        this.part = part;
        this.body = body;
    }

    @Override
    @NonNullByDefault({})
    public void partVisible(IWorkbenchPartReference reference) {
        if (reference.getPart(false) == part) {
            body.run();
        }
    }

    @Override
    @NonNullByDefault({})
    public void partClosed(IWorkbenchPartReference reference) {
        if (reference.getPart(false) == part) {
            reference.getPage().removePartListener(this);
        }
    }
}
