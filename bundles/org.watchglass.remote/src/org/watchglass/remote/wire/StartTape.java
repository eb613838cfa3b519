package org.watchglass.remote.wire;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ProtocolGap;
import org.watchglass.remote.wire.WireTap.Secrets;

/**
 * Keeps what goes over a console's connections until somebody comes to hear it, and passes on what follows.
 * What does not fit is left out. Any thread; the monitor guards what is kept and for whom, and nobody is told
 * anything under it.
 */
final class StartTape implements WireListener {
    static final long MAX_BYTES = 16 << 20;

    /** What keeping a message costs beside its bytes. */
    private static final int OVERHEAD = 200;

    /** Who hears it. */
    private record Target(WireListener listener, Secrets secrets) {
        WireMessage choose(WireMessage masked, WireMessage clear) {
            return secrets == Secrets.MASKED ? masked : clear;
        }
    }

    private final Queue<Consumer<Target>> kept = new ArrayDeque<>();
    private long bytes;
    private @Nullable Target target;

    /**
     * Tells everything that is kept, in order; then whoever has something to tell tells it the listener
     * directly.
     */
    void playTo(WireListener listener, Secrets secrets) {
        Target wanted = new Target(listener, secrets);
        Consumer<Target> next;
        while ((next = next(wanted)) != null) {
            next.accept(wanted);
        }
    }

    private synchronized @Nullable Consumer<Target> next(Target wanted) {
        if (kept.isEmpty()) {
            target = wanted;
        }
        return kept.poll();
    }

    /** Keeps it, or returns who is to be told now. */
    private synchronized @Nullable Target keep(Consumer<Target> event, long size) {
        if (target == null && bytes + size <= MAX_BYTES) {
            bytes += size;
            kept.add(event);
        }
        return target;
    }

    private void keepOrTell(Consumer<Target> event, long size) {
        Target now = keep(event, size);
        if (now != null) {
            event.accept(now);
        }
    }

    @Override
    public void onOpened(WireChannel channel) {
        // However full: without this the rest is of no use, and there are few.
        keepOrTell(to -> to.listener().onOpened(channel), 0);
    }

    @Override
    public boolean packet(WireMessage message) {
        packet(message, message);
        return true;
    }

    /** The same message in both forms. */
    void packet(WireMessage masked, WireMessage clear) {
        Target now = target();
        if (now == null) {
            WireMessage maskedCopy = copy(masked);
            boolean same = masked.bytes().equals(clear.bytes());
            WireMessage clearCopy = same ? maskedCopy : copy(clear);
            long size = OVERHEAD + (long) masked.bytes().remaining() * (same ? 1 : 2);
            now = keep(to -> to.listener().kept(to.choose(maskedCopy, clearCopy)), size);
        }
        if (now != null) {
            now.listener().packet(now.choose(masked, clear));
        }
    }

    private synchronized @Nullable Target target() {
        return target;
    }

    @Override
    public void onGap(WireChannel channel, long serial, ProtocolGap gap) {
        keepOrTell(to -> to.listener().onGap(channel, serial, gap), OVERHEAD);
    }

    @Override
    public void onFrame(FrameEnd frame) {
        keepOrTell(to -> to.listener().onFrame(frame), OVERHEAD);
    }

    @Override
    public void onSizesWanted(SizesWanted wanted) {
        keepOrTell(to -> to.listener().onSizesWanted(wanted), OVERHEAD);
    }

    @Override
    public void onClosed(WireChannel channel, long timeNanos) {
        keepOrTell(to -> to.listener().onClosed(channel, timeNanos), 0);
    }

    private static WireMessage copy(WireMessage message) {
        ByteBuffer copy = ByteBuffer.allocate(message.bytes().remaining());
        copy.put(message.bytes().duplicate()).flip();
        return new WireMessage(message.channel(), message.direction(), message.serial(), message.type(),
                message.name(), message.timeNanos(), copy.asReadOnlyBuffer());
    }
}
