package org.watchglass.ui.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.wire.WireListener;
import org.watchglass.remote.wire.WireMessage;

/**
 * Messages on their way from the threads that read and write to the view. Never blocks: what nobody fetches
 * in time is counted and forgotten.
 */
final class TrafficTap implements WireListener {
    /** A second of a busy console; some megabytes. */
    static final int CAPACITY = 16_384;

    private final ConcurrentLinkedQueue<@Nullable TrafficRow> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicLong numbers = new AtomicLong();
    private volatile boolean closed;

    @Override
    public boolean packet(WireMessage message) {
        long number = numbers.getAndIncrement();
        if (closed || count.get() >= CAPACITY) {
            return false;
        }
        count.incrementAndGet();
        waiting.add(TrafficRow.of(number, message));
        return true;
    }

    /** All that waits, in the order in which it came. UI thread. */
    List<TrafficRow> fetch() {
        List<TrafficRow> rows = new ArrayList<>(count.get());
        for (int i = count.get(); i > 0; i--) {
            TrafficRow row = waiting.poll();
            if (row == null) {
                break;
            }
            count.decrementAndGet();
            rows.add(row);
        }
        return rows;
    }

    /** Messages until now, those included that were not kept. */
    long heard() {
        return numbers.get();
    }

    /** Takes nothing more: a call that has begun may still end. */
    void close() {
        closed = true;
        waiting.clear();
    }
}
