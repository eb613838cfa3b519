package org.watchglass.cli;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleInput;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ConsoleStatistics;
import org.watchglass.remote.GuestAgent;
import org.watchglass.remote.ProtocolGap;

/** A console whose fate the test decides. */
final class FakeConsole implements Console {
    final SortedMap<String, Long> gaps = new TreeMap<>();
    /** Sizes that the guest was asked for. */
    final List<String> sizes = new CopyOnWriteArrayList<>();
    volatile boolean closed;
    private final boolean hasAgent;

    private final ConsoleAddress address;
    private final FakeDisplay display;
    private final ConsoleInput input;
    private final List<ConsoleListener> listeners = new CopyOnWriteArrayList<>();

    FakeConsole(ConsoleAddress address, FakeDisplay display) {
        this(address, display, ConsoleInput.NONE, false);
    }

    FakeConsole(ConsoleAddress address, FakeDisplay display, ConsoleInput input, boolean hasAgent) {
        this.hasAgent = hasAgent;
        this.input = input;
        this.address = address;
        this.display = display;
    }

    void disconnect(String reason) {
        tell(new ConsoleState(ConsoleState.Phase.DISCONNECTED, reason));
    }

    void say(String notification) {
        listeners.forEach(listener -> listener.onNotification(notification));
    }

    void gap(String name, String detail) {
        gaps.merge(name, 1L, Long::sum);
        listeners.forEach(listener -> listener.onProtocolGap(new ProtocolGap(name, detail)));
    }

    private void tell(ConsoleState state) {
        listeners.forEach(listener -> listener.onState(state));
    }

    @Override
    public ConsoleAddress address() {
        return address;
    }

    @Override
    public ConsoleState state() {
        return ConsoleState.CONNECTED;
    }

    @Override
    public List<ConsoleDisplay> displays() {
        return List.of(display);
    }

    @Override
    public ConsoleInput input() {
        return input;
    }

    @Override
    public GuestAgent agent() {
        return new GuestAgent() {
            @Override
            public boolean isConnected() {
                return hasAgent;
            }

            @Override
            public void arrange(List<Monitor> monitors) {
                monitors.forEach(monitor -> sizes.add(monitor.width() + "x" + monitor.height()));
            }
        };
    }

    @Override
    public ConsoleStatistics statistics() {
        return new ConsoleStatistics(new TreeMap<>(), new TreeMap<>(), gaps, 0);
    }

    @Override
    public void addListener(ConsoleListener listener) {
        listeners.add(listener);
        listener.onDisplay(display);
        listener.onState(ConsoleState.CONNECTED);
    }

    @Override
    public void removeListener(ConsoleListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void close() {
        closed = true;
        tell(new ConsoleState(ConsoleState.Phase.CLOSED, "closed"));
    }
}
