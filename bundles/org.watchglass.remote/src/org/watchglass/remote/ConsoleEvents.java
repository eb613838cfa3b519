package org.watchglass.remote;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;

/**
 * What is known of a console, and who is told when that changes: for those who make consoles. Any thread.
 *
 * <p>Each listener gets its events in order and one at a time, under no lock, on the thread that caused one
 * of them. The lock guards everything here; nothing is called under it.
 */
public final class ConsoleEvents {
    private static final System.Logger LOG = System.getLogger(ConsoleEvents.class.getName());

    /** Why a console that was connected is closed. */
    public static final String CLOSED = "the console was closed";

    private static final int MAX_UNHEARD = 32;
    /** A server may invent names; each is kept, with a line from the server. */
    private static final int MAX_GAPS = 256;

    private static final class Registration {
        final ConsoleListener listener;
        final Queue<Consumer<ConsoleListener>> waiting = new ArrayDeque<>();
        boolean telling;

        Registration(ConsoleListener listener) {
            this.listener = listener;
        }
    }

    private final Object lock = new Object();
    private final List<Registration> registrations = new ArrayList<>();
    /** Notifications that nobody has heard. */
    private final List<String> unheard = new ArrayList<>();
    private final List<ProtocolGap> gaps = new ArrayList<>();
    private final TreeMap<Integer, ConsoleDisplay> displays = new TreeMap<>();
    private ConsoleState state = ConsoleState.CONNECTED;

    public ConsoleState state() {
        synchronized (lock) {
            return state;
        }
    }

    /** By number. */
    public List<ConsoleDisplay> displays() {
        synchronized (lock) {
            return List.copyOf(displays.values());
        }
    }

    /** Tells the listener what is there already, before this returns. */
    public void add(ConsoleListener listener) {
        Registration registration = new Registration(listener);
        synchronized (lock) {
            displays.values().forEach(display -> registration.waiting.add(told -> told.onDisplay(display)));
            ConsoleState now = state;
            registration.waiting.add(told -> told.onState(now));
            unheard.forEach(text -> registration.waiting.add(told -> told.onNotification(text)));
            unheard.clear();
            gaps.forEach(gap -> registration.waiting.add(told -> told.onProtocolGap(gap)));
            registrations.add(registration);
            registration.telling = true;
        }
        tell(registration);
    }

    public void remove(ConsoleListener listener) {
        synchronized (lock) {
            registrations.removeIf(registration -> registration.listener == listener);
        }
    }

    public void displayAppeared(ConsoleDisplay display) {
        List<Registration> idle;
        synchronized (lock) {
            displays.put(display.number(), display);
            idle = enqueue(listener -> listener.onDisplay(display));
        }
        idle.forEach(this::tell);
    }

    /** Not told before the display has appeared, nor again while a listener has not heard of it. */
    public void headsChanged(ConsoleDisplay display) {
        List<Registration> idle = List.of();
        synchronized (lock) {
            if (displays.get(display.number()) == display) {
                idle = enqueue(new HeadsChanged(display));
            }
        }
        idle.forEach(this::tell);
    }

    /** Equal to others of the same display. */
    private record HeadsChanged(ConsoleDisplay display) implements Consumer<ConsoleListener> {
        @Override
        public void accept(ConsoleListener listener) {
            listener.onHeads(display);
        }
    }

    /** A state does not go back in this way. Returns whether this one is new. */
    public boolean stateChanged(ConsoleState next) {
        List<Registration> idle;
        synchronized (lock) {
            if (next.phase().compareTo(state.phase()) <= 0) {
                return false;
            }
            state = next;
            idle = enqueue(listener -> listener.onState(next));
        }
        idle.forEach(this::tell);
        return true;
    }

    /** The user has closed it; if it was disconnected before, the reason for that stays. */
    public void closed() {
        ConsoleState last = state();
        String reason = last.isConnected() ? CLOSED : last.reason();
        stateChanged(new ConsoleState(ConsoleState.Phase.CLOSED, reason));
    }

    /** Connected again, unless it was not disconnected. Returns whether that is new. */
    public boolean reconnected() {
        List<Registration> idle;
        synchronized (lock) {
            if (state.phase() != ConsoleState.Phase.DISCONNECTED) {
                return false;
            }
            state = ConsoleState.CONNECTED;
            idle = enqueue(listener -> listener.onState(ConsoleState.CONNECTED));
        }
        idle.forEach(this::tell);
        return true;
    }

    /** Tells of a gap the first time that there is one of its name; after many names, of no more. */
    public void gapAppeared(ProtocolGap gap) {
        List<Registration> idle;
        synchronized (lock) {
            if (gaps.size() >= MAX_GAPS || gaps.stream().anyMatch(known -> known.name().equals(gap.name()))) {
                return;
            }
            gaps.add(gap);
            idle = enqueue(listener -> listener.onProtocolGap(gap));
        }
        idle.forEach(this::tell);
    }

    /** Kept for the first listener if there is none yet: much happens while a console is opened. */
    public void notification(String text) {
        List<Registration> idle;
        synchronized (lock) {
            if (registrations.isEmpty() && unheard.size() < MAX_UNHEARD) {
                unheard.add(text);
            }
            idle = enqueue(listener -> listener.onNotification(text));
        }
        idle.forEach(this::tell);
    }

    /** Under the lock. What waits already is not added. Returns those that nobody is telling something. */
    private List<Registration> enqueue(Consumer<ConsoleListener> event) {
        List<Registration> idle = new ArrayList<>();
        for (Registration registration : registrations) {
            if (!registration.waiting.contains(event)) {
                registration.waiting.add(event);
            }
            if (!registration.telling) {
                registration.telling = true;
                idle.add(registration);
            }
        }
        return idle;
    }

    private void tell(Registration registration) {
        @Nullable Consumer<ConsoleListener> event;
        while ((event = next(registration)) != null) {
            try {
                event.accept(registration.listener);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "a console's listener failed", e);
            }
        }
    }

    private @Nullable Consumer<ConsoleListener> next(Registration registration) {
        synchronized (lock) {
            registration.telling = !registration.waiting.isEmpty();
            return registration.waiting.poll();
        }
    }
}
