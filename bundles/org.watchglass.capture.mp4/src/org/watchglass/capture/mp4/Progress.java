package org.watchglass.capture.mp4;

import java.util.concurrent.atomic.AtomicLong;
import org.watchglass.capture.SinkProgress;

/** What was written: counted by the worker, read by anybody. */
final class Progress {
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong errors = new AtomicLong();

    void frame() {
        frames.incrementAndGet();
    }

    void bytes(long total) {
        bytes.set(total);
    }

    /** A frame that was counted may have been in the last fragment, and that one may not be in the file. */
    void ended(long framesInFile, long bytesOfFile) {
        frames.set(framesInFile);
        bytes.set(bytesOfFile);
    }

    void error() {
        errors.incrementAndGet();
    }

    SinkProgress get() {
        return new SinkProgress(frames.get(), bytes.get(), errors.get());
    }
}
