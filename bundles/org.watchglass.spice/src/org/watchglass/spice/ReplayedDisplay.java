package org.watchglass.spice;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.flow.Mailbox;
import org.watchglass.flow.Threads;
import org.watchglass.remote.wire.FrameEnd;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.Pointer;
import org.watchglass.renderer.Screen;
import org.watchglass.spice.ReplayedLink.Message;
import org.watchglass.spice.canvas.DisplayCanvas;
import org.watchglass.spice.canvas.PointerTrack;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.ChannelWait;
import org.watchglass.spice.wire.SubMessage;

/**
 * Draws one display once more, on a thread of its own as in the session itself: displays may have to wait for
 * each other. Frames end when it is told so, and not by a clock.
 */
final class ReplayedDisplay {
    /** Of what is not a message. */
    private static final int WEIGHT = 200;

    /** A video can be as long as that. */
    private static final long LONGEST_NANOS = TimeUnit.DAYS.toNanos(10_000);

    private final int number;
    private final GapCounter gaps;
    private final Mailbox<Runnable> mailbox = new Mailbox<>(DrawingWorker.CAPACITY);
    private final AtomicLong frames = new AtomicLong();
    private final Thread thread;
    private volatile boolean givenUp;

    // The thread's.
    private final Screen screen;
    private final PointerTrack pointer;
    private final CommonParts common;
    private final ReplayedMessages displayMessages = new ReplayedMessages(this::draw);
    private final ReplayedMessages cursorMessages = new ReplayedMessages(this::follow);
    private @Nullable DisplayCanvas canvas;
    private @Nullable ReplayedLink drawn;
    private @Nullable ReplayedLink followed;
    private long count;
    private long firstNanos;
    private long now;

    ReplayedDisplay(int number, FrameConsumer consumer, GapCounter gaps) {
        this.number = number;
        this.gaps = gaps;
        screen = new Screen(number, timeNanos -> frames.incrementAndGet());
        screen.attach(consumer);
        pointer = new PointerTrack(screen, gaps);
        common = new CommonParts(new Silence(), this::await, gaps);
        thread = Threads.named("replay display-" + number, this::work);
    }

    void start() {
        thread.start();
    }

    /** Frames that have ended so far. Any thread. */
    long frames() {
        return frames.get();
    }

    /**
     * A message of the display or the cursor channel. Waits for room.
     *
     * @return false if the thread was interrupted meanwhile, which it still is then
     */
    boolean add(Message message) {
        return put(() -> messagesOf(message.link()).add(message), message.weight());
    }

    /** Waits for room, unless the thread is interrupted. @param cursor null if there is none any more */
    void frame(FrameEnd frame, ReplayedLink link, @Nullable ReplayedLink cursor) {
        put(() -> endFrame(frame, link, cursor), WEIGHT);
    }

    /** Everything that came on a link was drawn. Waits as {@link #frame}. */
    void closed(ReplayedLink link, long timeNanos) {
        put(() -> {
            now = plausible(timeNanos);
            messagesOf(link).drawTo(link.order(), Long.MAX_VALUE);
        }, WEIGHT);
    }

    private boolean put(Runnable task, long weight) {
        try {
            mailbox.put(task, weight);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ReplayedMessages messagesOf(ReplayedLink link) {
        return link.is(ChannelType.CURSOR) ? cursorMessages : displayMessages;
    }

    /** Takes no more. Any thread. */
    void end() {
        mailbox.close();
    }

    /** As {@link #end}, and leaves what waits. Any thread. */
    void giveUp() {
        givenUp = true;
        end();
    }

    void join() throws InterruptedException {
        thread.join();
    }

    private void work() {
        try {
            while (!givenUp && (!mailbox.isClosed() || mailbox.size() > 0)) {
                @Nullable Runnable task = mailbox.poll(Long.MAX_VALUE);
                if (task != null) {
                    // As in the session, one bad message must not stop the rest.
                    DrawingWorker.run(task, "display " + number + ": replaying failed", gaps);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // Nobody waits for room any more.
            mailbox.close();
            closeCanvas();
        }
    }

    private void endFrame(FrameEnd frame, ReplayedLink link, @Nullable ReplayedLink cursor) {
        // Set first: a new primary surface hands over what was on the last one.
        now = plausible(frame.timeNanos());
        displayMessages.drawTo(link.order(), frame.serial());
        if (cursor != null) {
            cursorMessages.drawTo(cursor.order(), frame.cursorSerial());
        }
        DisplayCanvas here = canvas;
        if (screen.surface() == null && here != null) {
            // It was shown although nothing was drawn.
            here.showPrimary();
        }
        screen.setPointer(new Pointer(screen.pointer().shape(), frame.x(), frame.y(), frame.visible()));
        screen.endFrame(now);
    }

    /** Clocks do not go back; and a file may say anything. */
    private long plausible(long told) {
        if (frames.get() == 0) {
            firstNanos = Math.max(Long.MIN_VALUE / 2, Math.min(Long.MAX_VALUE / 2, told));
            return firstNanos;
        }
        return Math.max(now, Math.min(told, firstNanos + LONGEST_NANOS));
    }

    private void draw(Message message) {
        DisplayCanvas here = canvasFor(message.link());
        count++;
        for (SubMessage part : message.parts()) {
            if (!common.takes(part)) {
                here.draw(part);
            }
        }
        here.processed(message.link().name(), message.serial() == 0 ? count : message.serial());
    }

    /** A link that has not brought its state along begins anew; the last picture stays until then. */
    private DisplayCanvas canvasFor(ReplayedLink link) {
        DisplayCanvas here = canvas;
        if (here == null || link != drawn && !link.isCarried()) {
            closeCanvas();
            here = new DisplayCanvas(screen, () -> now, link.session().shared(), gaps);
            canvas = here;
            count = 0;
        }
        drawn = link;
        return here;
    }

    private void closeCanvas() {
        DisplayCanvas last = canvas;
        if (last != null) {
            last.close();
        }
    }

    private void follow(Message message) {
        if (message.link() != followed && !message.link().isCarried()) {
            pointer.forgetShapes();
        }
        followed = message.link();
        for (SubMessage part : message.parts()) {
            if (!common.takes(part)) {
                pointer.follow(part);
            }
        }
    }

    private void await(List<ChannelWait> waits) {
        DisplayCanvas here = canvas;
        if (here != null) {
            here.await(waits);
        }
    }

    /** What servers say to users was said then. */
    private static final class Silence implements CommonParts.Listener {
        @Override
        public void onNotice(String text) {
            // Nobody listens.
        }

        @Override
        public void onFarewell(String reason) {
            // The connection's end comes as an event of its own.
        }
    }
}
