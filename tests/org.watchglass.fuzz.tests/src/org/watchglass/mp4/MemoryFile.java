package org.watchglass.mp4;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/** A file in memory. */
final class MemoryFile implements ByteStore {
    /** Room enough for every repair. */
    private static final int MAX = 64 << 20;

    private byte[] bytes;

    MemoryFile(byte... content) {
        bytes = content.clone();
    }

    byte[] content() {
        return bytes.clone();
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public byte[] read(long position, int size) throws IOException {
        if (position < 0 || size < 0) {
            throw new IllegalArgumentException("read " + size + " at " + position);
        }
        if (position > bytes.length - (long) size) {
            throw new EOFException();
        }
        return Arrays.copyOfRange(bytes, (int) position, (int) position + size);
    }

    @Override
    public void write(long position, byte[] source) throws IOException {
        if (position < 0 || position + source.length > MAX) {
            throw new IllegalArgumentException("write " + source.length + " at " + position);
        }
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length, (int) position + source.length));
        System.arraycopy(source, 0, bytes, (int) position, source.length);
    }

    @Override
    public void truncate(long length) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(length, bytes.length));
    }

    @Override
    public void force() {
        // Memory is as safe as it gets.
    }

    @Override
    public void close() {
        // Nothing to let go.
    }
}
