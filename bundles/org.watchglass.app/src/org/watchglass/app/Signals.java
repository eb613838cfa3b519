package org.watchglass.app;

import java.util.List;
import sun.misc.Signal;

/** The signals that ask a program to end in order. */
final class Signals {
    private static final System.Logger LOG = System.getLogger(Signals.class.getName());

    private Signals() {}

    /** From now on INT, TERM and HUP call {@code ending}, each time, on a thread of their own. */
    static void each(Runnable ending) {
        for (String name : List.of("INT", "TERM", "HUP")) {
            try {
                Signal.handle(new Signal(name), signal -> ending.run());
            } catch (IllegalArgumentException e) {
                // Not a signal of this platform, or reserved by the virtual machine: its default stays.
                LOG.log(System.Logger.Level.DEBUG, "no handler for " + name, e);
            }
        }
    }
}
