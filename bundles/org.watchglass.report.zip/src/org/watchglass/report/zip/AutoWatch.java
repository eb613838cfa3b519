package org.watchglass.report.zip;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.flow.Ticker;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDetails.End;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ConsoleState.Phase;
import org.watchglass.remote.ProtocolGap;
import org.watchglass.renderer.Picture;
import org.watchglass.report.AutoReports.Watch;
import org.watchglass.report.AutoRules;
import org.watchglass.report.Report;
import org.watchglass.report.ReportArchive;
import org.watchglass.report.ReportListener;
import org.watchglass.report.ReportPart;
import org.watchglass.report.ReportSection;

/**
 * A console that is watched. The console's threads only look what time it is, ask for pictures, and post;
 * reports are made on their own thread.
 */
final class AutoWatch implements Watch, ConsoleListener {
    private static final System.Logger LOG = System.getLogger(AutoWatch.class.getName());
    private static final Duration CLOSE_BOUND = Duration.ofSeconds(5);
    /** So many reports hold a picture of their moment while they wait; those after them get a later one. */
    private static final int MAX_PICTURES = 4;

    /** What all watches share. */
    record Maker(ReportDesk desk, Function<ZipRun.Order, ZipRun> runs, Ticker ticker) {}

    /** A report that is to be made. */
    private record Due(Report.Type type, String description, Instant when, String name,
            List<ReportSection> own, Pictures pictures) {}

    private final Console console;
    private final AutoRules rules;
    private final AutoDirectory directory;
    private final ReportListener listener;
    private final Maker maker;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.CONNECTED);
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile long connectedSince;
    private volatile boolean closing;
    private volatile boolean closed;
    private volatile @Nullable ZipRun current;
    private volatile @Nullable Future<?> timer;
    /** Null before the first; the monitor guards it. */
    private @Nullable Long lostNanos;
    /** The report's thread's. */
    private boolean full;

    AutoWatch(Console console, AutoRules rules, AutoDirectory directory, ReportListener listener,
            Maker maker) {
        this.console = console;
        this.rules = rules;
        this.directory = directory;
        this.listener = listener;
        this.maker = maker;
        connectedSince = maker.ticker().nanoTime();
    }

    void begin() {
        console.addListener(this);
        if (!rules.interval().isZero()) {
            timer = maker.desk().every(rules.interval(), this::timeIsOver);
        }
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void onState(ConsoleState state) {
        Phase before = phase.getAndSet(state.phase());
        if (state.isConnected() && before != Phase.CONNECTED) {
            connectedSince = maker.ticker().nanoTime();
        }
        if (rules.disconnects() && state.phase() == Phase.DISCONNECTED && before == Phase.CONNECTED) {
            lost(before, state);
        }
    }

    private void lost(Phase before, ConsoleState state) {
        long now = maker.ticker().nanoTime();
        DisconnectCause cause = DisconnectCause.of(console, before, state,
                Duration.ofNanos(now - connectedSince), rules.reconnects());
        End end = cause.details().end();
        if (end != null && end.fromHere() || !isDue(now)) {
            LOG.log(System.Logger.Level.DEBUG, "not reported: " + state.reason());
            return;
        }
        String text = "the connection was lost: " + state.reason();
        post(new Due(Report.Type.AUTO, text, cause.when(),
                ReportArchive.name(AutoDirectory.AUTOMATIC, cause.when()), List.of(cause), pictures()));
    }

    private synchronized boolean isDue(long now) {
        Long last = lostNanos;
        boolean due = last == null || now - last >= rules.limits().coolDown().toNanos();
        lostNanos = due ? Long.valueOf(now) : last;
        return due;
    }

    @Override
    public void onProtocolGap(ProtocolGap gap) {
        if (!rules.gaps()) {
            return;
        }
        ReportSection about = (report, files) -> {
            JsonObject json = new JsonObject();
            json.addProperty("gap", gap.name());
            json.addProperty("detail", gap.detail());
            files.text("gap.json", BasicSections.text(json));
        };
        post(new Due(Report.Type.PEDANTIC, gap.toString(), Instant.now(), AutoDirectory.gapName(gap.name()),
                List.of(about), pictures()));
    }

    /** The report's thread. */
    private void timeIsOver() {
        if (closing || !console.state().isConnected()) {
            return;
        }
        Instant now = Instant.now();
        boolean made = make(new Due(Report.Type.AUTO, "every " + rules.interval().toMillis() / 1000.0 + " s",
                now, ReportArchive.name(AutoDirectory.AUTOMATIC, now), List.of(), pictures()));
        if (!made) {
            listener.onFailed("a report was left out: one that was asked for was being made");
        }
    }

    private Pictures pictures() {
        return waiting.get() < MAX_PICTURES ? Pictures.now(console) : Pictures.later(console);
    }

    /** What has to wait for a report of the user's is made after that. */
    private void post(Due due) {
        waiting.incrementAndGet();
        maker.desk().later(() -> {
            waiting.decrementAndGet();
            if (!closed && due.type() == Report.Type.PEDANTIC && !isNew(due)) {
                return;
            }
            if (!closed && !make(due)) {
                post(due);
            }
        });
    }

    private boolean isNew(Due due) {
        if (directory.has(due.name())) {
            return false;
        }
        if (!directory.hasRoomForGap()) {
            if (!full) {
                listener.onFailed("no more reports of gaps: " + directory.path() + " is full of them");
            }
            full = true;
            return false;
        }
        return true;
    }

    /** The report's thread. Returns false if a report of the user's goes first. */
    private boolean make(Due due) {
        List<Picture> pictures = due.pictures().await();
        List<ReportSection> own = new ArrayList<>(due.own());
        for (int n = 1; n < pictures.size(); n++) {
            Picture picture = pictures.get(n);
            String name = "screenshot-" + n + ".png";
            own.add((report, files) -> BasicSections.write(picture, files, name));
        }
        Report report = new Report(due.type(), due.description(), console, due.when(),
                pictures.isEmpty() ? null : pictures.get(0));
        ZipRun run = maker.runs().apply(
                new ZipRun.Order(report, directory.path(), due.name(), own, new Pruning()));
        current = run;
        if (closing || due.type() == Report.Type.PEDANTIC) {
            // Gaps come in crowds, and what the processor did then says little.
            run.hurry();
        }
        boolean made = maker.desk().make(run);
        current = null;
        return made;
    }

    private final class Pruning implements ReportListener {
        @Override
        public void onProgress(ReportPart part, int done, int total) {
            listener.onProgress(part, done, total);
        }

        @Override
        public void onFinished(Path report) {
            directory.prune();
            listener.onFinished(report);
        }

        @Override
        public void onFailed(String reason) {
            listener.onFailed(reason);
        }
    }

    @Override
    public void close() {
        console.removeListener(this);
        // Whoever closes because the connection was lost may have been told before this.
        onState(console.state());
        closing = true;
        Future<?> ticks = timer;
        if (ticks != null) {
            ticks.cancel(false);
        }
        ZipRun run = current;
        if (run != null) {
            run.hurry();
        }
        if (!maker.desk().await(CLOSE_BOUND)) {
            LOG.log(System.Logger.Level.INFO, "reports that take too long are given up");
        }
        forget();
    }

    /** The reports' bundle stops. */
    void forget() {
        closed = true;
        console.removeListener(this);
        ZipRun run = current;
        if (run != null) {
            run.cancel();
        }
    }
}
