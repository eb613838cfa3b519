package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sun.misc.Signal;
import sun.misc.SignalHandler;

class SignalsTest {
    private final Map<Signal, SignalHandler> before = new HashMap<>();

    @BeforeEach
    void remember() {
        for (String name : List.of("INT", "TERM", "HUP", "USR1", "TTIN")) {
            Signal signal = new Signal(name);
            before.put(signal, Signal.handle(signal, raised -> {}));
        }
    }

    @AfterEach
    void restore() {
        before.forEach(Signal::handle);
    }

    @Test
    void tellsEachTime() throws InterruptedException {
        Semaphore told = new Semaphore(0);
        Signals.each(told::release);
        Signal.raise(new Signal("TERM"));
        assertTrue(told.tryAcquire(30, TimeUnit.SECONDS));
        Signal.raise(new Signal("TERM"));
        assertTrue(told.tryAcquire(30, TimeUnit.SECONDS));
    }

    @Test
    void marksOnUsr1() throws InterruptedException {
        Semaphore marked = new Semaphore(0);
        Signals.marks(marked::release);
        Signal.raise(new Signal("USR1"));
        assertTrue(marked.tryAcquire(30, TimeUnit.SECONDS));
    }
}
