package org.watchglass.spice;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleAddress;
import org.watchglass.remote.ConsoleDetails;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleEvents;
import org.watchglass.remote.ConsoleException;
import org.watchglass.remote.ConsoleInput;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ConsoleState.Phase;
import org.watchglass.remote.ConsoleStatistics;
import org.watchglass.remote.GuestAgent;
import org.watchglass.remote.ProtocolGap;
import org.watchglass.remote.wire.WireTap;
import org.watchglass.spice.audio.AudioServices;
import org.watchglass.spice.canvas.VideoDecoders;
import org.watchglass.spice.connection.Channels;
import org.watchglass.spice.connection.Deadline;

/** A console on a SPICE server. */
final class SpiceConsole implements Console, Session.Owner {
    private static final Duration CLOSE_BOUND = Duration.ofSeconds(2);

    /** A server must not fill a log, nor the memory of those who listen. */
    private static final int MAX_NOTICES = 100;

    private final ConsoleAddress address;
    private final ConsoleEvents events = new ConsoleEvents();
    private final GapCounter gaps = new GapCounter(this::gapAppeared);
    private final AtomicInteger notices = new AtomicInteger();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Consumer<? super SpiceConsole> closed;
    private final Sounds sounds;
    private final Session session;

    /**
     * @param closed told once, when the console is closed
     * @throws IllegalArgumentException with one line for the user if the address has an option that makes no
     *     sense
     */
    SpiceConsole(
            ConnectRequest request, VideoDecoders decoders, AudioServices audio,
            Consumer<? super SpiceConsole> closed) {
        address = request.address();
        this.closed = closed;
        sounds = new Sounds(address, audio, gaps);
        session = new Session(request, decoders, sounds, this, gaps);
    }

    /** Connects, and returns once there is a picture. Closes the console if that fails. */
    void open() throws ConsoleException, InterruptedException {
        boolean open = false;
        try {
            session.open();
            open = true;
        } finally {
            if (!open) {
                close();
            }
        }
    }

    /** Ends the session and keeps the last picture, until {@link #close}. */
    void disconnect(String reason) {
        try {
            session.disconnect(reason);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public ConsoleAddress address() {
        return address;
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
        return session.input();
    }

    @Override
    public GuestAgent agent() {
        return session.agent();
    }

    @Override
    public WireTap tap() {
        return session.channels().tap();
    }

    @Override
    public ConsoleStatistics statistics() {
        Channels channels = session.channels();
        return new ConsoleStatistics(channels.bytes(), channels.messages(), gaps.counts(), sounds.dropped());
    }

    @Override
    public ConsoleDetails details() {
        return session.details();
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
        if (!closing.compareAndSet(false, true)) {
            return;
        }
        try {
            session.close(Deadline.in(CLOSE_BOUND));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        events.closed();
        closed.accept(this);
    }

    @Override
    public void onDisplay(SpiceDisplay display) {
        events.displayAppeared(display);
    }

    @Override
    public void onHeads(SpiceDisplay display) {
        events.headsChanged(display);
    }

    @Override
    public void onNotice(String text) {
        if (notices.incrementAndGet() <= MAX_NOTICES) {
            events.notification(OneLine.of(text));
        }
    }

    private void gapAppeared(ProtocolGap gap) {
        events.notification(gap.toString());
        events.gapAppeared(gap);
    }

    @Override
    public void onEnd(String reason) {
        if (!closing.get()) {
            events.stateChanged(new ConsoleState(Phase.DISCONNECTED, OneLine.of(reason)));
        }
    }
}
