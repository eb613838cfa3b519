package org.watchglass.remote.lasting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.ConsoleException.Kind;
import org.watchglass.remote.lasting.Reconnector.Time;
import org.watchglass.remote.lasting.Reconnector.Watcher;

/** On a clock that the test moves: nobody waits. */
@Timeout(30)
class ReconnectorTest implements Watcher, Time {
    private final FakeConsole first = new FakeConsole();
    private final LastingConsole console = new LastingConsole(first);
    /** What happens when it connects: a failure, or a connection. */
    private final Queue<Object> attempts = new ArrayDeque<>();
    private final List<String> heard = new ArrayList<>();
    private long now;

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public void pause(Duration length) {
        heard.add("wait " + length.toMillis());
        now += length.toNanos();
    }

    @Override
    public void onLost(String reason) {
        heard.add("lost: " + reason);
    }

    @Override
    public void onBack(Duration away) {
        heard.add("back after " + away.toMillis());
    }

    @Override
    public void onGivenUp(String reason) {
        heard.add("given up: " + reason);
    }

    private FakeConsole open() throws ConsoleException {
        Object next = attempts.remove();
        if (next instanceof Kind kind) {
            throw new ConsoleException(kind, kind.name(), null);
        }
        return (FakeConsole) next;
    }

    private Reconnector reconnector(Reconnector.Opener opener) {
        return new Reconnector(console, opener, new Backoff(Duration.ofSeconds(1), () -> 0), this, this);
    }

    @Test
    void triesLaterAndLaterUntilTheServerIsBack() {
        attempts.addAll(List.of(Kind.UNREACHABLE, Kind.REFUSED, Kind.PROTOCOL, new FakeConsole()));
        first.disconnect("it left");
        attempts.add(Kind.AUTHENTICATION);
        FakeConsole back = (FakeConsole) attempts.toArray()[3];
        back.disconnect("again");
        reconnector(this::open).run();
        assertEquals(
                List.of("lost: it left", "wait 1000", "wait 2000", "wait 4000", "wait 8000",
                        "back after 15000",
                        "lost: again", "wait 16000", "given up: AUTHENTICATION"),
                heard);
    }

    @Test
    void givesUpWhereThereIsNoHope() {
        attempts.add(Kind.SECURITY);
        first.disconnect("it left");
        reconnector(this::open).run();
        assertEquals(List.of("lost: it left", "wait 1000", "given up: SECURITY"), heard);
    }

    @Test
    void endsWithTheConsole() {
        console.close();
        reconnector(this::open).run();
        assertEquals(List.of(), heard);
    }

    @Test
    void givesUpWhatItWaitsForWhenTheConsoleIsClosed() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        first.disconnect("it left");
        Thread thread = new Thread(reconnector(() -> {
            waiting.countDown();
            new CountDownLatch(1).await();
            return first;
        }));
        thread.start();
        waiting.await();
        console.close();
        thread.join();
        assertFalse(heard.isEmpty());
        assertTrue(heard.stream().noneMatch(line -> line.startsWith("back") || line.startsWith("given")));
    }
}
