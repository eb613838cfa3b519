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

    /** Pieces that the channel has and that are not sent. Servers may give more tokens than it has room. */
    private static final int MAX_UNSENT = 64;

    private final Object lock = new Object();
    private final Queue<Bytes> waiting = new ArrayDeque<>();
    private @Nullable Consumer<MainRequest> channel;
    private long waitingBytes;
    private long tokens;
    /** How many the channel may be given before it says that it has sent all. */
    private int room = MAX_UNSENT;
    private final InOrder sender = new InOrder(lock, this::next);

    /** A new agent: nothing that was meant for another one is sent to it. */
    void begin(Consumer<MainRequest> to, int firstTokens) {
        synchronized (lock) {
            clear();
            channel = to;
            tokens = Integer.toUnsignedLong(firstTokens);
        }
    }

    /** Whether there is an agent. */
    boolean isOpen() {
        synchronized (lock) {
            return channel != null;
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
        sender.run();
    }

    /** The channel has sent what it was given. */
    void sent() {
        synchronized (lock) {
            room = MAX_UNSENT;
        }
        sender.run();
    }

    /**
     * @param message with its header; begins a piece of its own
     * @return false if too much waits; without an agent nothing does
     */
    boolean send(byte[] message) {
        synchronized (lock) {
            if (channel == null) {
                return true;
            }
            if (waitingBytes + message.length > MAX_WAITING) {
                return false;
            }
            for (int at = 0; at < message.length; at += MainRequest.AgentData.MAX_SIZE) {
                int size = Math.min(MainRequest.AgentData.MAX_SIZE, message.length - at);
                waiting.add(new Bytes(message, at, size));
            }
            waitingBytes += message.length;
        }
        sender.run();
        return true;
    }

    /** Under the lock. */
    private @Nullable Runnable next() {
        @Nullable Consumer<MainRequest> to = channel;
        if (to == null || tokens == 0 || room == 0 || waiting.isEmpty()) {
            return null;
        }
        tokens--;
        room--;
        Bytes piece = waiting.remove();
        waitingBytes -= piece.length();
        return () -> to.accept(new MainRequest.AgentData(piece));
    }
}
