package org.watchglass.recorder;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.FrameSink;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.ReplayBuffer;
import org.watchglass.capture.ReplayBuffer.Moment;
import org.watchglass.capture.ReplayLimits;
import org.watchglass.capture.SinkListener;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkOutput;
import org.watchglass.remote.ConsoleDisplay;

/**
 * The last minutes of one display: a buffer, and a sink that fills it while no recording does. Recorder's
 * thread, but for what says otherwise.
 */
final class KeptDisplay implements SinkOpener {
    private static final System.Logger LOG = System.getLogger(KeptDisplay.class.getName());

    private static final Duration RETRY = Duration.ofSeconds(30);

    /** What is kept, and who can fill it. */
    private record Kept(FrameSinkFactory factory, ReplayBuffer buffer) {}

    private final ConsoleDisplay display;
    private final KeptConsole owner;
    private volatile @Nullable Kept kept;
    private @Nullable FrameSink alone;
    private int recorded;
    private int begun;

    KeptDisplay(ConsoleDisplay display, KeptConsole owner) {
        this.display = display;
        this.owner = owner;
    }

    ConsoleDisplay display() {
        return display;
    }

    /** Begins to keep, if there is a factory for that and nothing is kept. */
    void begin(SinkFactories<FrameSinkFactory> factories, ReplayLimits limits) {
        for (FrameSinkFactory factory : factories.all()) {
            if (kept == null) {
                ReplayBuffer buffer = factory.openReplayBuffer(display.number(), limits);
                kept = buffer == null ? null : new Kept(factory, buffer);
            }
        }
        fill();
    }

    boolean isFilledBy(FrameSinkFactory factory) {
        Kept now = kept;
        return now != null && now.factory() == factory;
    }

    /** The factory goes, and what it has made goes with it. */
    void forget(FrameSinkFactory factory) {
        if (isFilledBy(factory)) {
            end();
        }
    }

    void limit(ReplayLimits limits) {
        Kept now = kept;
        if (now != null) {
            now.buffer().limit(limits);
        }
    }

    /** Any thread. */
    long bytes() {
        Kept now = kept;
        return now == null ? 0 : now.buffer().bytes();
    }

    /** Any thread. What is kept now; null if nothing can be. */
    @Nullable
    CompletableFuture<Moment> hold(long endNanos) {
        Kept now = kept;
        return now == null ? null : display.flush().thenCompose(done -> now.buffer().hold(endNanos));
    }

    /** For a file: what fills the buffer from now on. */
    @Override
    public FrameSink open(SinkOutput output, SinkListener listener) throws IOException {
        Kept now = kept;
        if (now == null) {
            throw new IOException("nothing is kept");
        }
        FrameSink sink = now.buffer().open(output, listener);
        recorded++;
        leaveAlone();
        return sink;
    }

    @Override
    public void left() {
        recorded--;
        fill();
    }

    /** Encodes for the buffer alone, while nobody else does. */
    void fill() {
        Kept now = kept;
        if (now != null && alone == null && recorded == 0 && owner.isConnected()) {
            int number = ++begun;
            FrameSink sink = now.buffer()
                    .open((reason, detail, file) -> owner.post(() -> ended(number, reason, detail)));
            alone = sink;
            display.attach(sink);
        }
    }

    /** What has failed may succeed with another screen. */
    private void ended(int number, EndReason reason, String detail) {
        FrameSink sink = alone;
        if (sink != null && number == begun && (reason == EndReason.FAILED
                || reason == EndReason.SCREEN_TOO_LARGE)) {
            LOG.log(System.Logger.Level.INFO, "display " + display.number() + " is not kept: " + detail);
            display.detach(sink);
            alone = null;
            owner.postLater(this::fill, RETRY);
        }
    }

    private void leaveAlone() {
        FrameSink sink = alone;
        alone = null;
        if (sink != null) {
            owner.close(sink, display.detach(sink));
        }
    }

    /** Lets go of everything. */
    void end() {
        leaveAlone();
        Kept now = kept;
        kept = null;
        if (now != null) {
            now.buffer().close();
        }
    }
}
