package org.watchglass.mp4;

import org.eclipse.jdt.annotation.Nullable;

/** A place for marks in memory. */
final class MemoryPlace implements MarkPlace {
    @Nullable
    MemoryStore store;

    MemoryPlace(byte... content) {
        store = content.length == 0 ? null : new MemoryStore(content);
    }

    @Override
    public @Nullable ByteStore create() {
        MemoryStore created = new MemoryStore();
        store = created;
        return created;
    }

    @Override
    public byte[] read() {
        MemoryStore present = store;
        return present == null ? new byte[0] : present.content();
    }

    @Override
    public void delete() {
        store = null;
    }

    boolean isEmpty() {
        return store == null;
    }
}
