package org.watchglass.remote.lasting;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleEvents;
import org.watchglass.remote.ConsoleInput;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ConsoleState.Phase;
import org.watchglass.remote.ConsoleStatistics;
import org.watchglass.remote.GuestAgent;
import org.watchglass.remote.Head;
import org.watchglass.remote.wire.Wire;
import org.watchglass.remote.wire.WireTap;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.Picture;

/** One connection, and what was asked of it. */
final class FakeConsole implements Console {
    final List<String> calls = new ArrayList<>();
    final SortedMap<String, Long> bytes = new TreeMap<>();
    /** What happens while it is asked for screens. */
    Runnable whileArranging = () -> {};
    /** Of what is copied in the guest. */
    Consumer<String> receiver = text -> {};
    final Wire wire = new Wire(false);
    private final ConsoleEvents events = new ConsoleEvents();

    /** Its displays let go of consumers at once, or when the test says so. */
    final class Display implements ConsoleDisplay {
        CompletableFuture<?> letGo = CompletableFuture.completedFuture(true);
        private List<Head> heads = List.of();
        private final int number;

        Display(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public void attach(FrameConsumer consumer) {
            calls.add("attach " + number);
        }

        @Override
        public CompletableFuture<?> detach(FrameConsumer consumer) {
            calls.add("detach " + number);
            return letGo;
        }

        @Override
        public CompletableFuture<?> flush() {
            calls.add("flush " + number);
            return CompletableFuture.completedFuture(true);
        }

        void setHeads(List<Head> next) {
            heads = next;
            events.headsChanged(this);
        }

        @Override
        public List<Head> heads() {
            return heads;
        }

        @Override
        public CompletableFuture<Picture> snapshot(SnapshotPointer pointer) {
            calls.add("snapshot " + number);
            return CompletableFuture.completedFuture(new Picture());
        }
    }

    Display add(int number) {
        Display display = new Display(number);
        events.displayAppeared(display);
        return display;
    }

    void disconnect(String reason) {
        events.stateChanged(new ConsoleState(Phase.DISCONNECTED, reason));
    }

    void say(String text) {
        events.notification(text);
    }

    @Override
    public ConsoleAddress address() {
        return ConsoleAddress.parse("fake:");
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
        return new ConsoleInput() {
            @Override
            public void key(int scancode, boolean down) {
                calls.add("key " + scancode);
            }
        };
    }

    @Override
    public GuestAgent agent() {
        return new GuestAgent() {
            @Override
            public void arrange(List<Monitor> monitors) {
                calls.add("arrange " + monitors.get(0).width());
                whileArranging.run();
            }

            @Override
            public void shareClipboard(Consumer<String> received) {
                calls.add("share");
                receiver = received;
            }

            @Override
            public void unshareClipboard() {
                calls.add("unshare");
            }

            @Override
            public void offerText(String text) {
                calls.add("offer " + text);
            }
        };
    }

    @Override
    public WireTap tap() {
        return wire;
    }

    @Override
    public ConsoleStatistics statistics() {
        return new ConsoleStatistics(bytes, new TreeMap<>(), new TreeMap<>(), 0);
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
        calls.add("close");
        events.stateChanged(new ConsoleState(Phase.CLOSED, "closed"));
    }
}
