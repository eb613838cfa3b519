package org.watchglass.spice.connection;

import java.util.concurrent.atomic.AtomicLong;

/** What a channel has received. Counted by its reader, read by any thread. */
public final class ChannelTraffic {
    private final AtomicLong messages = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    /** Messages, with those that they carried counted as one. */
    public long messages() {
        return messages.get();
    }

    /** Bytes of messages with their headers, those of the link stage and of TLS left out. */
    public long bytes() {
        return bytes.get();
    }

    void received(int messageBytes) {
        messages.incrementAndGet();
        bytes.addAndGet(messageBytes);
    }
}
