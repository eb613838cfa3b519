package org.watchglass.cli;

import java.util.List;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** The signals that ask the program to end in order, or to mark the moment. */
final class Signals {
    private static final System.Logger LOG = System.getLogger(Signals.class.getName());

    private Signals() {}

    /**
     * From now on, until the process ends, INT, TERM and HUP call {@code ending} on a thread of their own,
     * each time. A signal that is ignored from outside (nohup) stays ignored.
     */
    static void each(Runnable ending) {
        List.of("INT", "TERM", "HUP").forEach(name -> handle(name, signal -> ending.run()));
    }

    /**
     * From now on USR1 calls {@code marking} on a thread of its own. Not USR2: the virtual machine sends that
     * to itself when it is profiled. And a terminal that is read from the background refuses, instead of
     * stopping the program.
     */
    static void marks(Runnable marking) {
        handle("USR1", signal -> marking.run());
        handle("TTIN", SignalHandler.SIG_IGN);
    }

    private static void handle(String name, SignalHandler handler) {
        try {
            Signal.handle(new Signal(name), handler);
        } catch (IllegalArgumentException e) {
            // Not a signal of this platform, or reserved by the virtual machine: its default stays.
            LOG.log(System.Logger.Level.DEBUG, "no handler for " + name, e);
        }
    }
}
