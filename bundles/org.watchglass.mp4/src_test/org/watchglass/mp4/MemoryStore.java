package org.watchglass.mp4;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/** A file in memory, which can break: after so many bytes written, in the middle of a write. */
final class MemoryStore implements ByteStore {
    /** Bytes that can still be written; each {@link #force} takes one too. */
    long budget = Long.MAX_VALUE;

    boolean canTruncate = true;
    boolean closed;
    int writes;
    private byte[] bytes = new byte[1 << 12];
    private int length;

    MemoryStore(byte... content) {
        bytes = content.clone();
        length = content.length;
    }

    byte[] content() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public byte[] read(long position, int size) throws IOException {
        if (position + size > length) {
            throw new EOFException();
        }
        return Arrays.copyOfRange(bytes, (int) position, (int) position + size);
    }

    @Override
    public void write(long position, byte[] source) throws IOException {
        writes++;
        int size = (int) Math.min(source.length, budget);
        budget -= size;
        int end = (int) position + size;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * end);
        }
        System.arraycopy(source, 0, bytes, (int) position, size);
        length = Math.max(length, end);
        if (size < source.length) {
            throw new IOException("disk full");
        }
    }

    @Override
    public void truncate(long to) throws IOException {
        if (!canTruncate) {
            throw new IOException("cannot truncate");
        }
        length = (int) Math.min(length, to);
    }

    @Override
    public void force() throws IOException {
        if (budget == 0) {
            throw new IOException("disk gone");
        }
        budget--;
    }

    @Override
    public void close() {
        closed = true;
    }
}
