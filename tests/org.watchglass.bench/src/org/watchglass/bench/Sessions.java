package org.watchglass.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.Secret;
import org.watchglass.renderer.Picture;
import org.watchglass.spice.SpiceConsoleProvider;

/** Sessions with a real server, without framework, window or recorder. */
final class Sessions {
    private static final int WARM_UPS = 20;
    private static final int MEASURED = 40;

    /** A screen that has not changed for so long is complete. */
    private static final long SETTLE_MILLIS = 1500;

    private static final long BOUND_NANOS = 10_000_000_000L;

    private final SpiceConsoleProvider provider = new SpiceConsoleProvider();
    private final ConnectRequest request;

    Sessions(String address) {
        request = new ConnectRequest(
                ConsoleAddress.parse(address), Secret.NONE, ConnectRequest.DEFAULT_FRAMES_PER_SECOND);
    }

    /** How long it takes from the wish for a console to the first complete picture of a screen at rest. */
    void connect() throws Exception {
        int[] whole = settled();
        for (int i = 0; i < WARM_UPS; i++) {
            millis(whole);
        }
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < MEASURED; i++) {
            all.add(millis(whole));
        }
        System.out.printf("| until | median | p95 | longest |%n|---|---|---|---|%n");
        print("something is shown", all.stream().mapToDouble(times -> times[0]).sorted().toArray());
        print("all is shown", all.stream().mapToDouble(times -> times[1]).sorted().toArray());
    }

    private static void print(String what, double[] sorted) {
        System.out.printf("| %s | %.1f ms | %.1f ms | %.1f ms |%n", what, sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
    }

    private int[] settled() throws Exception {
        try (Console console = provider.open(request)) {
            int[] before;
            int[] now = snapshot(console);
            do {
                Thread.sleep(SETTLE_MILLIS);
                before = now;
                now = snapshot(console);
            } while (!Arrays.equals(before, now));
            return now;
        }
    }

    /** Until the console is open, and until its picture is the whole one. */
    private double[] millis(int[] whole) throws Exception {
        long start = System.nanoTime();
        try (Console console = provider.open(request)) {
            double opened = (System.nanoTime() - start) / 1e6;
            while (!Arrays.equals(whole, snapshot(console))) {
                if (System.nanoTime() - start > BOUND_NANOS) {
                    throw new IllegalStateException("the screen does not stand still");
                }
            }
            return new double[] {opened, (System.nanoTime() - start) / 1e6};
        }
    }

    private static int[] snapshot(Console console)
            throws InterruptedException, ExecutionException, TimeoutException {
        ConsoleDisplay display = console.displays().get(0);
        Picture picture = display.snapshot(SnapshotPointer.LEFT_OUT).get(10, TimeUnit.SECONDS);
        return picture.pixels();
    }

    /** Draws what comes and hands every frame to somebody who does not look at it, until the process ends. */
    void watch() throws ConsoleException, InterruptedException {
        Console console = provider.open(request);
        console.displays().forEach(display -> display.attach(frame -> true));
        Thread.currentThread().join();
    }
}
