package org.watchglass.recorder;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.recorder.OpenSink.Mark;

/** Marks that came while no file was open: the next one gets them. Any thread. */
final class PendingMarks {
    /** Who marks more while nothing is recorded finds the first ones. */
    static final int MAX = 16;

    private final ConcurrentLinkedQueue<@Nullable Mark> marks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    void add(Mark mark) {
        if (count.incrementAndGet() <= MAX) {
            marks.add(mark);
        } else {
            count.decrementAndGet();
        }
    }

    void moveTo(Consumer<Mark> next) {
        for (@Nullable Mark mark = marks.poll(); mark != null; mark = marks.poll()) {
            count.decrementAndGet();
            next.accept(mark);
        }
    }
}
