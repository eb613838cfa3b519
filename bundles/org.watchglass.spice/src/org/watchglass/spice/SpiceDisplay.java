package org.watchglass.spice;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.watchglass.flow.Ticker;
import org.watchglass.remote.ChannelDetails;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.Head;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.FrameQueue;
import org.watchglass.renderer.Picture;
import org.watchglass.renderer.Screen;
import org.watchglass.renderer.Surface;
import org.watchglass.spice.canvas.DisplayCanvas;
import org.watchglass.spice.canvas.Gaps;
import org.watchglass.spice.canvas.PointerTrack;
import org.watchglass.spice.canvas.RecentSteps;
import org.watchglass.spice.canvas.SharedByDisplays;

/** A display channel as others see it, with all that its drawing worker works on. */
final class SpiceDisplay implements ConsoleDisplay {
    private static final System.Logger LOG = System.getLogger(SpiceDisplay.class.getName());

    /** Lets go a consumer that throws: the others and the drawing must not suffer. */
    private record Guarded(FrameConsumer consumer, SpiceDisplay display) implements FrameConsumer {
        @Override
        public boolean frame(Frame frame) {
            try {
                return consumer.frame(frame);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "a consumer of display " + frame.display() + " failed", e);
                display.detach(consumer);
                return false;
            }
        }
    }

    private final Screen screen;
    private final Ticker ticker;
    private final DrawingWorker worker;
    private final PointerTrack pointer;
    /** Set by the drawing worker. */
    private volatile List<Head> heads = List.of();
    private final Supplier<SharedByDisplays> shared;
    private final GapPlace gaps;
    private final DrawnSoFar drawn;
    private final RecentSteps slow = new RecentSteps();
    /** The drawing worker's; others ask for figures. */
    private volatile DisplayCanvas canvas;

    /** @param shared what is shared now, by displays that begin or begin anew */
    SpiceDisplay(int number, int framesPerSecond, Supplier<SharedByDisplays> shared, Gaps gaps) {
        ticker = Ticker.SYSTEM;
        this.shared = shared;
        this.gaps = new GapPlace(gaps);
        drawn = new DrawnSoFar(number);
        screen = new Screen(number, this::frameEnded);
        worker = new DrawingWorker(screen, framesPerSecond, ticker, this.gaps);
        canvas = new DisplayCanvas(screen, ticker, shared.get(), this.gaps);
        pointer = new PointerTrack(screen, this.gaps);
    }

    DrawingWorker worker() {
        return worker;
    }

    /** For tasks of the drawing worker. */
    DisplayCanvas canvas() {
        return canvas;
    }

    /**
     * For tasks of the drawing worker: another server shows what there is. The last picture stays until then.
     */
    void startAfresh() {
        canvas.close();
        canvas = new DisplayCanvas(screen, ticker, shared.get(), gaps);
    }

    /** For tasks of the drawing worker. */
    PointerTrack pointer() {
        return pointer;
    }

    /** For tasks of the drawing worker. Returns whether they are others than before. */
    boolean setHeads(List<Head> next) {
        boolean changed = !next.equals(heads);
        heads = next;
        return changed;
    }

    /** For tasks of the drawing worker: what was done of the channels' messages. */
    DrawnSoFar drawn() {
        return drawn;
    }

    /** On the drawing worker. */
    private void frameEnded(long timeNanos) {
        drawn.frameEnded(screen.pointer(), timeNanos);
    }

    /** For tasks of the drawing worker: where gaps are counted. */
    GapPlace gaps() {
        return gaps;
    }

    /** Any thread. Where messages go that took long. */
    RecentSteps slow() {
        return slow;
    }

    /** Any thread. What is known of the display's channel, with what the display knows. */
    ChannelDetails with(ChannelDetails channel) {
        DisplayCanvas now = canvas;
        TreeMap<String, Long> figures = new TreeMap<>(channel.figures());
        figures.putAll(now.figures());
        figures.put("waiting_to_be_drawn", (long) worker.waiting());
        figures.put("waiting_to_be_drawn_bytes", worker.waitingBytes());
        return new ChannelDetails(channel.name(), channel.open(), channel.received(), channel.sent(),
                figures, channel.facts(), now.decoded(), slow.all());
    }

    /** For tasks of the drawing worker: whether there is a picture. */
    boolean isShown() {
        return screen.surface() != null;
    }

    @Override
    public int number() {
        return screen.display();
    }

    @Override
    public void attach(FrameConsumer consumer) {
        worker.submit(() -> screen.attach(new Guarded(consumer, this)));
    }

    @Override
    public CompletableFuture<?> detach(FrameConsumer consumer) {
        return worker.submit(() -> {
            worker.endFrame();
            screen.detach(new Guarded(consumer, this));
        });
    }

    @Override
    public CompletableFuture<?> flush() {
        return worker.submit(worker::endFrame);
    }

    @Override
    public List<Head> heads() {
        return heads;
    }

    @Override
    public CompletableFuture<Picture> snapshot(SnapshotPointer layer) {
        CompletableFuture<Picture> taken = new CompletableFuture<>();
        worker.submit(() -> snapshot(layer, taken));
        return taken;
    }

    private void snapshot(SnapshotPointer layer, CompletableFuture<Picture> taken) {
        Surface shown = screen.surface();
        if (shown == null) {
            taken.completeExceptionally(new IllegalStateException("nothing was drawn yet"));
            return;
        }
        try {
            boolean blended = layer == SnapshotPointer.BLENDED;
            FrameQueue queue = new FrameQueue(
                    FrameQueue.Limits.DEFAULT,
                    blended ? FrameQueue.PointerLayer.BLENDED : FrameQueue.PointerLayer.LEFT_OUT);
            queue.offer(Frame.whole(number(), shown, screen.pointer(), ticker.nanoTime()));
            Picture picture = new Picture();
            queue.take(picture, 0);
            taken.complete(picture);
        } catch (RuntimeException | OutOfMemoryError e) {
            taken.completeExceptionally(e);
        }
    }
}
