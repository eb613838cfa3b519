package org.watchglass.demo;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.CommonMessage;
import org.watchglass.spice.wire.CommonRequest;
import org.watchglass.spice.wire.HeaderFormat;
import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.MessageHeader;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;

/**
 * A linked connection: whole messages in both directions.
 *
 * <p>One thread reads, one writes; any thread may close, which ends both.
 */
final class Connection implements Closeable {
    /** What a client sends is small. */
    private static final int MAX_REQUEST = 1 << 16;

    private static final int BUFFER = 1 << 16;
    private static final long PING_NANOS = 5_000_000_000L;

    private final Socket socket;
    private final HeaderFormat format;
    private final DataInputStream in;
    private final OutputStream out;
    private final AckWindow acks = new AckWindow();
    private final CommonRequest.Handler common = new CommonHandler();
    private volatile boolean closed;
    private long serial;
    private int pings;
    private long nextPing = System.nanoTime() + PING_NANOS;

    /** Takes the socket, and closes it when it is closed itself. */
    Connection(Socket socket, HeaderFormat format) throws IOException {
        this.socket = socket;
        this.format = format;
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
    }

    boolean isClosed() {
        return closed;
    }

    /** The reader's whole life: hands each request to {@code channel} until the connection ends. */
    void read(ServerChannel channel) throws IOException, ProtocolException {
        byte[] header = new byte[format.size()];
        while (!closed) {
            in.readFully(header);
            MessageHeader head = format.read(Bytes.of(header), MAX_REQUEST);
            byte[] body = new byte[head.size()];
            in.readFully(body);
            WireReader reader = new WireReader("request " + head.type(), Bytes.of(body));
            if (!CommonRequest.read(head.type(), reader, common)) {
                // Requests that we do not know are to be ignored.
                channel.request(head.type(), reader);
            }
        }
    }

    /** Writer only. Asks the client to acknowledge, and from now on waits for it. */
    void startAcks(int window) throws IOException, InterruptedException {
        send(new CommonMessage.SetAck(1, window));
        acks.open(window);
    }

    /**
     * Writer only. Waits while the client is two windows behind; may keep the message until {@link #flush}.
     */
    void send(Message message) throws IOException, InterruptedException {
        if (acks.isFull()) {
            out.flush();
        }
        acks.admit();
        out.write(format.frame(++serial, message));
    }

    /** Writer only. */
    void flush() throws IOException, InterruptedException {
        long now = System.nanoTime();
        if (now - nextPing >= 0) {
            nextPing = now + PING_NANOS;
            send(new CommonMessage.Ping(++pings, now, Bytes.EMPTY));
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        acks.close();
        socket.close();
    }

    private final class CommonHandler implements CommonRequest.Handler {
        @Override
        public void onAckSync(CommonRequest.AckSync message) {
            // there is one generation only
        }

        @Override
        public void onAck(CommonRequest.Ack message) {
            acks.acknowledged();
        }

        @Override
        public void onPong(CommonRequest.Pong message) {
            // the ping was for the client, to see that we live
        }

        @Override
        public void onDisconnecting(CommonRequest.Disconnecting message) {
            closed = true;
        }

        @Override
        public void onOther(CommonRequest message) {
            // migration is not offered
        }
    }
}
