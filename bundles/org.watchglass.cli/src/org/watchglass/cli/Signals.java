package org.watchglass.cli;

import java.util.List;
import sun.misc.Signal;

/** The signals that ask the program to end in order. */
final class Signals {
    private static final System.Logger LOG = System.getLogger(Signals.class.getName());

    private Signals() {}

    /**
     * From now on, until the process ends, INT, TERM and HUP call {@code ending} on a thread of their own,
     * each time. A signal that is ignored from outside (nohup) stays ignored.
     */
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
