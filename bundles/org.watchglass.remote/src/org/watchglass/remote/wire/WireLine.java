package org.watchglass.remote.wire;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.watchglass.remote.ProtocolGap;

/**
 * One connection and who listens to it: for those who make consoles. A thread for each direction tells of its
 * messages; who listens may change at any time.
 */
public final class WireLine {
    private static final System.Logger LOG = System.getLogger(WireLine.class.getName());
    private static final Ear[] NOBODY = {};
    /** Nobody will listen any more. */
    private static final Ear[] CLOSED = {};

    private final WireChannel channel;
    private final Consumer<WireLine> closed;
    private final AtomicReference<Ear[]> ears = new AtomicReference<>(NOBODY);

    /** @param closed told when it is closed */
    WireLine(WireChannel channel, Consumer<WireLine> closed) {
        this.channel = channel;
        this.closed = closed;
    }

    public WireChannel channel() {
        return channel;
    }

    /** Whether anybody listens. If not, there is no need to tell anything. */
    public boolean isHeard() {
        return ears.get().length > 0;
    }

    /**
     * Tells of a message.
     *
     * @param clear as it is
     * @param masked without secrets; the same array if it has none
     */
    public void message(
            WireDirection direction, long serial, int type, String name, byte[] clear, byte[] masked) {
        long now = System.nanoTime();
        for (Ear ear : ears.get()) {
            guarded(ear, () -> {
                WireMessage safe =
                        new WireMessage(channel, direction, serial, type, name, now, view(masked));
                ear.tell(safe, clear == masked ? safe
                        : new WireMessage(channel, direction, serial, type, name, now, view(clear)));
            });
        }
    }

    private static ByteBuffer view(byte... bytes) {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    /** As {@link WireListener#onGap}. */
    public void gap(long serial, ProtocolGap gap) {
        for (Ear ear : ears.get()) {
            guarded(ear, () -> ear.told().onGap(channel, serial, gap));
        }
    }

    /** As {@link WireListener#onFrame}. */
    public void frame(FrameEnd frame) {
        for (Ear ear : ears.get()) {
            guarded(ear, () -> ear.told().onFrame(frame));
        }
    }

    /** As {@link WireListener#onSizesWanted}. */
    public void sizesWanted(SizesWanted wanted) {
        for (Ear ear : ears.get()) {
            guarded(ear, () -> ear.told().onSizesWanted(wanted));
        }
    }

    /** Ends it; the threads of both directions tell nothing any more. */
    public void close() {
        closed.accept(this);
        for (Ear ear : ears.getAndSet(CLOSED)) {
            tellClosed(ear);
        }
    }

    /** Whoever is told of the connection first, and listens then, misses nothing of what he is told of. */
    void add(Ear ear) {
        guarded(ear, () -> ear.told().onOpened(channel));
        if (ears.updateAndGet(before -> before == CLOSED ? CLOSED : with(before, ear)) == CLOSED) {
            tellClosed(ear);
        }
    }

    void remove(WireListener listener) {
        ears.updateAndGet(before -> before == CLOSED ? CLOSED : without(before, listener));
    }

    private void tellClosed(Ear ear) {
        long now = System.nanoTime();
        guarded(ear, () -> ear.told().onClosed(channel, now));
    }

    /** A listener that fails is heard of, and hears no more. */
    private void guarded(Ear ear, Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a listener of the " + channel + " channel failed", e);
            ears.updateAndGet(before -> before == CLOSED ? CLOSED : without(before, ear));
        }
    }

    private static Ear[] with(Ear[] before, Ear ear) {
        Ear[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = ear;
        return after;
    }

    private static Ear[] without(Ear[] before, Ear ear) {
        return Arrays.stream(before).filter(other -> other != ear).toArray(Ear[]::new);
    }

    private static Ear[] without(Ear[] before, WireListener listener) {
        return Arrays.stream(before).filter(other -> !other.isOf(listener)).toArray(Ear[]::new);
    }
}
