package org.watchglass.recorder;

import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.PacketBuffer;
import org.watchglass.capture.PacketSinkFactory;
import org.watchglass.capture.ReplayLimits;
import org.watchglass.remote.Console;
import org.watchglass.remote.wire.WireTap.Secrets;

/**
 * The last minutes of a console's traffic: a buffer that listens, whether a recording does or not. Recorder's
 * thread, but for what says otherwise.
 */
final class KeptPackets {
    /** What is kept, and who has made room for it. */
    private record Kept(PacketSinkFactory factory, PacketBuffer buffer) {}

    private final Console console;
    private volatile @Nullable Kept kept;

    KeptPackets(Console console) {
        this.console = console;
    }

    /** Begins to keep, if there is a factory for that and nothing is kept. */
    void begin(SinkFactories<PacketSinkFactory> factories, ReplayLimits limits) {
        for (PacketSinkFactory factory : factories.all()) {
            if (kept == null) {
                PacketBuffer buffer = factory.openReplayBuffer(limits);
                if (buffer != null) {
                    kept = new Kept(factory, buffer);
                    console.tap().add(buffer, Secrets.MASKED);
                }
            }
        }
    }

    /** The factory goes, and what it has made goes with it. */
    void forget(PacketSinkFactory factory) {
        Kept now = kept;
        if (now != null && now.factory() == factory) {
            end();
        }
    }

    /** @param limits null to let go of everything */
    void limit(@Nullable ReplayLimits limits) {
        Kept now = kept;
        if (limits == null) {
            end();
        } else if (now != null) {
            now.buffer().limit(limits);
        }
    }

    /** Any thread. */
    long bytes() {
        Kept now = kept;
        return now == null ? 0 : now.buffer().bytes();
    }

    /** Any thread. What is kept now; null if nothing is. */
    PacketBuffer.@Nullable Moment hold(long endNanos) {
        Kept now = kept;
        PacketBuffer.Moment moment = now == null ? null : now.buffer().hold(endNanos);
        return moment == null || moment.isEmpty() ? null : moment;
    }

    /** Lets go of everything. */
    void end() {
        Kept now = kept;
        kept = null;
        if (now != null) {
            console.tap().remove(now.buffer());
            now.buffer().close();
        }
    }
}
