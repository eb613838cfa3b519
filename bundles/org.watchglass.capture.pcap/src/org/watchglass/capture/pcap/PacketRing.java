package org.watchglass.capture.pcap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.watchglass.capture.PacketBuffer;
import org.watchglass.capture.ReplayLimits;
import org.watchglass.flow.Ticker;
import org.watchglass.remote.ProtocolGap;
import org.watchglass.remote.wire.FrameEnd;
import org.watchglass.remote.wire.SizesWanted;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireMessage;

/**
 * Events in memory, the oldest of which go: by time, and by bytes from the connection that has the most of
 * what it is entitled to. So each may use what the others leave, and loses that first. Any thread; messages
 * are copied outside of the monitor, which is held for some instructions and guards all fields that change.
 */
final class PacketRing implements PacketBuffer {
    private static final long SWEEP_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final String application;
    private final Ticker ticker;
    /** In the order of their opening. */
    private final List<RingLine> lines = new ArrayList<>();

    private volatile ReplayLimits limits;
    private long bytes;
    private long sweptNanos;
    private volatile boolean closed;

    /** @param application product and version */
    PacketRing(ReplayLimits limits, String application, Ticker ticker) {
        this.limits = limits;
        this.application = application;
        this.ticker = ticker;
        sweptNanos = ticker.nanoTime();
    }

    @Override
    public synchronized void onOpened(WireChannel channel) {
        if (!closed) {
            lines.add(new RingLine(new Event.Opened(channel, ticker.nanoTime())));
        }
    }

    @Override
    public boolean packet(WireMessage message) {
        return !closed && message.bytes().remaining() <= limits.maxBytes()
                && add(Event.Said.copyOf(message));
    }

    @Override
    public void onGap(WireChannel channel, long serial, ProtocolGap gap) {
        add(new Event.Gap(channel, serial, gap, ticker.nanoTime()));
    }

    @Override
    public void onFrame(FrameEnd frame) {
        add(new Event.Frame(frame));
    }

    @Override
    public void onSizesWanted(SizesWanted wanted) {
        add(new Event.Sizes(wanted));
    }

    @Override
    public synchronized void onClosed(WireChannel channel, long timeNanos) {
        for (RingLine line : lines) {
            if (line.isOf(channel)) {
                line.close(new Event.Closed(channel, timeNanos));
            }
        }
    }

    /** Keeps anything that happens on a connection that is there. */
    private synchronized boolean add(Event event) {
        for (RingLine line : lines) {
            if (line.isOf(event.channel())) {
                long size = RingLine.sizeOf(event);
                line.add(event, size, limits.maxBytes());
                bytes += size;
                sweep(event.timeNanos());
                trim();
                return true;
            }
        }
        return false;
    }

    /** Lets go of what is too old. Connections that say nothing for long are looked at too, now and then. */
    private void sweep(long nowNanos) {
        if (nowNanos - sweptNanos < SWEEP_NANOS) {
            return;
        }
        sweptNanos = nowNanos;
        long oldest = nowNanos - limits.last().toNanos();
        for (RingLine line : lines) {
            bytes -= line.dropOlder(oldest);
        }
        lines.removeIf(line -> line.isOver(oldest));
    }

    private void trim() {
        while (bytes > limits.maxBytes()) {
            RingLine fullest = lines.get(0);
            for (RingLine line : lines) {
                fullest = line.fullness() > fullest.fullness() ? line : fullest;
            }
            bytes -= fullest.dropFirst();
        }
    }

    @Override
    public synchronized void limit(ReplayLimits now) {
        limits = now;
        trim();
    }

    @Override
    public synchronized long bytes() {
        return bytes;
    }

    @Override
    public synchronized Moment hold(long endNanos) {
        return new RingMoment(lines.stream().map(RingLine::part).toList(), bytes, endNanos, application,
                new WallClock(Clock.systemUTC(), ticker));
    }

    @Override
    public synchronized void close() {
        closed = true;
        lines.clear();
        bytes = 0;
    }
}
