package org.watchglass.spice.wire;

import java.util.Arrays;
import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A slice of a byte array that is shared, not copied: nobody writes to the array once it is wrapped. Two
 * slices are equal if their contents are.
 */
public record Bytes(byte[] array, int offset, int length) {
    /** No bytes. */
    public static final Bytes EMPTY = of();

    public Bytes {
        Objects.checkFromIndexSize(offset, length, array.length);
    }

    /** The whole array, which the caller gives away. */
    public static Bytes of(byte... array) {
        return new Bytes(array, 0, array.length);
    }

    /** The first index behind the slice. */
    public int end() {
        return offset + length;
    }

    /** @param from counted from the start of this slice */
    public Bytes slice(int from, int size) {
        Objects.checkFromIndexSize(from, size, length);
        return new Bytes(array, offset + from, size);
    }

    public byte[] copy() {
        return Arrays.copyOfRange(array, offset, end());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes bytes
                && Arrays.equals(array, offset, end(), bytes.array, bytes.offset, bytes.end());
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = offset; i < end(); i++) {
            hash = 31 * hash + array[i];
        }
        return hash;
    }

    /** The length only: contents may be private. */
    @Override
    public String toString() {
        return "Bytes[" + length + "]";
    }
}
