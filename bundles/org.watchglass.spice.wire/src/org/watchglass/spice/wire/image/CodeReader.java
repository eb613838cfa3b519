package org.watchglass.spice.wire.image;

import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;

/** Reads image code byte by byte. The array and the place in it are open to the loops that decode runs. */
final class CodeReader {
    final byte[] data;
    private final String what;
    private final int end;
    int position;

    CodeReader(String what, Bytes code) {
        this.what = what;
        data = code.array();
        position = code.offset();
        end = code.end();
    }

    int next() throws ProtocolException {
        if (position == end) {
            throw truncated();
        }
        return data[position++] & 0xff;
    }

    /** A 32-bit number, high byte first. */
    int bigEndian() throws ProtocolException {
        return next() << 24 | next() << 16 | next() << 8 | next();
    }

    /** Checks that {@code count} more bytes are there, and steps over them. */
    int take(long count) throws ProtocolException {
        if (count > end - position) {
            throw truncated();
        }
        int from = position;
        position += (int) count;
        return from;
    }

    int remaining() {
        return end - position;
    }

    /** A length that goes on in as many bytes as have all bits set, and one more. */
    int extended(int length) throws ProtocolException {
        int sum = length;
        int more;
        do {
            more = next();
            sum += more;
            if (sum < 0) {
                throw error("length: got more than %d", Integer.MAX_VALUE);
            }
        } while (more == 255);
        return sum;
    }

    ProtocolException error(String format, Object... arguments) {
        return new ProtocolException("%s: %s", what, String.format(format, arguments));
    }

    private ProtocolException truncated() {
        return error("code: got its end, expected more");
    }
}
