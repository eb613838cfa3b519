package org.watchglass.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.remote.ConsoleListener;
import org.watchglass.remote.ConsoleState;
import org.watchglass.remote.ProtocolGap;
import org.watchglass.renderer.Picture;
import org.watchglass.ui.OpenConsole.State;
import org.watchglass.ui.notices.NoticeKind;
import org.watchglass.ui.notices.NoticeTeller;
import org.watchglass.ui.preferences.ConsoleSettings;
import org.watchglass.ui.saved.ConsoleOptions;

/**
 * One console of a part, from the user's wish to its end. UI thread; whatever may wait runs in jobs.
 */
final class Session {
    private static final System.Logger LOG = System.getLogger(Session.class.getName());

    private final Services services;
    private final Background background;
    private final ConsoleSettings settings;
    private final Runnable changed;
    private final NoticeTeller teller;
    private final SessionRecording recording;
    private final SessionMemory memory;
    private final SessionReports reports;
    private State state = State.IDLE;
    private String reason = "";
    private String notice = "";
    private String title = "";
    private ConsoleOptions options = ConsoleOptions.NONE;
    private @Nullable Target target;
    private @Nullable Console console;
    private @Nullable Job connecting;
    private CompletableFuture<?> leaving = CompletableFuture.completedFuture(true);
    private int attempt;

    /**
     * @param settings of the console's project, or of the workspace
     * @param changed called on the UI thread whenever there is something else to show
     * @param teller takes what a user who is elsewhere wants to know too
     */
    Session(Background background, Services services, ConsoleSettings settings, Runnable changed,
            NoticeTeller teller) {
        this.services = services;
        this.settings = settings;
        this.changed = changed;
        this.teller = teller;
        this.background = background;
        recording = new SessionRecording(services, background, settings, this::say, teller);
        memory = new SessionMemory(services);
        reports = new SessionReports(services, background, this::say, teller);
    }

    State state() {
        return state;
    }

    /** Why there is no connection, in one line; empty while there is one. */
    String reason() {
        return reason;
    }

    /** What has happened last, in one line; empty if it does not matter any more. */
    String notice() {
        return notice;
    }

    void say(String text) {
        notice = text;
        changed.run();
    }

    /** Null before the first connection. */
    @Nullable
    Target target() {
        return target;
    }

    /** What the console is called; empty if it has no name. */
    String title() {
        return title;
    }

    /** What the user wants of the connection. */
    ConsoleOptions options() {
        return options;
    }

    /** Null while there is none; one that was disconnected stays, with its last picture. */
    @Nullable
    Console console() {
        return console;
    }

    SessionRecording recording() {
        return recording;
    }

    SessionMemory memory() {
        return memory;
    }

    /** Beside the recordings; one that is going on goes on. As {@link SessionMemory#save}. */
    void saveLastMinute(Consumer<List<Path>> done, Consumer<String> failed) {
        memory.save(background, recording.directory(), done, failed);
    }

    /** What is known of the console now that a report would take along. */
    ReportText.Contents reportContents() {
        Console open = console;
        boolean picture = open != null && !open.displays().isEmpty();
        return new ReportText.Contents(picture, memory.seconds(), memory.hasMessages(),
                recording.hasRecorded(open));
    }

    SessionReports reports() {
        return reports;
    }

    Background background() {
        return background;
    }

    boolean isConnected() {
        return state == State.CONNECTED;
    }

    /** That is what will be connected to, at the user's wish. */
    void prepare(Target wanted) {
        target = wanted;
        changed.run();
    }

    /** Leaves the console of before, and opens another one. */
    void connect(Target wanted) {
        release();
        leaving = CompletableFuture.completedFuture(true);
        target = wanted;
        int mine = ++attempt;
        if (!wanted.problem().isEmpty()) {
            become(State.FAILED, wanted.problem());
            return;
        }
        become(State.CONNECTING, "");
        connecting = background.run(
                Messages.bind(Messages.connectingTo, wanted.address()),
                () -> Opened.of(wanted, services, settings),
                opened -> opened(opened, mine),
                failure -> failed(failure, mine));
    }

