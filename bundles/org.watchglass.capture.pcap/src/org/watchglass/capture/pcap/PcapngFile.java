package org.watchglass.capture.pcap;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.watchglass.capture.OwnerOnly;
import org.watchglass.remote.wire.WireDirection;

/**
 * A pcapng file with one section, to which is only ever appended; {@link #flush} hands whole blocks to the
 * operating system. One thread.
 */
final class PcapngFile implements Closeable {
    private static final int BYTE_ORDER = 0x1A2B3C4D;
    private static final int ETHERNET = 1;
    private static final int APPLICATION = 4;
    private static final int IF_NAME = 2;
    private static final int IF_DESCRIPTION = 3;
    private static final int IF_TIME_RESOLUTION = 9;
    private static final byte NANOSECONDS = 9;
    private static final int PACKET_FLAGS = 2;
    private static final byte INBOUND = 1;
    private static final byte OUTBOUND = 2;
    private static final int RECEIVED = 4;
    private static final int DROPPED = 5;
    private static final int IPV4_NAME = 1;
    private static final int BUFFER = 256 << 10;

    private final RandomAccessFile file;
    private final Runnable flushed;
    private final ByteBuffer pending = ByteBuffer.allocate(BUFFER);
    private long length;
    private boolean failed;
    private int interfaces;

    private PcapngFile(RandomAccessFile file, Runnable flushed) {
        this.file = file;
        this.flushed = flushed;
    }

    /**
     * Makes a file.
     *
     * @param path must not exist; nobody else will be able to read it
     * @param flushed told when the operating system has everything that was written
     */
    static PcapngFile create(Path path, Runnable flushed) throws IOException {
        Files.createFile(path, OwnerOnly.file());
        return new PcapngFile(new RandomAccessFile(path.toFile(), "rw"), flushed);
    }

    /** What the file is; comes first. */
    void section(String application, List<String> comments) throws IOException {
        write(new Block(Block.SECTION).u32(BYTE_ORDER).u16(1).u16(0).u64(-1)
                .option(APPLICATION, application).comments(comments));
    }

    /** Returns its number. */
    int addInterface(String name, String description) throws IOException {
        write(new Block(Block.INTERFACE).u16(ETHERNET).u16(0).u32(0)
                .option(IF_NAME, name).option(IF_DESCRIPTION, description)
                .option(IF_TIME_RESOLUTION, NANOSECONDS));
        return interfaces++;
    }

    /** @param names by IPv4 address */
    void names(Map<byte[], String> names) throws IOException {
        Block block = new Block(Block.NAMES);
        names.forEach((address, name) -> {
            byte[] text = (name + "\0").getBytes(StandardCharsets.US_ASCII);
            byte[] record = ByteBuffer.allocate(address.length + text.length).put(address).put(text).array();
            block.u16(IPV4_NAME).u16(record.length).padded(record);
        });
        write(block.u32(0));
    }

    /** @param timeNanos since 1970 */
    void packet(int number, long timeNanos, WireDirection direction, byte[] frame, List<String> comments)
            throws IOException {
        byte flag = direction == WireDirection.FROM_SERVER ? INBOUND : OUTBOUND;
        write(new Block(Block.PACKET).u32(number).time(timeNanos).u32(frame.length).u32(frame.length)
                .padded(frame).comments(comments).option(PACKET_FLAGS, flag, (byte) 0, (byte) 0, (byte) 0));
    }

    /** How many messages there were on an interface, and how many of them are not in the file. */
    void statistics(int number, long timeNanos, long received, long dropped) throws IOException {
        write(new Block(Block.STATISTICS).u32(number).time(timeNanos)
                .number(RECEIVED, received).number(DROPPED, dropped));
    }

    /** @param note as {@link Note} makes it */
    void note(Block note) throws IOException {
        write(note);
    }

    private void write(Block block) throws IOException {
        if (failed) {
            throw new IOException("an earlier write failed");
        }
        ByteBuffer bytes = block.end();
        length += bytes.remaining();
        if (pending.remaining() < bytes.remaining()) {
            flush();
        }
        pending.put(bytes);
    }

    long length() {
        return length;
    }

    /** Whole blocks, or nothing of them, are in the file then. */
    void flush() throws IOException {
        if (pending.position() == 0) {
            return;
        }
        long before = file.getFilePointer();
        try {
            file.write(pending.array(), 0, pending.position());
        } catch (IOException e) {
            // A full disk takes a part. What waited is given up, and nothing is written after it.
            failed = true;
            length = before;
            file.setLength(before);
            throw e;
        } finally {
            pending.clear();
        }
        flushed.run();
    }

    /** After this not even a power failure takes what was flushed. */
    void force() throws IOException {
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
