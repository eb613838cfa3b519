package org.watchglass.spice;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleState;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.Picture;

/** What tests look at. All waits are bounded. */
final class Screens {
    static final long SECONDS = 20;
    private static final long STEP_NANOS = 2_000_000;

    private Screens() {}

    static Picture snapshot(Console console) throws Exception {
        return snapshot(console, SnapshotPointer.LEFT_OUT);
    }

    static Picture snapshot(Console console, SnapshotPointer pointer) throws Exception {
        return console.displays().get(0).snapshot(pointer).get(SECONDS, TimeUnit.SECONDS);
    }

    /** Waits for a frame of the first display. */
    static void awaitFrame(Console console, Predicate<Frame> wanted) throws Exception {
        CompletableFuture<Boolean> seen = new CompletableFuture<>();
        FrameConsumer consumer = frame -> !wanted.test(frame) || seen.complete(true);
        console.displays().get(0).attach(consumer);
        seen.get(SECONDS, TimeUnit.SECONDS);
        console.displays().get(0).detach(consumer);
    }

    /** Waits until the top left pixel of the first display has that colour. */
    static void awaitColor(Console console, int rgb) throws Exception {
        awaitFrame(console, frame -> (frame.pixels()[0] & 0xffffff) == rgb);
    }

    /** Waits until something is so. */
    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + SECONDS + " s");
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
    }

    /** The same for a latch; an interrupt ends it. */
    static void await(CountDownLatch latch) {
        try {
            latch.await(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What becomes of a connected console. */
    static ConsoleState nextState(Console console) throws Exception {
        CompletableFuture<ConsoleState> next = new CompletableFuture<>();
        console.addListener(new ConsoleListener() {
            @Override
            public void onState(ConsoleState state) {
                if (!state.isConnected()) {
                    next.complete(state);
                }
            }
        });
        return next.get(SECONDS, TimeUnit.SECONDS);
    }
}
