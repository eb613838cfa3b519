package org.watchglass.report.zip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.renderer.Picture;

/** Pictures of all displays of a console, some of them on their way. */
record Pictures(Supplier<List<CompletableFuture<Picture>>> source) {
    private static final System.Logger LOG = System.getLogger(Pictures.class.getName());
    private static final Duration BOUND = Duration.ofSeconds(2);

    /** Of now. Returns at once. */
    static Pictures now(Console console) {
        List<CompletableFuture<Picture>> all = snapshots(console);
        return new Pictures(() -> all);
    }

    /** Of when they are asked for, which holds no memory until then. */
    static Pictures later(Console console) {
        return new Pictures(() -> snapshots(console));
    }

    private static List<CompletableFuture<Picture>> snapshots(Console console) {
        List<CompletableFuture<Picture>> all = new ArrayList<>();
        for (ConsoleDisplay display : console.displays()) {
            all.add(display.snapshot(SnapshotPointer.BLENDED));
        }
        return all;
    }

    /** Waits for them. A display that shows nothing yet, or is busy for long, has no picture. */
    List<Picture> await() {
        List<Picture> pictures = new ArrayList<>();
        for (CompletableFuture<Picture> picture : source.get()) {
            try {
                pictures.add(picture.get(BOUND.toNanos(), TimeUnit.NANOSECONDS));
            } catch (ExecutionException | TimeoutException e) {
                LOG.log(System.Logger.Level.DEBUG, "a report has no picture of a display", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return pictures;
    }
}
