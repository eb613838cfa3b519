package org.watchglass.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleInput;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ConsoleState.Phase;
import org.watchglass.remote.ConsoleStatistics;
import org.watchglass.remote.GuestAgent;
import org.watchglass.remote.Head;
import org.watchglass.remote.wire.Wire;

/** A console without a server: its displays are drawn by the test. */
public final class FakeConsole implements Console {
    private final List<FakeDisplay> displays = new CopyOnWriteArrayList<>();
    private final List<ConsoleListener> listeners = new CopyOnWriteArrayList<>();
    private final Wire wire = new Wire(false);
    private final ConsoleInput input;
    private final GuestAgent agent;
    private volatile ConsoleState state = ConsoleState.CONNECTED;

    public FakeConsole() {
        this(ConsoleInput.NONE);
    }

    /** @param input what keys and pointer go to */
    public FakeConsole(ConsoleInput input) {
        this(input, GuestAgent.NONE);
    }

    /** @param agent what wishes for the guest go to */
    public FakeConsole(ConsoleInput input, GuestAgent agent) {
        this.input = input;
        this.agent = agent;
    }

    /** Adds a display, which listeners are told. */
    public FakeDisplay add(int width, int height) {
        return add(new FakeDisplay(displays.size(), width, height));
    }

    /** The same for a display that shows nothing until it is resized. */
    public FakeDisplay addDark() {
        return add(new FakeDisplay(displays.size()));
    }

    private FakeDisplay add(FakeDisplay display) {
        displays.add(display);
        listeners.forEach(listener -> listener.onDisplay(display));
        return display;
    }

    /** The monitors of a display, which listeners are told. */
    public void setHeads(FakeDisplay display, Head... heads) {
        display.setHeads(List.of(heads));
        listeners.forEach(listener -> listener.onHeads(display));
    }

    /** As if the server had gone. */
    public void disconnect(String reason) {
        become(new ConsoleState(Phase.DISCONNECTED, reason));
    }

    private void become(ConsoleState next) {
        state = next;
        listeners.forEach(listener -> listener.onState(next));
    }

    @Override
    public ConsoleAddress address() {
        return ConsoleAddress.parse("fake:");
    }

    @Override
    public ConsoleState state() {
        return state;
    }

    @Override
    public List<ConsoleDisplay> displays() {
        return List.copyOf(displays);
    }

    @Override
    public ConsoleInput input() {
        return input;
    }

    /** What is said on its connections is told there. */
    @Override
    public Wire tap() {
        return wire;
    }

    @Override
    public GuestAgent agent() {
        return agent;
    }

    @Override
    public ConsoleStatistics statistics() {
        return ConsoleStatistics.NONE;
    }

    @Override
    public void addListener(ConsoleListener listener) {
        listeners.add(listener);
        displays.forEach(listener::onDisplay);
    }

    @Override
    public void removeListener(ConsoleListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void close() {
        become(new ConsoleState(Phase.CLOSED, "closed by the test"));
    }
}
