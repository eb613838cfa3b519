package org.watchglass.recorder;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.watchglass.capture.PacketSink;
import org.watchglass.remote.ProtocolGap;
import org.watchglass.remote.wire.FrameEnd;
import org.watchglass.remote.wire.SizesWanted;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireListener;
import org.watchglass.remote.wire.WireMessage;

/** Stands between a console's connections and a sink: counts what is offered, and what was not taken. */
final class CountedPackets implements WireListener {
    /** How long a start that was kept may wait for the sink, in all. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final PacketSink sink;
    private final TrafficCounters counters;
    private long patience = PATIENCE_NANOS;
    private volatile boolean over;

    CountedPackets(PacketSink sink, TrafficCounters counters) {
        this.sink = sink;
        this.counters = counters;
    }

    /** There are no more packets for this sink. What it refuses from now on is not lost by it. */
    void release() {
        over = true;
    }

    @Override
    public void onOpened(WireChannel channel) {
        sink.onOpened(channel);
    }

    @Override
    public boolean packet(WireMessage message) {
        boolean taken = !over && sink.packet(message);
        if (taken || !over) {
            counters.offered(message, taken);
        }
        return taken;
    }

    /** The recorder's thread: nobody who reads or writes a socket waits for it. */
    @Override
    public boolean kept(WireMessage message) {
        boolean taken = sink.packet(message);
        while (!taken && !over && patience > 0) {
            LockSupport.parkNanos(this, PAUSE_NANOS);
            patience -= PAUSE_NANOS;
            taken = sink.packet(message);
        }
        counters.offered(message, taken);
        return taken;
    }

    @Override
    public void onGap(WireChannel channel, long serial, ProtocolGap gap) {
        sink.onGap(channel, serial, gap);
    }

    @Override
    public void onFrame(FrameEnd frame) {
        sink.onFrame(frame);
    }

    @Override
    public void onSizesWanted(SizesWanted wanted) {
        sink.onSizesWanted(wanted);
    }

    @Override
    public void onClosed(WireChannel channel, long timeNanos) {
        sink.onClosed(channel, timeNanos);
    }
}
