package org.watchglass.capture.mp4;

import java.util.ArrayDeque;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.ReplayLimits;
import org.watchglass.h264.AccessUnit;
import org.watchglass.mp4.VideoTrack;

/**
 * Coded pictures in memory, the oldest of which go: whole groups of a key frame and what needs it. Any
 * thread; the monitor is held for a copy of one coded picture at the most.
 */
final class CodedRing {
    /** Above this the next picture should be a key frame: the room is only given back by whole groups. */
    private static final int GROUPS = 4;

    private static final int MAX_PICTURES = 4096;
    private static final long SHORTEST_GROUP_NANOS = 1_000_000_000;

    private final ArrayDeque<CodedGroup> groups = new ArrayDeque<>();
    private ReplayLimits limits;
    private @Nullable Writer current;
    private int writers;
    private long endedBytes;
    private boolean closed;

    CodedRing(ReplayLimits limits) {
        this.limits = limits;
    }

    /** One encoder's way in. When a newer one has brought its first picture, nothing more is taken. */
    final class Writer {
        private final int number;

        private Writer(int number) {
            this.number = number;
        }

        /** @param unit copied; the first one is a key frame */
        void add(AccessUnit unit, VideoTrack track, long timeNanos) {
            synchronized (CodedRing.this) {
                Writer now = current;
                if (closed || now != null && now.number > number) {
                    return;
                }
                current = this;
                if (unit.key()) {
                    begin(new CodedGroup(track, unit, timeNanos));
                } else if (now == this) {
                    groups.getLast().add(unit, timeNanos);
                }
            }
        }

        /** Whether old pictures can only be let go if a key frame comes. */
        boolean wantsKey(long nowNanos) {
            synchronized (CodedRing.this) {
                if (current != this || groups.isEmpty()) {
                    return false;
                }
                CodedGroup last = groups.getLast();
                return nowNanos - last.startNanos() >= SHORTEST_GROUP_NANOS
                        && (last.bytes() > limits.maxBytes() / GROUPS || last.count() >= MAX_PICTURES);
            }
        }
    }

    synchronized Writer writer() {
        return new Writer(++writers);
    }

    synchronized void limit(ReplayLimits now) {
        limits = now;
    }

    synchronized long bytes() {
        return endedBytes + (groups.isEmpty() ? 0 : groups.getLast().bytes());
    }

    /** What is in here now, the oldest first. */
    synchronized List<CodedGroup.Part> parts() {
        return groups.stream().map(CodedGroup::part).toList();
    }

    synchronized void close() {
        closed = true;
        groups.clear();
        endedBytes = 0;
    }

    private void begin(CodedGroup group) {
        if (!groups.isEmpty()) {
            CodedGroup last = groups.getLast();
            last.end();
            endedBytes += last.bytes();
        }
        groups.add(group);
        long wanted = group.startNanos() - limits.last().toNanos();
        while (groups.size() > 1 && (bytes() > limits.maxBytes() || isOver(wanted))) {
            endedBytes -= groups.remove().bytes();
        }
    }

    /** Whether the second group has begun by then: the first one is not needed. */
    private boolean isOver(long timeNanos) {
        return groups.stream().skip(1).findFirst().orElseThrow().startNanos() <= timeNanos;
    }
}
