package org.watchglass.mp4;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A box in a file (ISO/IEC 14496-12 4.2). It may end behind the file's end.
 *
 * <pre>
 *     0       4       8                16
 *     +-------+-------+----------------+
 *     | size  | type  | 64-bit size    |     the third field only if size is 1
 *     +-------+-------+----------------+     size 0: up to the end of the file
 * </pre>
 *
 * @param start of the header, from the file's start
 * @param body where its content starts
 * @param end where the next box starts
 */
record BoxHeader(String type, long start, long body, long end) {
    /** @return null if the file ends before the header does */
    static @Nullable BoxHeader read(ByteStore file, long start, long fileLength) throws IOException {
        long left = fileLength - start;
        if (left < 8) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.wrap(file.read(start, (int) Math.min(16, left)));
        long size = Integer.toUnsignedLong(bytes.getInt());
        String type = Boxes.type(bytes, 4);
        int header = 8;
        if (size == 1) {
            if (left < 16) {
                return null;
            }
            size = bytes.getLong(8);
            header = 16;
        }
        if (size == 0) {
            size = left;
        }
        if (size < header || size > Long.MAX_VALUE - start) {
            throw new Mp4FormatException(type + " box of " + size + " bytes at " + start);
        }
        return new BoxHeader(type, start, start + header, start + size);
    }

    boolean is(String expected) {
        return type.equals(expected);
    }

    /** Whether its size is a 64-bit number. */
    boolean isLarge() {
        return body - start == 16;
    }
}
