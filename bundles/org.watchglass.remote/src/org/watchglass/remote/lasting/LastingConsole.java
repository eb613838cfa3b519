package org.watchglass.remote.lasting;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleDetails;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleEvents;
import org.watchglass.remote.ConsoleInput;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ConsoleState.Phase;
import org.watchglass.remote.ConsoleStatistics;
import org.watchglass.remote.GuestAgent;
import org.watchglass.remote.Head;
import org.watchglass.remote.ProtocolGap;
import org.watchglass.remote.wire.WireTap;

/**
 * One console after another on the same server, as one. Whoever is attached to a display stays, and gets the
 * whole screen when there is a connection again. Until then the last picture is shown; what is sent is lost.
 *
 * <p>Unlike others, this console can be connected again after it was disconnected. Any thread.
 */
public final class LastingConsole implements Console {
    private final ConsoleAddress address;
    private final ConsoleEvents events = new ConsoleEvents();
    private final ConsoleInput input = new LastingInput(() -> current().input());
    private final LastingAgent agent = new LastingAgent(() -> current().agent());
    private final LastingTap tap;
    /** Guards the fields below; nothing is called under it. */
    private final Object lock = new Object();

    private final SortedMap<Integer, LastingDisplay> displays = new TreeMap<>();
    private ConsoleStatistics before = ConsoleStatistics.NONE;
    private Console current;
    private boolean closed;

    /** @param first open; from now on it is closed with this one */
    public LastingConsole(Console first) {
        address = first.address();
        current = first;
        tap = new LastingTap(first.tap());
        first.addListener(new Follower(first));
    }

    /**
     * There is a connection again. The console of before is closed, which may take a moment. If this one is
     * closed already, {@code next} is closed instead.
     */
    public void replace(Console next) {
        Console old = current();
        ConsoleStatistics sum = sum(before(), old.statistics());
        synchronized (lock) {
            if (!closed) {
                before = sum;
                current = next;
            }
        }
        if (current() != next) {
            next.close();
            return;
        }
        tap.switchTo(next.tap());
        agent.repeat();
        events.reconnected();
        next.addListener(new Follower(next));
        old.close();
    }

    private Console current() {
        synchronized (lock) {
            return current;
        }
    }

    private ConsoleStatistics before() {
        synchronized (lock) {
            return before;
        }
    }

    /** Hears of one console, for as long as that is the current one. */
    private final class Follower implements ConsoleListener {
        private final Console followed;

        Follower(Console followed) {
            this.followed = followed;
        }

        @Override
        public void onDisplay(ConsoleDisplay display) {
            if (current() == followed) {
                show(display);
            }
        }

        @Override
        public void onHeads(ConsoleDisplay display) {
            LastingDisplay known = current() == followed ? known(display.number()) : null;
            if (known != null) {
                events.headsChanged(known);
            }
        }

        @Override
        public void onState(ConsoleState state) {
            if (current() == followed && state.phase() == Phase.DISCONNECTED) {
                events.stateChanged(state);
            }
        }

        @Override
        public void onNotification(String text) {
            if (current() == followed) {
                events.notification(text);
            }
        }

        @Override
        public void onProtocolGap(ProtocolGap gap) {
            if (current() == followed) {
                events.gapAppeared(gap);
            }
        }
    }

    private @Nullable LastingDisplay known(int number) {
        synchronized (lock) {
            return displays.get(number);
        }
    }

    private void show(ConsoleDisplay display) {
        LastingDisplay known;
        LastingDisplay made = new LastingDisplay(display);
        synchronized (lock) {
            known = displays.computeIfAbsent(display.number(), number -> made);
        }
        if (known == made) {
            events.displayAppeared(made);
        } else {
            List<Head> before = known.heads();
            known.switchTo(display).thenRun(() -> {
                if (!known.heads().equals(before)) {
                    events.headsChanged(known);
                }
            });
        }
    }

    /** Of the first connection; the later ones have the same. */
    @Override
    public ConsoleAddress address() {
        return address;
    }

    @Override
    public ConsoleState state() {
        return events.state();
    }

    @Override
    public List<ConsoleDisplay> displays() {
        return events.displays();
    }

    @Override
    public ConsoleInput input() {
        return input;
    }

    @Override
    public GuestAgent agent() {
        return agent;
    }

    /** Who listens hears the connections of one console after those of the other. */
    @Override
    public WireTap tap() {
        return tap;
    }

    /** Of all connections together. */
    @Override
    public ConsoleStatistics statistics() {
        return sum(before(), current().statistics());
    }

    @Override
    public ConsoleDetails details() {
        return current().details();
    }

    private static ConsoleStatistics sum(ConsoleStatistics one, ConsoleStatistics other) {
        return new ConsoleStatistics(
                sum(one, other, ConsoleStatistics::bytesReceived),
                sum(one, other, ConsoleStatistics::messagesReceived),
                sum(one, other, ConsoleStatistics::protocolGaps),
                one.soundDropped() + other.soundDropped());
    }

    private static SortedMap<String, Long> sum(
            ConsoleStatistics one, ConsoleStatistics other,
            Function<ConsoleStatistics, Map<String, Long>> counts) {
        SortedMap<String, Long> sum = new TreeMap<>(counts.apply(one));
        counts.apply(other).forEach((name, count) -> sum.merge(name, count, Long::sum));
        return sum;
    }

    @Override
    public void addListener(ConsoleListener listener) {
        events.add(listener);
    }

    @Override
    public void removeListener(ConsoleListener listener) {
        events.remove(listener);
    }

    @Override
    public void close() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
        }
        current().close();
        events.closed();
    }
}
