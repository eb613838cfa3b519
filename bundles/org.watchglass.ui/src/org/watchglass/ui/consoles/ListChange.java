package org.watchglass.ui.consoles;

import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.watchglass.ui.saved.Folder;

/** One tree in place of another, which can be undone; all changes of a list are such. UI thread. */
final class ListChange extends AbstractOperation {
    private final ConsoleList list;
    private final Folder before;
    private final Folder after;

    /** @param what has been done, as in a menu */
    ListChange(String what, ConsoleList list, Folder after) {
        super(what);
        this.list = list;
        this.before = list.root();
        this.after = after;
        addContext(list.context());
    }

    @Override
    public boolean canUndo() {
        return list.root() == after;
    }

    @Override
    public boolean canRedo() {
        return list.root() == before;
    }

    @Override
    @NonNullByDefault({})
    public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
        list.become(after);
        return Status.OK_STATUS;
    }

    @Override
    @NonNullByDefault({})
    public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
        list.forgetStrangers(after);
        return execute(monitor, info);
    }

    @Override
    @NonNullByDefault({})
    public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
        list.forgetStrangers(before);
        list.become(before);
        return Status.OK_STATUS;
    }
}
