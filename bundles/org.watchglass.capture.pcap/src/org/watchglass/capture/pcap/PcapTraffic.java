package org.watchglass.capture.pcap;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.RecordedTraffic;
import org.watchglass.capture.UnreadableTrafficException;
import org.watchglass.remote.wire.WireListener;

/**
 * The files of one recording, one after the other. Everything in them may be broken or hostile. One thread.
 */
final class PcapTraffic implements RecordedTraffic {
    private static final int MAX_INTERFACES = 4096;
    private static final int MAX_NAME = 64;
    private static final int PACKET_HEAD = 20;
    private static final int NAME = 2;

    private final Iterator<Path> files;
    private final Path first;
    private final NoteReader notes = new NoteReader();
    private final List<String> interfaces = new ArrayList<>();
    private BlockReader file;
    private boolean cut;
    private boolean anyPacket;
    private long now;

    /** @param all in order, at least one */
    PcapTraffic(List<Path> all) throws IOException {
        files = all.iterator();
        first = files.next();
        file = BlockReader.open(first);
    }

    @Override
    public long timeNanos() {
        return now;
    }

    @Override
    public boolean isCut() {
        return cut;
    }

    @Override
    public boolean next(WireListener listener) throws IOException {
        while (true) {
            BlockReader.@Nullable Raw block = file.next();
            if (block == null) {
                if (!openNext()) {
                    return false;
                }
            } else if (tell(block, listener)) {
                return true;
            }
        }
    }

    private boolean openNext() throws IOException {
        cut |= file.isCut();
        if (files.hasNext()) {
            file.close();
            file = BlockReader.open(files.next());
            return true;
        }
        if (!notes.hasConnections()) {
            throw new UnreadableTrafficException(first + (anyPacket
                    ? " was written by an earlier version, which did not note what a replay needs"
                    : " has no traffic of Watchglass's in it"));
        }
        return false;
    }

    private boolean tell(BlockReader.Raw block, WireListener listener) throws IOException {
        ByteBuffer body = block.body();
        switch (block.type()) {
            case Block.SECTION -> {
                interfaces.clear();
                notes.beginFile();
            }
            case Block.INTERFACE -> addInterface(body);
            case Block.PACKET -> {
                return packet(body, listener);
            }
            case Block.CUSTOM -> {
                return note(body, listener);
            }
            default -> { /* Of no use here. */ }
        }
        return false;
    }

    private void addInterface(ByteBuffer body) throws IOException {
        if (interfaces.size() >= MAX_INTERFACES) {
            throw file.broken("more than " + MAX_INTERFACES + " interfaces");
        }
        String name = "interface-" + interfaces.size();
        int at = 2 * Integer.BYTES;
        while (at + Integer.BYTES <= body.limit()) {
            int code = Short.toUnsignedInt(body.getShort(at));
            int length = Short.toUnsignedInt(body.getShort(at + Short.BYTES));
            at += Integer.BYTES;
            if (code == NAME && length <= MAX_NAME && at + length <= body.limit()) {
                byte[] text = new byte[length];
                body.get(at, text);
                name = new String(text, StandardCharsets.UTF_8);
            }
            at += (length + 3) / Integer.BYTES * Integer.BYTES;
        }
        interfaces.add(name);
    }

    private boolean packet(ByteBuffer body, WireListener listener) throws IOException {
        if (body.remaining() < PACKET_HEAD) {
            throw file.broken("a packet without a head");
        }
        int number = body.getInt(0);
        long time = (long) body.getInt(4) << Integer.SIZE | Integer.toUnsignedLong(body.getInt(8));
        int length = body.getInt(12);
        if (length < 0 || length > body.remaining() - PACKET_HEAD || number < 0
                || number >= interfaces.size()) {
            throw file.broken("a packet of " + Integer.toUnsignedLong(length) + " bytes on interface "
                    + Integer.toUnsignedLong(number));
        }
        @Nullable Segment segment = Segment.of(body.slice(PACKET_HEAD, length));
        if (segment == null) {
            return false;
        }
        anyPacket = true;
        now = time - notes.clock();
        return notes.add(segment, interfaces.get(number), now, listener);
    }

    private boolean note(ByteBuffer body, WireListener listener) throws IOException {
        try {
            boolean told = notes.read(body, now, listener);
            now = Math.max(now, notes.timeNanos());
            return told;
        } catch (BufferUnderflowException e) {
            throw file.broken("a note that is too short");
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
