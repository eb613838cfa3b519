package org.watchglass.report.zip;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.watchglass.remote.ChannelDetails;
import org.watchglass.remote.ChannelDetails.MessageCount;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleDetails;
import org.watchglass.remote.ConsoleDetails.End;
import org.watchglass.remote.ConsoleDetails.Silence;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleEvents;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ConsoleState.Phase;
import org.watchglass.remote.ConsoleStatistics;
import org.watchglass.remote.ProtocolGap;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.Picture;

/** A console to which things happen, and that knows a little of itself. */
final class WatchedConsole implements Console {
    private static final long SECOND = 1_000_000_000;

    private final ConsoleEvents events = new ConsoleEvents();
    private final long now = System.nanoTime();
    private boolean fromHere;

    void lose(String reason) {
        events.stateChanged(new ConsoleState(Phase.DISCONNECTED, reason));
    }

    void loseFromHere() {
        fromHere = true;
        lose("stopped");
    }

    void connectAgain() {
        events.reconnected();
    }

    void gap(String name) {
        events.gapAppeared(new ProtocolGap(name, "in detail"));
    }

    @Override
    public ConsoleAddress address() {
        return ConsoleAddress.parse("spice://vm.example:5900");
    }

    @Override
    public ConsoleState state() {
        return events.state();
    }

    @Override
    public List<ConsoleDisplay> displays() {
        return List.of(new Still(0), new Still(1));
    }

    private record Still(int number) implements ConsoleDisplay {
        @Override
        public void attach(FrameConsumer consumer) {
            // Nothing changes.
        }

        @Override
        public CompletableFuture<?> detach(FrameConsumer consumer) {
            return CompletableFuture.completedFuture(true);
        }

        @Override
        public CompletableFuture<?> flush() {
            return CompletableFuture.completedFuture(true);
        }

        @Override
        public CompletableFuture<Picture> snapshot(SnapshotPointer pointer) {
            return CompletableFuture.completedFuture(StillConsole.picture());
        }
    }

    @Override
    public ConsoleStatistics statistics() {
        return ConsoleStatistics.NONE;
    }

    @Override
    public ConsoleDetails details() {
        TreeMap<String, MessageCount> received = new TreeMap<>();
        received.put("PING", new MessageCount(3, now - 12 * SECOND));
        received.put("INIT", new MessageCount(1, now - 20 * SECOND));
        TreeMap<String, String> facts = new TreeMap<>();
        facts.put("error", "java.io.EOFException");
        ChannelDetails main = new ChannelDetails("main", state().isConnected(), received, new TreeMap<>(),
                new TreeMap<>(), facts, List.of(), List.of());
        End end = state().isConnected() ? null : new End(now, fromHere, "main", "java.io.EOFException");
        return new ConsoleDetails(now, List.of(main), List.of(new Silence(now - 12 * SECOND, now, 7)), end);
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
        events.closed();
    }
}
