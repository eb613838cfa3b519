package org.watchglass.recorder;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.LastMinutes;
import org.watchglass.capture.PacketSinkFactory;
import org.watchglass.capture.ReplayBuffer;
import org.watchglass.capture.ReplayLimits;
import org.watchglass.recorder.Held.Shown;
import org.watchglass.recorder.Held.Why;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleState;
import org.watchglass.report.Report;

/**
 * The last minutes of one console. Its displays belong to the recorder's thread; {@link #save},
 * {@link #bytes} and what is told of the console come from others and only hold what is there.
 */
final class KeptConsole implements LastMinutes, ConsoleListener {
    private static final Duration CLOSE_BOUND = Duration.ofSeconds(5);
    /** A recording that begins together with this has the start of a session, which only one can have. */
    private static final Duration PRECEDENCE = Duration.ofSeconds(1);

    private static final long CONNECTED = Long.MAX_VALUE;

    private final Console console;
    private final KeptConsoles all;
    private final Duration last;
    private final NoticeLog notices = new NoticeLog();
    private final CopyOnWriteArrayList<KeptDisplay> displays = new CopyOnWriteArrayList<>();
    private final KeptPackets packets;
    private final Snapshots snapshots = new Snapshots();
    /** When the console was disconnected. */
    private volatile long endNanos = CONNECTED;
    private ReplayLimits limits;
    /** Null if none are kept. */
    private @Nullable ReplayLimits packetLimits;
    private volatile long maxBytes = 1;
    private boolean listens;
    private boolean closed;

    KeptConsole(Console console, Duration last, KeptConsoles all) {
        this.console = console;
        this.last = last;
        this.all = all;
        this.limits = new ReplayLimits(last, 1);
        this.packets = new KeptPackets(console);
    }

    /** Any thread. It hears of the console now, and of its traffic when a recording could have begun. */
    void start() {
        console.addListener(this);
        postLater(this::listen, PRECEDENCE);
    }

    /** Recorder's thread. Nobody else is to have the start of the session. */
    void listen() {
        listens = !closed;
        begin();
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
        notice("console", text);
    }

    /** Any thread. The user is told something: as it was then, it may be worth a report. */
    void notice(String kind, String text) {
        notices.add(kind, text);
        Instant now = Instant.now();
        if (snapshots.wantsNotice(now)) {
            snapshot(Why.NOTICE, now);
        }
    }

    /** What the user was told since it is kept. Any thread. */
    NoticeLog notices() {
        return notices;
    }

    @Override
    public void onState(ConsoleState state) {
        notices.add(state.phase().name().toLowerCase(Locale.ROOT), state.reason());
        boolean left = !state.isConnected() && endNanos == CONNECTED;
        endNanos = state.isConnected() ? CONNECTED : Math.min(endNanos, System.nanoTime());
        if (left) {
            snapshot(Why.DISCONNECT, Instant.now());
        }
        post(() -> displays.forEach(KeptDisplay::fill));
    }

    /** Recorder's thread. Keeps what can be kept: a display or a factory has come. */
    void begin() {
        displays.forEach(display -> display.begin(all.factories(), limits));
        keepPackets();
    }

    private void keepPackets() {
        ReplayLimits now = packetLimits;
        if (listens && now != null) {
            packets.begin(all.packetFactories(), now);
        }
    }

    /** Recorder's thread. */
    void forget(FrameSinkFactory factory) {
        displays.forEach(display -> display.forget(factory));
    }

    /** Recorder's thread. */
    void forget(PacketSinkFactory factory) {
        packets.forget(factory);
    }

    /** Recorder's thread. @param videoBytes for all displays */
    void limit(long videoBytes, long packetBytes) {
        maxBytes = videoBytes + packetBytes;
        limits = new ReplayLimits(last, Math.max(1, videoBytes / Math.max(1, displays.size())));
        displays.forEach(display -> display.limit(limits));
        packetLimits = packetBytes < 1 ? null : new ReplayLimits(last, packetBytes);
        packets.limit(packetLimits);
        keepPackets();
        snapshots.limit(maxBytes);
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
        Files.createDirectories(directory);
        List<Path> files = held(Why.WISH).save(directory, wanted);
        if (files.isEmpty()) {
            throw new IOException("nothing of " + console.address() + " was kept in memory");
        }
        return files;
    }

    @Override
    public void hold() {
        Instant when = Instant.now();
        post(() -> snapshot(Why.WISH, when));
    }

    /** Any thread. What is kept now. */
    private Held held(Why why) {
        return held(why, Instant.now());
    }

    private Held held(Why why, Instant when) {
        long end = Math.min(endNanos, System.nanoTime());
        List<Shown> shown = new ArrayList<>();
        for (KeptDisplay display : displays) {
            CompletableFuture<ReplayBuffer.Moment> moment = display.hold(end);
            if (moment != null) {
                shown.add(new Shown(display.display().number(), moment));
            }
        }
        return new Held(why, when, shown, packets.hold(end));
    }

    /** Any thread. Holds what is kept now, for a while. */
    private void snapshot(Why why, Instant when) {
        Held now = held(why, when);
        snapshots.add(now, maxBytes);
        // How much the videos are is known when they are there.
        now.shown().forEach(one -> one.moment().thenRun(() -> snapshots.limit(maxBytes)));
        // What is let go of earlier must not stay in memory for this.
        WeakReference<Held> until = new WeakReference<>(now);
        postLater(() -> snapshots.remove(until.get()),
                why == Why.WISH ? Snapshots.LIFE_OF_WISH : Snapshots.LIFE);
    }

    /** The report's thread. What belongs to the report: of the event that it is about, or of now. */
    Held of(Report report) {
        Held event = snapshots.of(report);
        return event == null ? held(Why.WISH) : event;
    }

    Duration last() {
        return last;
    }

    @Override
    public long bytes() {
        return displays.stream().mapToLong(KeptDisplay::bytes).sum() + packets.bytes();
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
        packets.end();
        snapshots.clear();
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
