package org.watchglass.spice;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.MainRequest;

/**
 * What is on its way to the agent, in pieces: each costs one of the tokens that the server gives. Any thread,
 * never blocks. The lock guards all fields; pieces are sent outside, by one thread at a time, in order.
 */
final class AgentPieces {
    /** A guest that takes nothing must not fill the memory: messages beyond it are dropped. */
    private static final int MAX_WAITING = 16 << 20;

    private final Object lock = new Object();
    private final Queue<Bytes> waiting = new ArrayDeque<>();
    private @Nullable Consumer<MainRequest> channel;
    private long waitingBytes;
    private long tokens;
    private boolean sending;

    /** A new agent: nothing that was meant for another one is sent to it. */
    void begin(Consumer<MainRequest> sender, int firstTokens) {
        synchronized (lock) {
            clear();
            channel = sender;
            tokens = Integer.toUnsignedLong(firstTokens);
        }
    }

    void end() {
        synchronized (lock) {
            clear();
            channel = null;
        }
    }

    /** Under the lock. */
    private void clear() {
        waiting.clear();
        waitingBytes = 0;
    }

    void addTokens(int more) {
        synchronized (lock) {
            tokens += Integer.toUnsignedLong(more);
        }
        flush();
    }

    /** @param message with its header; begins a piece of its own */
    void send(byte[] message) {
        synchronized (lock) {
            if (channel == null || waitingBytes + message.length > MAX_WAITING) {
                return;
            }
            for (int at = 0; at < message.length; at += MainRequest.AgentData.MAX_SIZE) {
                int size = Math.min(MainRequest.AgentData.MAX_SIZE, message.length - at);
                waiting.add(new Bytes(message, at, size));
            }
            waitingBytes += message.length;
        }
        flush();
    }

    private void flush() {
        synchronized (lock) {
            if (sending) {
                return;
            }
            sending = true;
        }
        @Nullable Runnable send;
        while ((send = next()) != null) {
            send.run();
        }
    }

    private @Nullable Runnable next() {
        synchronized (lock) {
            @Nullable Consumer<MainRequest> to = channel;
            sending = to != null && tokens > 0 && !waiting.isEmpty();
            if (!sending || to == null) {
                return null;
            }
            tokens--;
            Bytes piece = waiting.remove();
            waitingBytes -= piece.length();
            return () -> to.accept(new MainRequest.AgentData(piece));
        }
    }
}
