package org.watchglass.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jdt.annotation.Nullable;

/** Finds boxes inside a box that is in memory. A size that does not fit ends the search with an exception. */
final class Boxes {
    private Boxes() {}

    /**
     * The body of the first box of this type.
     *
     * @param parent searched from its position on, which stays
     */
    static @Nullable ByteBuffer find(ByteBuffer parent, String type) throws Mp4FormatException {
        int at = parent.position();
        while (parent.limit() - at >= 8) {
            long size = Integer.toUnsignedLong(parent.getInt(at));
            if (size < 8 || size > parent.limit() - at) {
                throw new Mp4FormatException(
                        type(parent, at + 4) + ": size " + size + " in " + (parent.limit() - at));
            }
            if (parent.getInt(at + 4) == code(type)) {
                return parent.slice(at + 8, (int) size - 8);
            }
            at += (int) size;
        }
        return null;
    }

    /** The body of the first box at a path of types. */
    static ByteBuffer need(ByteBuffer parent, String... path) throws Mp4FormatException {
        ByteBuffer found = parent;
        for (String type : path) {
            ByteBuffer child = find(found, type);
            if (child == null) {
                throw new Mp4FormatException("no " + type + " box");
            }
            found = child;
        }
        return found;
    }

    /**
     * Reads the number of a table's entries, which fit into what follows.
     *
     * @param entry bytes of one entry
     */
    static int count(ByteBuffer table, int entry) throws Mp4FormatException {
        if (table.remaining() < 4) {
            throw new Mp4FormatException("table of " + table.remaining() + " bytes");
        }
        long count = Integer.toUnsignedLong(table.getInt());
        if (count * entry > table.remaining()) {
            throw new Mp4FormatException(count + " entries of " + entry + " bytes in " + table.remaining());
        }
        return (int) count;
    }

    static void skip(ByteBuffer box, int bytes) throws Mp4FormatException {
        if (box.remaining() < bytes) {
            throw new Mp4FormatException("box ends " + (bytes - box.remaining()) + " bytes too early");
        }
        box.position(box.position() + bytes);
    }

    static void expect(String field, long got, long expected) throws Mp4FormatException {
        if (got != expected) {
            throw new Mp4FormatException(field + ": " + got + ", expected " + expected);
        }
    }

    private static int code(String type) {
        return type.charAt(0) << 24 | type.charAt(1) << 16 | type.charAt(2) << 8 | type.charAt(3);
    }

    static String type(ByteBuffer bytes, int at) {
        byte[] type = new byte[4];
        bytes.get(at, type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }
}
