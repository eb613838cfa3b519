package org.watchglass.remote.wire;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ProtocolGap;

/**
 * Keeps what goes over a console's connections until somebody comes to hear it, and passes on what follows.
 * What does not fit is left out. Any thread; the monitor guards what is kept and for whom, and nobody is told
 * anything under it.
 */
final class StartTape implements WireListener {
    static final long MAX_BYTES = 16 << 20;

    /** What keeping a message costs beside its bytes. */
    private static final int OVERHEAD = 200;

    private final Queue<Consumer<WireListener>> kept = new ArrayDeque<>();
    private long bytes;
    private @Nullable WireListener target;

    /**
     * Tells everything that is kept, in order; then whoever has something to tell tells it the listener
     * directly.
     */
    void playTo(WireListener listener) {
        Consumer<WireListener> next;
        while ((next = next(listener)) != null) {
            next.accept(listener);
        }
    }

    private synchronized @Nullable Consumer<WireListener> next(WireListener listener) {
        if (kept.isEmpty()) {
            target = listener;
        }
        return kept.poll();
    }

    /** Keeps it, or returns who is to be told now. */
    private synchronized @Nullable WireListener keep(Consumer<WireListener> event, long size) {
        if (target == null && bytes + size <= MAX_BYTES) {
            bytes += size;
            kept.add(event);
        }
        return target;
    }

    @Override
    public void onOpened(WireChannel channel) {
        // However full: without this the rest is of no use, and there are few.
        WireListener now = keep(listener -> listener.onOpened(channel), 0);
        if (now != null) {
            now.onOpened(channel);
        }
    }

    @Override
    public boolean packet(WireMessage message) {
        WireListener now = target();
        if (now == null) {
            WireMessage copy = copy(message);
            now = keep(listener -> listener.kept(copy), OVERHEAD + (long) message.bytes().remaining());
        }
        return now == null || now.packet(message);
    }

    private synchronized @Nullable WireListener target() {
        return target;
    }

    @Override
    public void onGap(WireChannel channel, long serial, ProtocolGap gap) {
        WireListener now = keep(listener -> listener.onGap(channel, serial, gap), OVERHEAD);
        if (now != null) {
            now.onGap(channel, serial, gap);
        }
    }

    @Override
    public void onClosed(WireChannel channel, long timeNanos) {
        WireListener now = keep(listener -> listener.onClosed(channel, timeNanos), 0);
        if (now != null) {
            now.onClosed(channel, timeNanos);
        }
    }

    private static WireMessage copy(WireMessage message) {
        ByteBuffer copy = ByteBuffer.allocate(message.bytes().remaining());
        copy.put(message.bytes().duplicate()).flip();
        return new WireMessage(message.channel(), message.direction(), message.serial(), message.type(),
                message.name(), message.timeNanos(), copy.asReadOnlyBuffer());
    }
}
