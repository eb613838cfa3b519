package org.watchglass.recorder;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ConsoleStatistics;
import org.watchglass.remote.Head;
import org.watchglass.remote.wire.Wire;
import org.watchglass.remote.wire.WireTap;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.Picture;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Screen;
import org.watchglass.renderer.Surface;

/** A console whose displays are drawn by the test; the monitor of a display stands for its drawing worker. */
final class FakeConsole implements Console {
    static final class FakeDisplay implements ConsoleDisplay {
        private final Screen screen;
        private Surface surface = new Surface(64, 64);
        private long time;
        volatile List<Head> heads = List.of();

        FakeDisplay(int number) {
            screen = new Screen(number);
            screen.show(surface, 0);
        }

        synchronized void draw(int n) {
            surface.fill(new Rect(n % 60, n % 50, 3, 3), n);
            screen.endFrame(++time);
        }

        synchronized void resize(int width, int height) {
            surface = new Surface(width, height);
            screen.show(surface, ++time);
            screen.endFrame(++time);
        }

        @Override
        public int number() {
            return screen.display();
        }

        @Override
        public List<Head> heads() {
            return heads;
        }

        @Override
        public synchronized void attach(FrameConsumer consumer) {
            screen.attach(consumer);
            screen.endFrame(++time);
        }

        @Override
        public synchronized CompletableFuture<?> detach(FrameConsumer consumer) {
            screen.endFrame(++time);
            screen.detach(consumer);
            return CompletableFuture.completedFuture("done");
        }

        @Override
        public synchronized CompletableFuture<?> flush() {
            screen.endFrame(++time);
            return CompletableFuture.completedFuture("done");
        }

        @Override
        public CompletableFuture<Picture> snapshot(SnapshotPointer pointer) {
            return CompletableFuture.failedFuture(new IllegalStateException("not needed here"));
        }
    }

    final List<FakeDisplay> displays = new ArrayList<>();
    final Wire wire = new Wire(true);
    private final List<ConsoleListener> listeners = new ArrayList<>();
    private ConsoleState state = ConsoleState.CONNECTED;

    FakeConsole(int count) {
        for (int number = 0; number < count; number++) {
            displays.add(new FakeDisplay(number));
        }
    }

    @Override
    public ConsoleAddress address() {
        return ConsoleAddress.parse("spice://vm.example:5900");
    }

    @Override
    public ConsoleState state() {
        return state;
    }

    void become(ConsoleState next) {
        state = next;
        List.copyOf(listeners).forEach(listener -> listener.onState(next));
    }

    void notice(String text) {
        List.copyOf(listeners).forEach(listener -> listener.onNotification(text));
    }

    @Override
    public List<ConsoleDisplay> displays() {
        return List.copyOf(displays);
    }

    @Override
    public WireTap tap() {
        return wire;
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
        listeners.clear();
    }
}
