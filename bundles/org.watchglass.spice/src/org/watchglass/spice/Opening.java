package org.watchglass.spice;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.ConsoleException.Kind;

/**
 * How far the opening of a console has come. One thread waits here for the first picture; any thread tells.
 */
final class Opening {
    /** For name server, network and the link stage of the main channel. */
    static final Duration CONNECTING = Duration.ofSeconds(10);

    /** From there to the first picture. */
    static final Duration DRAWING = Duration.ofSeconds(10);

    /** For others to say more exactly what took too long. */
    private static final Duration SLACK = Duration.ofSeconds(1);

    private final String where;
    private final CompletableFuture<@Nullable Void> connected = new CompletableFuture<>();
    private final CompletableFuture<@Nullable Void> pictured = new CompletableFuture<>();
    private volatile String waitingFor = "its first message";

    /** @param where the address for messages to the user */
    Opening(String where) {
        this.where = where;
    }

    void connected() {
        connected.complete(null);
    }

    /** @param what the server owes next: "its list of channels" */
    void waitFor(String what) {
        waitingFor = what;
    }

    void pictured() {
        pictured.complete(null);
    }

    boolean isPictured() {
        return pictured.isDone() && !pictured.isCompletedExceptionally();
    }

    /** The opening has failed, unless it has succeeded. */
    void fail(ConsoleException failure) {
        connected.completeExceptionally(failure);
        pictured.completeExceptionally(failure);
    }

    /** The connection was lost, or given up, before there was a picture. */
    void lost(String reason) {
        String line = where + " showed no picture: " + reason + "; try again, or look at its log";
        fail(new ConsoleException(Kind.REFUSED, line, null));
    }

    /**
     * Waits for the first picture.
     *
     * @param lastResort called if it does not come, to show what there is
     */
    void await(Runnable lastResort) throws ConsoleException, InterruptedException {
        if (!await(connected, CONNECTING.plus(SLACK))) {
            throw new ConsoleException(Kind.UNREACHABLE, where + " does not answer: check the address", null);
        }
        if (await(pictured, DRAWING)) {
            return;
        }
        lastResort.run();
        if (!await(pictured, SLACK)) {
            String line =
                    where + " connects, but " + waitingFor + " does not come: try again, or look at its log";
            throw new ConsoleException(Kind.UNREACHABLE, line, null);
        }
    }

    private static boolean await(CompletableFuture<?> event, Duration bound)
            throws ConsoleException, InterruptedException {
        try {
            event.get(bound.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ConsoleException failure) {
                throw new ConsoleException(failure.kind(), String.valueOf(failure.getMessage()), failure);
            }
            throw new IllegalStateException(e);
        }
    }
}
