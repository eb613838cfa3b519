package org.watchglass.remote.lasting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.Head;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.Picture;

/**
 * The display of one number of one console after another.
 *
 * <p>What is asked of it is done step by step, in order, and each step begins when the one before has ended:
 * so a consumer gets frames of one drawing worker at a time, and what it has kept of the last one is seen by
 * the next. No step waits; it runs on the thread that asks for it, or on the one that ends the step before.
 */
final class LastingDisplay implements ConsoleDisplay {
    private final AtomicReference<CompletableFuture<?>> last =
            new AtomicReference<>(CompletableFuture.completedFuture(true));
    /** Belongs to the steps. */
    private final List<FrameConsumer> consumers = new ArrayList<>();
    /** Changed by the steps. */
    private volatile ConsoleDisplay current;

    LastingDisplay(ConsoleDisplay first) {
        current = first;
    }

    /**
     * Hands over everybody who is attached to another display, which has the same number. The result is there
     * when that is done.
     */
    CompletableFuture<?> switchTo(ConsoleDisplay next) {
        return then(() -> {
            List<FrameConsumer> all = List.copyOf(consumers);
            List<CompletableFuture<?>> ends = new ArrayList<>();
            for (FrameConsumer consumer : all) {
                ends.add(current.detach(consumer));
            }
            current = next;
            return CompletableFuture.allOf(ends.toArray(new CompletableFuture<?>[0]))
                    .handle((ended, failure) -> {
                        all.forEach(next::attach);
                        return true;
                    });
        });
    }

    @Override
    public int number() {
        return current.number();
    }

    @Override
    public void attach(FrameConsumer consumer) {
        then(() -> {
            consumers.add(consumer);
            current.attach(consumer);
            return CompletableFuture.completedFuture(true);
        });
    }

    @Override
    public CompletableFuture<?> detach(FrameConsumer consumer) {
        return then(() -> {
            consumers.remove(consumer);
            return current.detach(consumer);
        });
    }

    @Override
    public CompletableFuture<?> flush() {
        return then(() -> current.flush());
    }

    @Override
    public CompletableFuture<Picture> snapshot(SnapshotPointer pointer) {
        return current.snapshot(pointer);
    }

    @Override
    public List<Head> heads() {
        return current.heads();
    }

    private CompletableFuture<?> then(Supplier<CompletableFuture<?>> step) {
        CompletableFuture<Object> done = new CompletableFuture<>();
        last.getAndSet(done).whenComplete((before, failed) -> run(step).whenComplete((result, failure) -> {
            if (failure == null) {
                done.complete(true);
            } else {
                done.completeExceptionally(failure);
            }
        }));
        return done;
    }

    private static CompletableFuture<?> run(Supplier<CompletableFuture<?>> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
