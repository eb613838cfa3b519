package org.watchglass.capture.pcap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.SinkProgress;
import org.watchglass.remote.wire.FrameEnd;
import org.watchglass.remote.wire.LinkMessage;
import org.watchglass.remote.wire.SizesWanted;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireDirection;

/**
 * Writes events into one file after the other, of which each can be understood by itself. Belongs to the
 * worker.
 */
final class TrafficWriter implements Event.Handler {
    private static final int FIRST_PORT = 50_001;
    /** Above are ports that belong to others. */
    private static final int LAST_PORT = 56_999;

    /** A channel, whatever its connections. */
    private static final class Interface {
        private int number;
        private long messages;
    }

    /**
     * What each file says of itself.
     *
     * @param application product and version
     * @param secrets whether keys and clipboard are in it
     * @param comments what else there is to say
     */
    record Head(String application, boolean secrets, List<String> comments) {}

    private final FileSeries ring;
    private final WallClock clock;
    private final ToLongFunction<String> dropped;
    private final Head head;
    private final Map<WireChannel, Conversation> conversations = new LinkedHashMap<>();
    private final Map<String, Interface> interfaces = new LinkedHashMap<>();
    private Path path;
    private PcapngFile file;
    private long bytesBefore;
    private boolean ended;
    private long messages;
    private long messagesOnDisk;
    private int ports;
    private long now;

    /** @param dropped how many messages of a channel were refused */
    TrafficWriter(FileSeries ring, WallClock clock, ToLongFunction<String> dropped, Head head)
            throws IOException {
        this.ring = ring;
        this.clock = clock;
        this.dropped = dropped;
        this.head = head;
        path = ring.next();
        file = PcapngFile.create(path, this::flushed);
        writeHead(List.of());
    }

    /** Of the newest file. */
    Path path() {
        return path;
    }

    SinkProgress progress() {
        return new SinkProgress(messages, bytesBefore + (ended ? 0 : file.length()), 0);
    }

    /** What will be found in the files after a write has failed. */
    SinkProgress progressOnDisk() {
        return new SinkProgress(messagesOnDisk, progress().bytes(), 0);
    }

    private void flushed() {
        messagesOnDisk = messages;
    }

    private void writeHead(List<String> more) throws IOException {
        List<String> comments = new ArrayList<>(List.of(
                head.application() + ": SPICE as it was read and written, after decryption."
                        + " Ethernet, IPv4 and TCP around it are made up.",
                head.secrets() ? "Keys and clipboard are in this file; passwords are not."
                        : "Keys, lock lights, clipboard and files of the user are overwritten with zeros;"
                                + " passwords are not in this file.",
                clockComment()));
        comments.addAll(head.comments());
        comments.addAll(more);
        file.section(head.application(), comments);
    }

    private String clockComment() {
        return "The monotonic clock at a packet: its time in nanoseconds since 1970, minus " + clock.offset();
    }

    @Override
    public void onOpened(Event.Opened event) throws IOException {
        makeRoom();
        WireChannel channel = event.channel();
        List<LinkMessage> link = channel.link();
        begin(channel, link.isEmpty() ? event.timeNanos() : link.get(0).timeNanos(), nanos -> now = nanos);
    }

    /**
     * A connection that was opened long before: its link stage is written as if it had been then.
     *
     * @param timeNanos of the first event that follows
     */
    void goOn(WireChannel channel, long timeNanos) throws IOException {
        begin(channel, timeNanos, nanos -> {});
    }

    private void begin(WireChannel channel, long timeNanos, LongConsumer times) throws IOException {
        now = timeNanos;
        Conversation conversation = new Conversation(channel,
                (direction, frame, comments) -> write(channel, direction, frame, comments),
                note -> file.note(note));
        conversations.put(channel, conversation);
        interfaceOf(channel);
        conversation.begin(nextPort(), clock.offset(), times);
    }

    @Override
    public void onSaid(Event.Said event) throws IOException {
        makeRoom();
        Conversation conversation = conversation(event.channel());
        if (conversation != null) {
            now = event.timeNanos();
            conversation.said(event);
            interfaceOf(event.channel()).messages++;
            messages++;
        }
    }

