package org.watchglass.ui.consoles;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.watchglass.ui.OpenConsoles;
import org.watchglass.ui.saved.Entry;
import org.watchglass.ui.saved.Folder;
import org.watchglass.ui.saved.SavedConsole;

/** The tree of saved connections, with what is selected in it. UI thread. */
final class EntryTree {
    private final TreeViewer viewer;
    private final ConsoleList list;
    private final Thumbnails thumbnails;

    EntryTree(Composite parent, ConsoleList list) {
        this.list = list;
        viewer = new TreeViewer(parent, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setUseHashlookup(true);
        viewer.setComparer(new ById());
        viewer.setContentProvider(new Content());
        OpenConsoles consoles = OpenConsoles.of(parent.getDisplay());
        thumbnails = new Thumbnails(viewer.getControl(), consoles, this::update);
        viewer.setLabelProvider(
                new DelegatingStyledCellLabelProvider(new EntryLabels(thumbnails, consoles)));
        ColumnViewerToolTipSupport.enableFor(viewer);
        viewer.setInput(list.root());
    }

    TreeViewer viewer() {
        return viewer;
    }

    private void update(String id) {
        Entry entry = list.root().find(id);
        if (entry != null && !viewer.getControl().isDisposed()) {
            viewer.update(entry, null);
        }
    }

    void catchUp() {
        thumbnails.catchUp(list.root().all().map(Entry::id).toList());
    }

    /** The tree is another one; what is open and selected stays so. */
    void refresh() {
        if (viewer.getInput() == list.root()) {
            return;
        }
        Object[] open = viewer.getExpandedElements();
        List<Entry> selected = selection();
        viewer.getControl().setRedraw(false);
        try {
            viewer.setInput(list.root());
            viewer.setExpandedElements(open);
            viewer.setSelection(new StructuredSelection(selected));
        } finally {
            viewer.getControl().setRedraw(true);
        }
    }

    void select(Entry entry) {
        viewer.setSelection(new StructuredSelection(entry), true);
    }

    /** As they are now, in the order of the tree. */
    List<Entry> selection() {
        List<Entry> selected = new ArrayList<>();
        for (Object element : viewer.getStructuredSelection().toArray()) {
            Entry entry = element instanceof Entry known ? list.root().find(known.id()) : null;
            if (entry != null) {
                selected.add(entry);
            }
        }
        return selected;
    }

    /** The connection that is selected alone; null if there is no such. */
    @Nullable
    SavedConsole selectedConsole() {
        List<Entry> selected = selection();
        return selected.size() == 1 && selected.get(0) instanceof SavedConsole console ? console : null;
    }

    /** Where something new goes: into the folder that is selected, or beside the connection that is. */
    Folder selectedFolder() {
        List<Entry> selected = selection();
        if (selected.isEmpty()) {
            return list.root();
        }
        Entry first = selected.get(0);
        Folder parent = list.root().parentOf(first.id());
        return first instanceof Folder folder ? folder : parent == null ? list.root() : parent;
    }

    private static final class ById implements IElementComparer {
        @Override
        @NonNullByDefault({})
        public boolean equals(Object a, Object b) {
            return a instanceof Entry one && b instanceof Entry other ? one.id().equals(other.id())
                    : a.equals(b);
        }

        @Override
        @NonNullByDefault({})
        public int hashCode(Object element) {
            return element instanceof Entry entry ? entry.id().hashCode() : element.hashCode();
        }
    }

    private final class Content implements ITreeContentProvider {
        @Override
        @NonNullByDefault({})
        public Object[] getElements(Object input) {
            return getChildren(input);
        }

        @Override
        @NonNullByDefault({})
        public Object[] getChildren(Object parent) {
            return parent instanceof Folder folder ? folder.entries().toArray() : new Object[0];
        }

        @Override
        @NonNullByDefault({})
        public @Nullable Object getParent(Object element) {
            Folder parent = element instanceof Entry entry ? list.root().parentOf(entry.id()) : null;
            return parent == null || parent.id().isEmpty() ? null : parent;
        }

        @Override
        @NonNullByDefault({})
        public boolean hasChildren(Object element) {
            return element instanceof Folder folder && !folder.entries().isEmpty();
        }
    }
}
