package org.watchglass.bench;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameConsumer;

/** The design that everybody thinks of first: copies whole frames and queues the copies. */
final class NaiveSink implements FrameConsumer, AutoCloseable {
    private final BlockingQueue<int[]> queue = new ArrayBlockingQueue<>(8);
    private final Thread worker = new Thread(this::drain, "naive");

    NaiveSink() {
        worker.start();
    }

    @Override
    public boolean frame(Frame frame) {
        return queue.offer(frame.pixels().clone());
    }

    /** Takes as fast as it can: an encoder would make it slower. */
    private void drain() {
        try {
            while (true) {
                queue.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        worker.interrupt();
    }
}
