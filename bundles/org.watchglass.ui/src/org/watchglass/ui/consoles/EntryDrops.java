package org.watchglass.ui.consoles;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ViewerDropAdapter;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.dnd.TransferData;
import org.watchglass.ui.saved.Entry;
import org.watchglass.ui.saved.Folder;

/** Entries are dragged within the tree, files into it. UI thread. */
final class EntryDrops extends ViewerDropAdapter {
    private final ConsoleList list;
    private final Imports imports;

    private EntryDrops(EntryTree tree, ConsoleList list, Imports imports) {
        super(tree.viewer());
        this.list = list;
        this.imports = imports;
    }

    static void addTo(EntryTree tree, ConsoleList list, Imports imports) {
        Transfer entries = LocalSelectionTransfer.getTransfer();
        tree.viewer().addDragSupport(DND.DROP_MOVE, new Transfer[] {entries}, new DragSourceAdapter() {
            @Override
            @NonNullByDefault({})
            public void dragSetData(DragSourceEvent event) {
                LocalSelectionTransfer.getTransfer().setSelection(tree.viewer().getSelection());
            }

            @Override
            @NonNullByDefault({})
            public void dragStart(DragSourceEvent event) {
                LocalSelectionTransfer.getTransfer().setSelection(tree.viewer().getSelection());
            }

            @Override
            @NonNullByDefault({})
            public void dragFinished(DragSourceEvent event) {
                LocalSelectionTransfer.getTransfer().setSelection(null);
            }
        });
        tree.viewer().addDropSupport(DND.DROP_MOVE | DND.DROP_COPY | DND.DROP_LINK | DND.DROP_DEFAULT,
                new Transfer[] {entries, FileTransfer.getInstance()}, new EntryDrops(tree, list, imports));
    }

    /** Files are read and stay; whoever drags them must not delete them. */
    @Override
    @NonNullByDefault({})
    public void dragEnter(DropTargetEvent event) {
        if (FileTransfer.getInstance().isSupportedType(event.currentDataType)
                && (event.operations & DND.DROP_COPY) != 0) {
            event.detail = DND.DROP_COPY;
        }
        super.dragEnter(event);
    }

    @Override
    @NonNullByDefault({})
    public boolean validateDrop(@Nullable Object target, int operation, TransferData type) {
        return FileTransfer.getInstance().isSupportedType(type)
                || LocalSelectionTransfer.getTransfer().isSupportedType(type) && !dragged().isEmpty();
    }

    private static List<Entry> dragged() {
        return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection selection
                ? Stream.of(selection.toArray()).filter(Entry.class::isInstance).map(Entry.class::cast)
                        .toList()
                : List.of();
    }

    @Override
    public boolean performDrop(@Nullable Object data) {
        Place place = place();
        if (data instanceof String[] files) {
            imports.add(Stream.of(files).map(Path::of).toList(), place.folder, place.before);
            return true;
        }
        Folder root = list.root();
        for (Entry entry : dragged()) {
            root = root.moving(entry.id(), place.folder.id(), place.before);
        }
        list.change(Messages.undoMove, root);
        return true;
    }

    /** Where it goes: into a folder, before one of its entries or behind all of them. */
    private record Place(Folder folder, String before) {}

    private Place place() {
        Entry target = getCurrentTarget() instanceof Entry entry ? list.root().find(entry.id()) : null;
        if (target == null) {
            return new Place(list.root(), "");
        }
        int location = getCurrentLocation();
        if (location == LOCATION_ON && target instanceof Folder folder) {
            return new Place(folder, "");
        }
        Folder parent = list.root().parentOf(target.id());
        Folder folder = parent == null ? list.root() : parent;
        return new Place(folder, location == LOCATION_AFTER ? next(folder, target) : target.id());
    }

    private static String next(Folder folder, Entry entry) {
        int behind = folder.entries().indexOf(entry) + 1;
        return behind < folder.entries().size() ? folder.entries().get(behind).id() : "";
    }
}
