package org.watchglass.ui.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;

/** Entries in the user's order. Immutable: a change makes another tree. */
public record Folder(String id, String name, List<Entry> entries) implements Entry {
    public static final Folder EMPTY_ROOT = new Folder("", "", List.of());

    public Folder {
        name = Entry.clean(name);
        entries = List.copyOf(entries);
    }

    public Folder named(String other) {
        return new Folder(id, other, entries);
    }

    private Folder holding(List<Entry> others) {
        return new Folder(id, name, others);
    }

    /** This, and everything below. */
    public Stream<Entry> all() {
        return Stream.concat(Stream.of(this), entries.stream()
                .flatMap(entry -> entry instanceof Folder folder ? folder.all() : Stream.of(entry)));
    }

    /** Here or below; null if it is not there. */
    public @Nullable Entry find(String wanted) {
        for (Entry entry : (Iterable<Entry>) all()::iterator) {
            if (entry.id().equals(wanted)) {
                return entry;
            }
        }
        return null;
    }

    /** The folder that holds it; null if it is not there. */
    public @Nullable Folder parentOf(String wanted) {
        for (Entry entry : (Iterable<Entry>) all()::iterator) {
            if (entry instanceof Folder folder && folder.holds(wanted)) {
                return folder;
            }
        }
        return null;
    }

    private boolean holds(String wanted) {
        return entries.stream().anyMatch(entry -> entry.id().equals(wanted));
    }

    /** With an entry in place of the one that has the same id. */
    public Folder replacing(Entry fresh) {
        List<Entry> changed = new ArrayList<>();
        for (Entry entry : entries) {
            Entry same = entry.id().equals(fresh.id()) ? fresh : entry;
            changed.add(same instanceof Folder folder && same == entry ? folder.replacing(fresh) : same);
        }
        return holding(changed);
    }

    /** Without it and everything below it. */
    public Folder without(String unwanted) {
        return holding(entries.stream()
                .filter(entry -> !entry.id().equals(unwanted))
                .map(entry -> entry instanceof Folder folder ? folder.without(unwanted) : entry)
                .toList());
    }

    /**
     * With another entry in a folder; a folder that is not there stands for the root.
     *
     * @param before the entry that it is to stand before; the last place if it is not there
     */
    public Folder adding(Entry fresh, String folder, String before) {
        return find(folder) instanceof Folder there && !there.id.isEmpty()
                ? replacing(there.addingHere(fresh, before)) : addingHere(fresh, before);
    }

    private Folder addingHere(Entry fresh, String before) {
        List<Entry> more = new ArrayList<>(entries);
        List<String> ids = entries.stream().map(Entry::id).toList();
        int place = ids.indexOf(before);
        more.add(place < 0 ? more.size() : place, fresh);
        return holding(more);
    }

    /**
     * The same entry elsewhere, see {@link #adding}. A folder does not go into itself: then nothing changes.
     */
    public Folder moving(String moved, String folder, String before) {
        Entry entry = find(moved);
        boolean intoItself = entry instanceof Folder itself && itself.find(folder) != null;
        if (entry == null || moved.isEmpty() || intoItself || moved.equals(before)) {
            return this;
        }
        return without(moved).adding(entry, folder, before);
    }
}