    @Override
    public void onGap(Event.Gap event) throws IOException {
        Conversation conversation = conversation(event.channel());
        if (conversation != null) {
            now = event.timeNanos();
            conversation.gap(event);
        }
    }

    @Override
    public void onFrame(FrameEnd frame) throws IOException {
        Conversation conversation = conversation(frame.channel());
        if (conversation != null) {
            WireChannel cursor = frame.cursor();
            Conversation pointer = cursor == null ? null : conversation(cursor);
            file.note(Note.frame(frame, conversation.port(), pointer == null ? Note.NONE : pointer.port()));
        }
    }

    @Override
    public void onSizesWanted(SizesWanted wanted) throws IOException {
        Conversation conversation = conversation(wanted.channel());
        if (conversation != null) {
            file.note(Note.sizes(wanted, conversation.port()));
        }
    }

    @Override
    public void onClosed(Event.Closed event) throws IOException {
        Conversation conversation = conversation(event.channel());
        if (conversation != null) {
            conversations.remove(event.channel());
            now = event.timeNanos();
            conversation.close();
        }
    }

    private @Nullable Conversation conversation(WireChannel channel) {
        return conversations.get(channel);
    }

    private void write(WireChannel channel, WireDirection direction, byte[] frame, List<String> comments)
            throws IOException {
        file.packet(interfaceOf(channel).number, clock.at(now), direction, frame, comments);
    }

    private Interface interfaceOf(WireChannel channel) throws IOException {
        if (!interfaces.containsKey(channel.name())) {
            Interface made = new Interface();
            interfaces.put(channel.name(), made);
            describe(channel.name(), made);
        }
        return interfaces.get(channel.name());
    }

    private void describe(String name, Interface described) throws IOException {
        described.number = file.addInterface(name, "SPICE channel " + name);
        if (described.number == 0) {
            // Not before: editcap and mergecap look for an interface right behind the section's header.
            Map<byte[], String> names = new LinkedHashMap<>();
            names.put(TcpStream.CLIENT, "watchglass.client");
            names.put(TcpStream.SERVER, "spice.server");
            file.names(names);
        }
    }

    private int nextPort() {
        return FIRST_PORT + ports++ % (LAST_PORT - FIRST_PORT);
    }

    /** Begins the next file if this one is full. */
    private void makeRoom() throws IOException {
        if (!ring.isFull(file.length())) {
            return;
        }
        String before = String.valueOf(path.getFileName());
        endFile();
        path = ring.next();
        file = PcapngFile.create(path, this::flushed);
        ended = false;
        writeHead(List.of("Goes on from " + before + "."));
        for (Map.Entry<String, Interface> one : interfaces.entrySet()) {
            describe(one.getKey(), one.getValue());
        }
        for (Conversation conversation : conversations.values()) {
            conversation.begin(nextPort(), clock.offset(), nanos -> {});
        }
    }

    /** Hands everything to the operating system. */
    void flush() throws IOException {
        file.flush();
        // The first connection will say it itself.
        if (clock.set() && !conversations.isEmpty()) {
            file.note(Note.clock(clock.offset()));
            conversations.values().forEach(conversation -> conversation.comment(clockComment()));
        }
    }

    void force() throws IOException {
        file.force();
    }

    /** Writes the counters, and ends the newest file. Nothing is written after this. */
    void close() throws IOException {
        endFile();
    }

    private void endFile() throws IOException {
        try (PcapngFile last = file) {
            for (Map.Entry<String, Interface> one : interfaces.entrySet()) {
                Interface counted = one.getValue();
                long refused = dropped.applyAsLong(one.getKey());
                last.statistics(counted.number, clock.at(now), counted.messages + refused, refused);
            }
            last.flush();
            last.force();
        } finally {
            // A full disk had no room for anything: a file without a head is of no use to anybody.
            if (Files.exists(path) && Files.size(path) == 0) {
                Files.delete(path);
            }
            ring.ended(file.length());
            bytesBefore += file.length();
            ended = true;
        }
    }
}
