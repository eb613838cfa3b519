package org.watchglass.spice;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.flow.Threads;
import org.watchglass.remote.ChannelDetails;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.ConsoleDetails;
import org.watchglass.remote.ConsoleDetails.End;
import org.watchglass.remote.ConsoleEvents;
import org.watchglass.remote.ConsoleException;
import org.watchglass.spice.canvas.VideoDecoders;
import org.watchglass.spice.connection.Channels;
import org.watchglass.spice.connection.Deadline;
import org.watchglass.spice.connection.Link;
import org.watchglass.spice.wire.Channel;
import org.watchglass.spice.wire.ChannelType;

/**
 * One session with one server: how it begins, what the loss of a channel means, how it ends. Any thread.
 *
 * <p>The loss of the main channel or of a display ends the session, that of others does not. Drawing workers
 * go on until {@link #close}, so that the last picture stays.
 */
final class Session {
    private static final Duration GOODBYE_BOUND = Duration.ofMillis(300);

    /** Who is told what becomes of the session. Called under no lock. */
    interface Owner {
        void onDisplay(SpiceDisplay display);

        /** On the display's drawing worker. */
        void onHeads(SpiceDisplay display);

        /** One line for the user. */
        void onNotice(String text);

        /** The session is over. Called once. */
        void onEnd(String reason);
    }

    private final Owner owner;
    private final Opening opening;
    private final Channels channels;
    private final Displays displays;
    private final Sounds sounds;
    private final GuestInput input;
    private final SpiceAgent agent;
    private final ChannelOpener opener;
    private final Migration migration;
    private final ExecutorService connecting = Threads.single("spice connecting");
    private final AtomicBoolean over = new AtomicBoolean();
    private final CountDownLatch leaving = new CountDownLatch(1);
    /** The newest list that nobody has looked at yet. */
    private final AtomicReference<@Nullable List<Channel>> toOpen = new AtomicReference<>();

    private volatile int id;
    private volatile @Nullable End ended;

    /**
     * @throws IllegalArgumentException with one line for the user if the address has an option that makes no
     *     sense
     */
    Session(ConnectRequest request, VideoDecoders decoders, Sounds sounds, Owner owner, GapCounter gaps) {
        this.owner = owner;
        opening = new Opening(request.address().toString());
        channels = new Channels(request);
        displays = new Displays(request.framesPerSecond(), decoders, gaps);
        this.sounds = sounds;
        input = new GuestInput(displays::pointerAt);
        agent = new SpiceAgent(gaps, owner::onNotice, channels::sizesWanted);
        opener = new ChannelOpener(this, channels, displays, sounds, request, gaps);
        migration = new Migration(this, channels, opener, request, gaps);
    }

    /** Returns once a picture is shown. Who gets an exception must {@link #close} nevertheless. */
    void open() throws ConsoleException, InterruptedException {
        later(this::openMain);
        opening.await(() -> displays.showPrimaries(opening::pictured));
    }

    Channels channels() {
        return channels;
    }

    GuestInput input() {
        return input;
    }

    SpiceAgent agent() {
        return agent;
    }

    Migration migration() {
        return migration;
    }

    int id() {
        return id;
    }

    /** The main channel's first message. Returns whether the server is to be asked for its channels. */
    boolean begun(int sessionId) {
        id = sessionId;
        opening.waitFor("its list of channels");
        return migration.begun();
    }

    /** What is known of it, for reports. */
    ConsoleDetails details() {
        End end = ended;
        long time = end == null ? System.nanoTime() : end.timeNanos();
        List<ChannelDetails> all = channels.details().stream().map(displays::with).toList();
        return new ConsoleDetails(time, all, channels.silences(time), end);
    }

    /** One line for the user. */
    void notice(String text) {
        owner.onNotice(text);
    }

    /** The server's multimedia time, in ms. */
    void mediaTime(int millis) {
        displays.shared().clock().set(millis);
    }

    /** The main channel's list, which may come again when there are more. */
    void listed(List<Channel> all) {
        opening.waitFor("a picture");
        if (toOpen.getAndSet(all) == null) {
            later(this::openAll);
        }
    }

    void displayOpened(SpiceDisplay display) {
        owner.onDisplay(display);
    }

    /** A display has other monitors. Called on its drawing worker. */
    void headsChanged(SpiceDisplay display) {
        owner.onHeads(display);
    }

    /** A display shows something. */
    void pictureShown() {
        opening.pictured();
    }

    /** The server says that it is about to close a channel. */
    void farewell(Channel channel, String reason) {
        if (isVital(channel) && !channels.isMoving(channel)) {
            end(channel, reason);
        }
    }

    /** A channel that the server has could not be opened. */
    void notOpened(Channel channel, ConsoleException failure) {
        if (isVital(channel)) {
            opening.fail(failure);
        }
        lost(channel, String.valueOf(failure.getMessage()));
    }

    /** A channel is gone. Called on a thread of that channel, or on that which should have opened it. */
    void lost(Channel channel, String reason) {
        displays.shared().progress().closed(channel);
        if (isVital(channel)) {
            end(channel, reason);
        } else if (!endsSoon()) {
            owner.onNotice("the " + Link.name(channel) + " channel is lost: " + reason);
        }
    }

    /** A server that leaves closes all channels, in any order: then one of them is not worth a word. */
    private boolean endsSoon() {
        try {
            return leaving.await(GOODBYE_BOUND.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends the session politely. Waits a moment for that. */
    void disconnect(String reason) throws InterruptedException {
        // Said first: servers close at once when they hear the good-bye, and that is not the reason then.
        if (isFirst()) {
            ended = new End(System.nanoTime(), true, "", "");
            try {
                channels.sayGoodbye(Deadline.in(GOODBYE_BOUND));
            } finally {
                finish(reason);
            }
        }
    }

    /** Ends everything, the drawing workers too, and waits for that, at most until the deadline. */
    void close(Deadline deadline) throws InterruptedException {
        try {
            disconnect(ConsoleEvents.CLOSED);
        } finally {
            displays.close();
        }
        displays.awaitEnd(deadline);
        sounds.awaitEnd(deadline);
        channels.awaitEnd(deadline);
    }

    private static boolean isVital(Channel channel) {
        return channel.type() == ChannelType.MAIN.code() || channel.type() == ChannelType.DISPLAY.code();
    }

    /** The server has left: what it sent before that, on other channels, is still to be shown. */
    private void end(Channel channel, String reason) {
        if (isFirst()) {
            ended = new End(System.nanoTime(), false, Link.name(channel), channels.error(channel));
            try {
                channels.awaitRead(Deadline.in(GOODBYE_BOUND));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            finish(reason);
        }
    }

    /** Whether this is the first reason for the session to end. */
    private boolean isFirst() {
        boolean first = over.compareAndSet(false, true);
        leaving.countDown();
        return first;
    }

    private void finish(String reason) {
        agent.end();
        migration.close();
        channels.close();
        sounds.close();
        connecting.shutdown();
        opening.lost(reason);
        owner.onEnd(reason);
    }

    /** On the connecting thread, if the session is not over by then. */
    void later(Runnable task) {
        try {
            connecting.execute(task);
        } catch (RejectedExecutionException e) {
            // The session is over: nothing is opened any more.
        }
    }

    private void openMain() {
        try {
            opener.openMain();
            opening.connected();
        } catch (ConsoleException e) {
            opening.fail(e);
        }
    }

    private void openAll() {
        List<Channel> all = toOpen.getAndSet(null);
        opener.openAll(id, all == null ? List.of() : all);
        if (displays.count() == 0) {
            opening.lost("it has no display");
        }
    }
}
