package org.watchglass.ui.consoles;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.watchglass.ui.saved.ConsoleOptions;
import org.watchglass.ui.saved.Entry;
import org.watchglass.ui.saved.Folder;
import org.watchglass.ui.saved.SavedConsole;

/** What the user can do to the tree, asking first where there is something to ask. UI thread. */
final class EntryEdits {
    private final EntryTree tree;
    private final ConsoleList list;
    private final Imports imports;

    EntryEdits(EntryTree tree, ConsoleList list, Imports imports) {
        this.tree = tree;
        this.list = list;
        this.imports = imports;
    }

    /** Of what can be undone. */
    IUndoContext context() {
        return list.context();
    }

    private Shell shell() {
        return tree.viewer().getControl().getShell();
    }

    void add() {
        String folder = tree.selectedFolder().id();
        EntryDialog.Answer answer = EntryDialog.ask(shell(),
                new SavedConsole(Entry.freshId(), "", "spice://", ConsoleOptions.NONE), false);
        if (answer != null) {
            list.change(Messages.undoAdd, list.root().adding(answer.console(), folder, ""));
            list.keepPassword(answer.console(), answer.password());
            tree.select(answer.console());
        }
    }

    void addFolder() {
        String into = tree.selectedFolder().id();
        String name = askForName(Messages.folderTitle, "");
        if (name != null) {
            Folder folder = new Folder(Entry.freshId(), name, List.of());
            list.change(Messages.folderTitle, list.root().adding(folder, into, ""));
            tree.select(folder);
        }
    }

    void edit() {
        SavedConsole console = tree.selectedConsole();
        EntryDialog.Answer answer = console == null ? null : EntryDialog.ask(shell(), console, true);
        if (answer != null) {
            list.change(Messages.undoEdit, list.root().replacing(answer.console()));
            if (answer.forget()) {
                list.forgetPasswords(Stream.of(answer.console()));
            } else {
                list.keepPassword(answer.console(), answer.password());
            }
        }
    }

    void rename() {
        List<Entry> selected = tree.selection();
        if (selected.size() == 1) {
            Entry entry = selected.get(0);
            String name = askForName(Messages.renameTitle, entry.name());
            Entry now = list.root().find(entry.id());
            if (name != null && now != null) {
                list.change(Messages.renameTitle, list.root().replacing(named(now, name)));
            }
        }
    }

    private static Entry named(Entry entry, String name) {
        return entry instanceof Folder folder ? folder.named(name) : ((SavedConsole) entry).named(name);
    }

    private @Nullable String askForName(String title, String proposal) {
        InputDialog dialog = new InputDialog(shell(), title, Messages.nameLabel, proposal,
                text -> Entry.clean(text).isEmpty() ? "" : null);
        return dialog.open() == Window.OK ? dialog.getValue() : null;
    }

    void delete() {
        List<Entry> selected = tree.selection();
        if (selected.isEmpty()) {
            return;
        }
        String question = selected.size() == 1
                ? Messages.bind(Messages.deleteOne, selected.get(0).name())
                : Messages.bind(Messages.deleteSeveral, selected.size());
        if (MessageDialog.openConfirm(shell(), Messages.deleteTitle, question)) {
            Folder root = list.root();
            for (Entry entry : selected) {
                root = root.without(entry.id());
            }
            list.change(Messages.deleteTitle, root);
        }
    }

    /** @param given none for those that the user chooses */
    void importFiles(List<Path> given) {
        List<Path> files = given.isEmpty() ? chooseFiles() : given;
        if (!files.isEmpty()) {
            imports.add(files, tree.selectedFolder(), "");
        }
    }

    private List<Path> chooseFiles() {
        FileDialog dialog = new FileDialog(shell(), SWT.OPEN | SWT.MULTI);
        dialog.setText(Messages.importTitle);
        dialog.setFilterExtensions(new String[] {"*.xml;*.vv", "*"});
        if (dialog.open() == null) {
            return List.of();
        }
        Path directory = Path.of(dialog.getFilterPath());
        return Stream.of(dialog.getFileNames()).map(directory::resolve).toList();
    }
}
