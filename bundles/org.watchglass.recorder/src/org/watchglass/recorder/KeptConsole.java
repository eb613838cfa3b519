package org.watchglass.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.LastMinutes;
import org.watchglass.capture.ReplayBuffer.Moment;
import org.watchglass.capture.ReplayLimits;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleState;

/**
 * The last minutes of one console. Its displays belong to the recorder's thread; {@link #save} and
 * {@link #bytes} come from others and only hold what is there.
 */
final class KeptConsole implements LastMinutes, ConsoleListener {
    private static final Duration HOLD_BOUND = Duration.ofSeconds(5);
    private static final Duration CLOSE_BOUND = Duration.ofSeconds(5);
    private static final long CONNECTED = Long.MAX_VALUE;

    private final Console console;
    private final KeptConsoles all;
    private final Duration last;
    private final NoticeLog notices = new NoticeLog();
    private final CopyOnWriteArrayList<KeptDisplay> displays = new CopyOnWriteArrayList<>();
    /** When the console was disconnected. */
    private volatile long endNanos = CONNECTED;
    private ReplayLimits limits;
    private boolean closed;

    KeptConsole(Console console, Duration last, KeptConsoles all) {
        this.console = console;
        this.last = last;
        this.all = all;
        this.limits = new ReplayLimits(last, 1);
    }

    boolean isOf(Console which) {
        return console == which;
    }

    boolean isConnected() {
        return !closed && console.state().isConnected();
    }

    @Override
    public void onDisplay(ConsoleDisplay display) {
        post(() -> {
            if (!closed) {
                displays.add(new KeptDisplay(display, this));
                all.share();
                begin();
            }
        });
    }

    @Override
    public void onNotification(String text) {
        notices.add("console", text);
    }

    /** What the user was told since it is kept. Any thread. */
    NoticeLog notices() {
        return notices;
    }

    @Override
    public void onState(ConsoleState state) {
        notices.add(state.phase().name().toLowerCase(Locale.ROOT), state.reason());
        endNanos = state.isConnected() ? CONNECTED : Math.min(endNanos, System.nanoTime());
        post(() -> displays.forEach(KeptDisplay::fill));
    }

    /** Recorder's thread. Keeps what can be kept: a display or a factory has come. */
    void begin() {
        displays.forEach(display -> display.begin(all.factories(), limits));
    }

    /** Recorder's thread. */
    void forget(FrameSinkFactory factory) {
        displays.forEach(display -> display.forget(factory));
    }

    /** Recorder's thread. @param maxBytes for all displays */
    void limit(long maxBytes) {
        limits = new ReplayLimits(last, Math.max(1, maxBytes / Math.max(1, displays.size())));
        displays.forEach(display -> display.limit(limits));
    }

    /** Recorder's thread. How a file of that display is opened; null if that has nothing to do with this. */
    @Nullable
    SinkOpener opener(ConsoleDisplay display, FrameSinkFactory factory) {
        for (KeptDisplay candidate : displays) {
            if (candidate.display() == display && candidate.isFilledBy(factory)) {
                return candidate;
            }
        }
        return null;
    }

    @Override
    public List<Path> save(Path directory, Duration wanted) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.createDirectories(directory);
        for (KeptDisplay display : displays) {
            Path target = free(directory, "replay-" + display.display().number());
            if (save(display, target, wanted, Long.MAX_VALUE)) {
                files.add(target);
            }
        }
        if (files.isEmpty()) {
            throw new IOException("nothing of " + console.address() + " was kept in memory");
        }
        return files;
    }

    /** Where the last minutes of a display are to be written. */
    @FunctionalInterface
    interface Targets {
        Path of(int display) throws IOException;
    }

    /** Any thread that may wait. */
    void save(Targets targets, long maxBytes) throws IOException {
        for (KeptDisplay display : displays) {
            save(display, targets.of(display.display().number()), last, maxBytes);
        }
    }

    private boolean save(KeptDisplay display, Path target, Duration wanted, long maxBytes)
            throws IOException {
        CompletableFuture<Moment> held = display.hold(Math.min(endNanos, System.nanoTime()));
        try {
            if (held != null) {
                Moment moment = held.get(HOLD_BOUND.toMillis(), TimeUnit.MILLISECONDS);
                if (!moment.isEmpty()) {
                    moment.save(target, wanted, maxBytes);
                    return true;
                }
            }
            return false;
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("display " + display.display().number() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Path free(Path directory, String name) {
        Path candidate = directory.resolve(name + ".mp4");
        for (int number = 2; Files.exists(candidate); number++) {
            candidate = directory.resolve(name + "-" + number + ".mp4");
        }
        return candidate;
    }

    @Override
    public long bytes() {
        return displays.stream().mapToLong(KeptDisplay::bytes).sum();
    }

    @Override
    public void close() {
        post(this::end);
    }

    /** Recorder's thread. */
    void end() {
        console.removeListener(this);
        closed = true;
        displays.forEach(KeptDisplay::end);
        displays.clear();
        all.remove(this);
    }

    void post(Runnable work) {
        all.post(work);
    }

    void postLater(Runnable work, Duration delay) {
        all.postLater(work, delay);
    }

    /** Recorder's thread. Closes a sink elsewhere, when the display has handed over its last frame. */
    void close(FrameSink sink, Future<?> detached) {
        all.inBackground(() -> {
            Closing.await(detached, CLOSE_BOUND);
            sink.close(CLOSE_BOUND);
        });
    }
}
