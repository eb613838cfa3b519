package org.watchglass.capture.pcap;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.UnreadableTrafficException;

/**
 * Reads a pcapng file block by block. Only as much memory is taken as there are bytes, and no more than a
 * block may have. One thread.
 */
final class BlockReader implements Closeable {
    /**
     * A block as {@link Block} shows it.
     *
     * @param body without the lengths around it, little-endian; valid until the next one
     */
    record Raw(int type, ByteBuffer body) {}

    /** Ours have a packet of 64 KiB and some comments. */
    static final int MAX_BLOCK = 1 << 20;

    private static final int FRAME = 12;
    private static final int BYTE_ORDER = 0x1A2B3C4D;
    private static final int BUFFER = 256 << 10;

    private final Path path;
    private final InputStream in;
    private byte[] memory = new byte[4096];
    private boolean begun;
    private boolean cut;

    private BlockReader(Path path, InputStream in) {
        this.path = path;
        this.in = in;
    }

    static BlockReader open(Path path) throws IOException {
        return new BlockReader(path, new BufferedInputStream(Files.newInputStream(path), BUFFER));
    }

    /** Whether the file ended within a block. */
    boolean isCut() {
        return cut;
    }

    /** Null at the end, also if a block is not whole. */
    @Nullable
    Raw next() throws IOException {
        int got = in.readNBytes(memory, 0, 2 * Integer.BYTES);
        ByteBuffer head = ByteBuffer.wrap(memory).order(ByteOrder.LITTLE_ENDIAN);
        int type = head.getInt(0);
        int length = head.getInt(Integer.BYTES);
        if (got < 2 * Integer.BYTES || !begun && type != Block.SECTION) {
            return endedAt(got);
        }
        if (length < FRAME || length > MAX_BLOCK || length % Integer.BYTES != 0) {
            throw begun ? broken("a block of " + Integer.toUnsignedLong(length) + " bytes") : foreign();
        }
        int rest = length - 2 * Integer.BYTES;
        if (memory.length < rest) {
            memory = new byte[rest];
        }
        if (in.readNBytes(memory, 0, rest) < rest) {
            cut = true;
            return null;
        }
        ByteBuffer body = ByteBuffer.wrap(memory, 0, rest).order(ByteOrder.LITTLE_ENDIAN);
        if (body.getInt(rest - Integer.BYTES) != length) {
            throw broken("a block whose two lengths differ");
        }
        body.limit(rest - Integer.BYTES);
        if (type == Block.SECTION && (body.remaining() < Integer.BYTES || body.getInt(0) != BYTE_ORDER)) {
            throw foreign();
        }
        begun = true;
        return new Raw(type, body);
    }

    private @Nullable Raw endedAt(int got) throws UnreadableTrafficException {
        if (!begun) {
            throw got == 0 ? new UnreadableTrafficException(path + " is empty") : foreign();
        }
        cut = got > 0;
        return null;
    }

    private UnreadableTrafficException foreign() {
        return new UnreadableTrafficException(path + " is not a pcapng file of Watchglass's");
    }

    UnreadableTrafficException broken(String what) {
        return new UnreadableTrafficException(path + " is broken: it has " + what);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