    private void opened(Opened result, int mine) {
        Console opened = result.console();
        if (mine != attempt) {
            // Given up in the meantime.
            close(opened);
            return;
        }
        connecting = null;
        console = opened;
        title = result.connection().title();
        options = result.connection().options();
        memory.follow(opened);
        reports.follow(opened, result.directory());
        become(State.CONNECTED, "");
        opened.addListener(new Events(opened));
        // It may have left before anybody listened.
        stateChanged(opened, opened.state());
    }

    private void failed(String failure, int mine) {
        if (mine == attempt) {
            connecting = null;
            become(State.FAILED, failure);
        }
    }

    private void stateChanged(Console of, ConsoleState now) {
        if (of == console && state == State.CONNECTED && !now.isConnected()) {
            recording.consoleLost();
            become(State.DISCONNECTED, now.reason());
            teller.tell(NoticeKind.CONNECTION_LOST, Messages.bind(Messages.lost, now.reason()));
        }
    }

    private void gapMet(Console of, ProtocolGap gap) {
        if (of == console) {
            teller.tell(NoticeKind.GAP, gap.name());
        }
    }

    private void displaysChanged(Console of) {
        if (of == console) {
            changed.run();
        }
    }

    /** At the user's wish. While connecting, gives that up. */
    void disconnect() {
        Console open = console;
        boolean wasConnected = isConnected();
        giveUp();
        if (open != null && wasConnected) {
            leave(open);
            become(State.DISCONNECTED, Messages.disconnectedByUser);
        } else if (open == null) {
            become(State.IDLE, "");
        }
    }

    private void giveUp() {
        attempt++;
        Job job = connecting;
        if (job != null) {
            job.cancel();
        }
        connecting = null;
    }

    private void release() {
        giveUp();
        Console open = console;
        console = null;
        reports.leave();
        memory.follow(null);
        if (open != null) {
            leave(open);
        }
    }

    /** What is recorded ends after the console: so it ends with the last picture. */
    private void leave(Console open) {
        leaving = close(open);
        recording.stopAfter(leaving);
    }

    /** What that display of the console shows, or once the user has left it, what it has shown last. */
    CompletableFuture<Picture> picture(int display) {
        Console open = console;
        List<ConsoleDisplay> displays = open == null ? List.of() : open.displays();
        if (displays.isEmpty()) {
            return CompletableFuture.failedFuture(new IllegalStateException("nothing was drawn yet"));
        }
        ConsoleDisplay wanted = displays.stream().filter(one -> one.number() == display)
                .findFirst().orElse(displays.get(0));
        return leaving.thenCompose(left -> wanted.snapshot(SnapshotPointer.BLENDED));
    }

    /** In a job, for it waits for the network. */
    private CompletableFuture<?> close(Console open) {
        CompletableFuture<?> closed = new CompletableFuture<>();
        background.run(
                Messages.disconnecting,
                () -> {
                    try {
                        open.close();
                    } finally {
                        closed.complete(null);
                    }
                    return open;
                },
                done -> {},
                failure -> LOG.log(System.Logger.Level.DEBUG, failure));
        return closed;
    }

    /**
     * Ends everything, in jobs: recordings first, which are on the disk when the result is there. No more
     * changes are told.
     */
    CompletableFuture<?> end() {
        giveUp();
        Console open = console;
        console = null;
        reports.leave();
        memory.follow(null);
        CompletableFuture<?> recorded = recording.end();
        return open == null ? recorded : recorded.thenCompose(ended -> close(open));
    }

    private void become(State next, String why) {
        state = next;
        notice = "";
        reason = why;
        changed.run();
    }

    /** What a console says of itself, on its way to the UI thread. */
    private final class Events implements ConsoleListener {
        private final Console of;
        private final AtomicBoolean headsTold = new AtomicBoolean();

        Events(Console of) {
            this.of = of;
        }

        @Override
        public void onState(ConsoleState now) {
            background.onUi(() -> stateChanged(of, now));
        }

        @Override
        public void onDisplay(ConsoleDisplay display) {
            background.onUi(() -> displaysChanged(of));
        }

        @Override
        public void onHeads(ConsoleDisplay display) {
            // However fast a server changes them, the UI looks at the newest.
            if (headsTold.compareAndSet(false, true)) {
                background.onUi(() -> {
                    headsTold.set(false);
                    displaysChanged(of);
                });
            }
        }

        @Override
        public void onProtocolGap(ProtocolGap gap) {
            background.onUi(() -> gapMet(of, gap));
        }
    }
}
