package org.watchglass.demo;

import java.util.List;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleDetails;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleInput;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ConsoleStatistics;
import org.watchglass.remote.wire.WireTap;

/** The SPICE client's console on a demo guest; closing it stops the guest as well. */
final class DemoConsole implements Console {
    private final ConsoleAddress address;
    private final Console console;
    private final Runnable stopGuest;

    DemoConsole(ConsoleAddress address, Console console, Runnable stopGuest) {
        this.address = address;
        this.console = console;
        this.stopGuest = stopGuest;
    }

    /** As it was asked for, not where the guest listens. */
    @Override
    public ConsoleAddress address() {
        return address;
    }

    @Override
    public ConsoleState state() {
        return console.state();
    }

    @Override
    public List<ConsoleDisplay> displays() {
        return console.displays();
    }

    @Override
    public ConsoleInput input() {
        return console.input();
    }

    @Override
    public WireTap tap() {
        return console.tap();
    }

    @Override
    public ConsoleStatistics statistics() {
        return console.statistics();
    }

    @Override
    public ConsoleDetails details() {
        return console.details();
    }

    @Override
    public void addListener(ConsoleListener listener) {
        console.addListener(listener);
    }

    @Override
    public void removeListener(ConsoleListener listener) {
        console.removeListener(listener);
    }

    @Override
    public void close() {
        try {
            console.close();
        } finally {
            stopGuest.run();
        }
    }
}
