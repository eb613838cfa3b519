package org.watchglass.spice;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ProtocolGap;
import org.watchglass.spice.canvas.Gaps;

/**
 * Counts what a server sent and is not shown as it should be, by name; says so once for each name. Any
 * thread.
 */
final class GapCounter implements Gaps {
    /** More kinds than there are; servers that make up new ones get one name for all. */
    static final int MAX_NAMES = 256;

    static final String OTHERS = "others";

    private static final System.Logger LOG = System.getLogger(GapCounter.class.getName());

    private final Map<String, @Nullable AtomicLong> counts = new ConcurrentHashMap<>();
    private final Consumer<ProtocolGap> firstTime;

    /** @param firstTime called under no lock */
    GapCounter(Consumer<ProtocolGap> firstTime) {
        this.firstTime = firstTime;
    }

    @Override
    public void count(String name, String detail) {
        String counted = counts.size() < MAX_NAMES || counts.containsKey(name) ? name : OTHERS;
        AtomicLong fresh = new AtomicLong(1);
        @Nullable AtomicLong before = counts.putIfAbsent(counted, fresh);
        if (before != null) {
            before.incrementAndGet();
            return;
        }
        ProtocolGap gap = new ProtocolGap(counted, OneLine.of(detail));
        LOG.log(System.Logger.Level.INFO, gap.toString());
        firstTime.accept(gap);
    }

    SortedMap<String, Long> counts() {
        SortedMap<String, Long> all = new TreeMap<>();
        counts.forEach((name, count) -> all.put(name, count == null ? 0 : count.get()));
        return all;
    }
}
