package org.watchglass.capture.mp4;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jdt.annotation.Nullable;

/** Moments with names on their way to the worker, which writes them as soon as there is a file. */
final class Marks {
    /** As many as a file can hold. */
    static final int MAX = 255;

    private record TimedMark(String text, long nanos) {}

    private final ConcurrentLinkedQueue<@Nullable TimedMark> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger left = new AtomicInteger(MAX);

    /** Any thread; waits for nothing. What a file cannot hold is left out. */
    void add(String text, long nanos) {
        if (left.getAndUpdate(before -> Math.max(0, before - 1)) > 0) {
            waiting.add(new TimedMark(text, nanos));
        }
    }

    /** The worker. */
    void moveTo(Mp4File file) {
        for (TimedMark mark = waiting.poll(); mark != null; mark = waiting.poll()) {
            file.mark(mark.text(), mark.nanos());
        }
    }
}
