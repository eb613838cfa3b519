package org.watchglass.recorder;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.FrameSinkFactory;
import org.watchglass.capture.PacketSinkFactory;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDisplay;

/** The consoles whose last minutes are kept, and how they share the memory for that. Recorder's thread. */
final class KeptConsoles {
    /**
     * @param last how much is kept if nothing else is said; zero for nothing
     * @param videoEach bytes of video of a console
     * @param packetsEach bytes of its traffic; zero for none
     */
    record Room(Duration last, long videoEach, long packetsEach, long bytesOfAll) {}

    private final SinkFactories<FrameSinkFactory> factories;
    private final SinkFactories<PacketSinkFactory> packetFactories;
    private final ScheduledExecutorService recorder;
    private final Executor closers;
    private final CopyOnWriteArrayList<KeptConsole> consoles = new CopyOnWriteArrayList<>();
    private volatile Room room = new Room(Duration.ofMinutes(1), 64_000_000, 50_000_000, 256_000_000);

    KeptConsoles(SinkFactories<FrameSinkFactory> factories, SinkFactories<PacketSinkFactory> packetFactories,
            ScheduledExecutorService recorder, Executor closers) {
        this.factories = factories;
        this.packetFactories = packetFactories;
        this.recorder = recorder;
        this.closers = closers;
    }

    /** Any thread. */
    void configure(Room now) {
        room = now;
        post(this::share);
    }

    /** Any thread. How much is kept if nothing else is said; zero for nothing. */
    Duration configured() {
        return room.last();
    }

    /** Any thread. */
    KeptConsole add(Console console, Duration last) {
        KeptConsole kept = new KeptConsole(console, last, this);
        consoles.add(kept);
        kept.start();
        post(this::share);
        return kept;
    }

    void remove(KeptConsole kept) {
        consoles.remove(kept);
        share();
    }

    /** Any thread. The newest of that console. */
    @Nullable
    KeptConsole of(Console console) {
        KeptConsole newest = null;
        for (KeptConsole kept : consoles) {
            newest = kept.isOf(console) ? kept : newest;
        }
        return newest;
    }

    /** A recording of that console has begun, and has the start of the session if there was one to have. */
    void listen(Console console) {
        consoles.stream().filter(kept -> kept.isOf(console)).forEach(KeptConsole::listen);
    }

    /** Any thread. The user was told something of a recording of that console. */
    void notice(Console console, String text) {
        KeptConsole kept = of(console);
        if (kept != null) {
            kept.notice("recording", text);
        }
    }

    /** How a file of that display is opened: so that what is kept and what is recorded is encoded once. */
    SinkOpener opener(ConsoleDisplay display, FrameSinkFactory factory) {
        for (KeptConsole kept : consoles) {
            SinkOpener opener = kept.opener(display, factory);
            if (opener != null) {
                return opener;
            }
        }
        return factory::open;
    }

    /** A factory has come. */
    void begin() {
        consoles.forEach(KeptConsole::begin);
    }

    void forget(FrameSinkFactory factory) {
        consoles.forEach(kept -> kept.forget(factory));
        begin();
    }

    void forget(PacketSinkFactory factory) {
        consoles.forEach(kept -> kept.forget(factory));
        begin();
    }

    /** Consoles or their displays have come or gone. */
    void share() {
        Room now = room;
        double wanted = now.videoEach() + now.packetsEach();
        double part = Math.min(1, now.bytesOfAll() / wanted / Math.max(1, consoles.size()));
        consoles.forEach(kept -> kept.limit((long) (now.videoEach() * part),
                (long) (now.packetsEach() * part)));
    }

    /** Any thread. */
    int count() {
        return consoles.size();
    }

    /** Any thread. Bytes of coded video and of messages that are kept. */
    long bytes() {
        return consoles.stream().mapToLong(KeptConsole::bytes).sum();
    }

    SinkFactories<FrameSinkFactory> factories() {
        return factories;
    }

    SinkFactories<PacketSinkFactory> packetFactories() {
        return packetFactories;
    }

    /** Any thread but the recorder's. Lets go of all of them, and waits for that. */
    void close() {
        List<KeptConsole> ending = List.copyOf(consoles);
        try {
            CompletableFuture.runAsync(() -> ending.forEach(KeptConsole::end), recorder).join();
        } catch (RejectedExecutionException e) {
            // It was closed before.
        }
    }

    /** Any thread. */
    void post(Runnable work) {
        try {
            recorder.execute(work);
        } catch (RejectedExecutionException e) {
            // The recorder has stopped: nothing is kept any more.
        }
    }

    void postLater(Runnable work, Duration delay) {
        try {
            recorder.schedule(work, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // As above.
        }
    }

    void inBackground(Runnable work) {
        closers.execute(work);
    }
}
