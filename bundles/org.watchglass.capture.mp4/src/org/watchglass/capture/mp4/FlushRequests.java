package org.watchglass.capture.mp4;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Others ask that everything accepted be written to the file; the worker serves them between frames. */
final class FlushRequests {
    /** What a worker does for them. */
    @FunctionalInterface
    interface Flush {
        void run() throws IOException;
    }

    private final ConcurrentLinkedQueue<CompletableFuture<Boolean>> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean ended;

    /** Any thread. The result is there when the file holds everything that was accepted before. */
    CompletableFuture<?> ask() {
        CompletableFuture<Boolean> request = new CompletableFuture<>();
        waiting.add(request);
        if (ended) {
            end();
        }
        return request;
    }

    /** Nobody will flush any more, and nothing is left to be flushed. */
    void end() {
        ended = true;
        waiting.forEach(request -> request.complete(true));
    }

    /** The worker. Flushes at most once, for all that wait. */
    void serve(Flush flush) throws IOException {
        if (waiting.isEmpty()) {
            return;
        }
        int count = waiting.size();
        flush.run();
        for (int i = 0; i < count && !waiting.isEmpty(); i++) {
            waiting.remove().complete(true);
        }
    }
}
