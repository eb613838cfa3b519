package org.watchglass.mp4;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/**
 * The bytes of a file. For use by one thread; every method may fail with an {@link IOException}, after which
 * the store can still be used.
 */
public interface ByteStore extends Closeable {
    long length() throws IOException;

    /**
     * @return exactly {@code size} bytes
     * @throws java.io.EOFException if fewer are there
     */
    byte[] read(long position, int size) throws IOException;

    /** Writes everything with one call of the system, or fails after a part of it. */
    void write(long position, byte[] bytes) throws IOException;

    /** As {@link #write(long, byte[])}, with a part of an array that the caller uses again afterwards. */
    default void write(long position, byte[] bytes, int from, int length) throws IOException {
        write(position, Arrays.copyOfRange(bytes, from, from + length));
    }

    /** Cuts off what lies behind {@code length}. */
    void truncate(long length) throws IOException;

    /** Returns when everything written is on the disk. */
    void force() throws IOException;
}
