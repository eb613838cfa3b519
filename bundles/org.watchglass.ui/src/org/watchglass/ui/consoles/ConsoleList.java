package org.watchglass.ui.consoles;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.watchglass.remote.Secret;
import org.watchglass.ui.Background;
import org.watchglass.ui.saved.Folder;
import org.watchglass.ui.saved.Keyring;
import org.watchglass.ui.saved.SavedConsole;
import org.watchglass.ui.saved.SavedConsoles;

/** The saved connections as all views show them. UI thread; disk and keyring are the business of jobs. */
final class ConsoleList {
    private static final String KEY = ConsoleList.class.getName();

    private final IUndoContext context = new ObjectUndoContext(this, Messages.undoContext);
    private final SavedConsoles store = SavedConsoles.ofWorkspace();
    private final Background background;
    private final List<Runnable> listeners = new ArrayList<>();
    private Folder root = Folder.EMPTY_ROOT;
    private String notice = Messages.loading;
    private boolean loaded;
    private boolean writing;
    private boolean writeAgain;

    private ConsoleList(Display display) {
        background = new Background(display);
    }

    /** The one of all windows; it is being read when it is asked for the first time. */
    static ConsoleList of(Display display) {
        if (display.getData(KEY) instanceof ConsoleList known) {
            return known;
        }
        ConsoleList fresh = new ConsoleList(display);
        display.setData(KEY, fresh);
        fresh.load();
        return fresh;
    }

    private void load() {
        background.run(Messages.loading, store::read, content -> {
            root = content.root();
            loaded = true;
            say(content.notice());
        }, this::say);
    }

    Background background() {
        return background;
    }

    Folder root() {
        return root;
    }

    /** What has happened last, in one line; empty if there is nothing to be said. */
    String notice() {
        return notice;
    }

    void say(String line) {
        notice = line;
        changed();
    }

    /** @return ends that */
    Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** Of all that was done to the list, for whoever undoes it. */
    IUndoContext context() {
        return context;
    }

    /**
     * From now on that is the tree, until the user undoes it. Before it was read, nothing changes.
     *
     * @param what is done, as in a menu
     */
    void change(String what, Folder next) {
        if (loaded && !next.equals(root)) {
            try {
                PlatformUI.getWorkbench().getOperationSupport().getOperationHistory()
                        .execute(new ListChange(what, this, next), null, null);
            } catch (ExecutionException e) {
                say(String.valueOf(e.getMessage()));
            }
        }
    }

    /** For the changes themselves. What has gone has no password any more, nor has it if it comes back. */
    void become(Folder next) {
        List<SavedConsole> gone =
                consoles(root).filter(console -> next.find(console.id()) == null).toList();
        root = next;
        notice = "";
        store.set(next);
        forgetPasswords(gone.stream());
        changed();
        save();
    }

    /**
     * For changes that nobody makes in a dialog, where he would be asked for a password: where an address
     * becomes another one, its password goes, for it may have been given for that one alone.
     */
    void forgetStrangers(Folder next) {
        forgetPasswords(consoles(root).filter(now -> next.find(now.id()) instanceof SavedConsole then
                && !then.address().equals(now.address())));
    }

    private static Stream<SavedConsole> consoles(Folder folder) {
        return folder.all().filter(SavedConsole.class::isInstance).map(SavedConsole.class::cast);
    }

    /** What comes while a file is written goes into the next one. */
    private void save() {
        if (writing) {
            writeAgain = true;
            return;
        }
        writing = true;
        writeAgain = false;
        background.run(Messages.saving, () -> {
            store.write();
            return true;
        }, done -> written(""), failure -> written(Messages.bind(Messages.notSaved, failure)));
    }

    private void written(String problem) {
        writing = false;
        if (!problem.isEmpty()) {
            say(problem);
        }
        if (writeAgain) {
            save();
        }
    }

    /** An empty one changes nothing, nor does one before there is a list that its owner could be in. */
    void keepPassword(SavedConsole owner, Secret password) {
        String id = owner.id();
        if (loaded && !password.isEmpty()) {
            background.run(Messages.savingPassword, () -> {
                Keyring.ofUser().store(id, password);
                // Meanwhile its owner may have gone, or become what it was before.
                SavedConsole now = store.find(id);
                if (now == null || !now.address().equals(owner.address())) {
                    Keyring.ofUser().forget(id);
                }
                return id;
            }, done -> {}, this::say);
        }
    }

    void forgetPasswords(Stream<SavedConsole> of) {
        List<String> ids = of.map(SavedConsole::id).toList();
        if (!ids.isEmpty()) {
            background.run(Messages.savingPassword, () -> {
                ids.forEach(Keyring.ofUser()::forget);
                return ids;
            }, done -> {}, this::say);
        }
    }
}
