package org.watchglass.demo;

import java.io.IOException;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.flow.Mailbox;
import org.watchglass.spice.wire.Message;

/** Messages from a channel's reader, which answers requests, to its writer. */
final class Outbox {
    private static final int CAPACITY = 64;
    private static final long IDLE_NANOS = ServerChannel.IDLE_SECONDS * 1_000_000_000L;

    private final Mailbox<Message> mailbox = new Mailbox<>(CAPACITY);

    /** Waits while it is full: a client that does not read its answers is not read either. */
    void put(Message message) {
        try {
            mailbox.put(message, 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends what is put, and pings, until the connection is closed. */
    void serve(Connection connection) throws IOException, InterruptedException {
        try {
            while (!connection.isClosed()) {
                @Nullable Message message = mailbox.poll(IDLE_NANOS);
                if (message != null) {
                    connection.send(message);
                }
                if (message == null || mailbox.size() == 0) {
                    connection.flush();
                }
            }
        } finally {
            mailbox.close();
        }
    }
}
