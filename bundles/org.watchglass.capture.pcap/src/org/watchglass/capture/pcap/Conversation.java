package org.watchglass.capture.pcap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.watchglass.remote.wire.LinkMessage;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireDirection;

/** One connection of one channel, in the file that is written now. One thread. */
final class Conversation {
    /** Where packets go. */
    @FunctionalInterface
    interface Output {
        void packet(WireDirection direction, byte[] frame, List<String> comments) throws IOException;
    }

    /** Where {@linkplain Note notes} go, between packets. */
    @FunctionalInterface
    interface Notes {
        void note(Block note) throws IOException;
    }

    private final WireChannel channel;
    private final Output output;
    private final Notes notes;
    private final List<String> comments = new ArrayList<>();
    private TcpStream stream;
    private int port;
    private long lastFromServer;
    private long lastToServer;

    Conversation(WireChannel channel, Output output, Notes notes) {
        this.channel = channel;
        this.output = output;
        this.notes = notes;
        stream = new TcpStream(port, this::emit);
    }

    /** The client's, in the file that is written now. */
    int port() {
        return port;
    }

    /** The next packet will have this comment. */
    void comment(String text) {
        comments.add(text);
    }

    /**
     * Begins in a file: handshake and link stage, without which nobody would know what the rest means.
     *
     * @param clockOffset as in {@link Note#clock}
     * @param times told when each message of the link stage was sent, before it is written
     */
    void begin(int clientPort, long clockOffset, LongConsumer times) throws IOException {
        stream = new TcpStream(clientPort, this::emit);
        notes.note(
                Note.connection(channel, clientPort, port, lastFromServer, lastToServer, clockOffset));
        port = clientPort;
        if (lastFromServer + lastToServer > 0) {
            comment("goes on from an earlier file, after message " + lastFromServer + " from the server and "
                    + lastToServer + " to it");
        }
        stream.open();
        for (LinkMessage message : channel.link()) {
            times.accept(message.timeNanos());
            stream.send(message.direction(), message.bytes());
        }
    }

    void said(Event.Said said) throws IOException {
        boolean up = said.direction() == WireDirection.TO_SERVER;
        long last = up ? lastToServer : lastFromServer;
        long missing = said.serial() - last - 1;
        if (missing > 0) {
            String side = up ? " to the server" : " from the server";
            comment("hole: " + missing + (missing == 1 ? " message" : " messages") + side
                    + " before this one " + (missing == 1 ? "is" : "are") + " not in this file");
            notes.note(Note.missed(port, said.direction(), missing));
        }
        if (up) {
            lastToServer = said.serial();
        } else {
            lastFromServer = said.serial();
        }
        boolean known = !up || Dissector.knows(channel.type(), said.type());
        if (!known) {
            comment(Dissector.COMMENT);
        }
        // Others may write the same event, to another file.
        stream.send(said.direction(), said.bytes().duplicate());
        if (!known) {
            stream.skip(said.direction(), Dissector.SKIPPED);
        }
    }

    void gap(Event.Gap gap) throws IOException {
        long before = lastFromServer - gap.serial();
        comment("message " + gap.serial() + " from the server ("
                + (before < 0 ? "not in this file" : before + " before this")
                + ") is not shown as it should be: " + gap.gap());
        stream.acknowledge(WireDirection.TO_SERVER);
    }

    void close() throws IOException {
        stream.close();
    }

    private void emit(WireDirection direction, byte[] frame) throws IOException {
        output.packet(direction, frame, List.copyOf(comments));
        comments.clear();
    }
}
