package org.watchglass.ui;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.Recorder;
import org.watchglass.capture.Recording;
import org.watchglass.capture.RecordingListener.Notice;
import org.watchglass.capture.RecordingStatus;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.remote.Console;
import org.watchglass.ui.notices.NoticeKind;
import org.watchglass.ui.notices.NoticeTeller;
import org.watchglass.ui.preferences.ConsoleSettings;
import org.watchglass.ui.preferences.OutputFolder;
import org.watchglass.ui.preferences.RecordingRoots;

/** What is recorded of a session. UI thread; everything that touches the disk runs in jobs. */
final class SessionRecording {
    private static final System.Logger LOG = System.getLogger(SessionRecording.class.getName());
    private static final Duration CLOSE_BOUND = Duration.ofSeconds(5);
    private static final CompletableFuture<?> DONE = CompletableFuture.completedFuture(true);
    /** In no language: the command line says the same at its signal, and a file goes to anybody. */
    private static final String MARK = "mark";
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** What the recorder does. */
    enum State {
        OFF,
        STARTING,
        ON,
        STOPPING
    }

    private final Services services;
    private final Background background;
    private final ConsoleSettings settings;
    private final Consumer<String> say;
    private final NoticeTeller teller;
    private State state = State.OFF;
    private @Nullable Recorder recorder;
    /** The one that begins, runs, or has ended last. */
    private @Nullable CompletableFuture<Recording> current;
    /** Of that console. */
    private @Nullable Console recorded;

    private @Nullable Recording running;

    /**
     * @param say takes a line for the user, on the UI thread, whenever something has changed
     * @param teller takes what a user who is elsewhere wants to know too
     */
    SessionRecording(Services services, Background background, ConsoleSettings settings, Consumer<String> say,
            NoticeTeller teller) {
        this.services = services;
        this.background = background;
        this.settings = settings;
        this.say = say;
        this.teller = teller;
    }

    State state() {
        return state;
    }

    /** Counters as of now; null while nothing is recorded. Waits for nothing. */
    @Nullable
    RecordingStatus status() {
        Recording recording = running;
        return recording == null ? null : recording.status();
    }

    /** Whether that console is recorded, or was. */
    boolean hasRecorded(@Nullable Console console) {
        CompletableFuture<Recording> last = current;
        return last != null && console == recorded && last.isDone() && !last.isCompletedExceptionally();
    }

    /** Makes this moment a chapter of what is recorded. Waits for nothing. */
    void mark() {
        Recording recording = running;
        if (recording != null && state == State.ON) {
            recording.mark(MARK);
            say.accept(Messages.bind(Messages.marked, StatusText.time(recording.status().elapsed())));
        }
    }

    /** Where recordings go: the one that runs, else the next one. */
    OutputFolder directory() {
        Recording recording = running;
        return recording == null ? settings.directory() : OutputFolder.chosen(recording.directory());
    }

    /** Begins to record into a new directory where recordings go. */
    void start(Console console) {
        Recorder service = services.recorder();
        if (state != State.OFF) {
            return;
        }
        if (service == null) {
            become(State.OFF, Messages.noRecorder);
            return;
        }
        OutputFolder parent = settings.directory();
        CompletableFuture<Recording> begun = new CompletableFuture<>();
        recorder = service;
        current = begun;
        recorded = console;
        become(State.STARTING, "");
        background.run(Messages.startingToRecord, () -> begin(service, console, parent, begun),
                this::started, this::failed);
    }

    private Recording begin(
            Recorder service, Console console, OutputFolder parent, CompletableFuture<Recording> begun)
            throws Exception {
        try {
            Path directory = parent.checked().resolve("watchglass-" + STAMP.format(LocalDateTime.now()));
            RecordOptions options = settings.options(directory);
            Recording recording = service.start(console, options, this::onNotice);
            begun.complete(recording);
            if (parent.isProjects()) {
                RecordingRoots.add(parent.path());
            }
            return recording;
        } catch (Exception | LinkageError e) {
            begun.completeExceptionally(e);
            throw e;
        }
    }

    private void started(Recording recording) {
        if (state == State.STARTING) {
            running = recording;
            become(State.ON, "");
        }
    }

    private void failed(String failure) {
        running = null;
        become(State.OFF, failure);
        teller.tell(NoticeKind.RECORDING_TROUBLE, failure);
    }

    /** On the recorder's thread. */
    private void onNotice(Notice notice) {
        background.onUi(() -> {
            become(state, notice.text());
            if (notice.reason() != EndReason.CLOSED) {
                teller.tell(NoticeKind.RECORDING_TROUBLE, notice.text());
            }
        });
    }

    /** Ends what is recorded, if anything is. */
    void stop() {
        stop("", DONE, this::stopped);
    }

    /** The same without the user's wish. */
    void consoleLost() {
        stop("", DONE, this::endedByItself);
    }

    /** Ends what is recorded, if anything is, as soon as {@code before} is over. */
    void stopAfter(CompletableFuture<?> before) {
        stop("", before, this::stopped);
    }

    /** The recorder may have left: then it has finished its files, and this is over. */
    void servicesChanged() {
        if (state == State.ON && services.recorder() != recorder) {
            stop(Messages.recorderLeft, DONE, this::endedByItself);
        }
    }

    private void stop(String because, CompletableFuture<?> before, Consumer<String> stopped) {
        CompletableFuture<Recording> begun = current;
        if (begun != null && (state == State.ON || state == State.STARTING)) {
            become(State.STOPPING, because);
            background.runToTheEnd(
                    finishing(),
                    () -> {
                        before.join();
                        Recording recording = begun.get();
                        return because + outcome(recording.directory(), recording.close(CLOSE_BOUND));
                    },
                    stopped,
                    this::failed);
        }
    }

    /** Which one it is; nothing is lost, so it is not to be cancelled. */
    private String finishing() {
        return Messages.bind(Messages.finishing, directory().path().getFileName());
    }

    private void stopped(String outcome) {
        running = null;
        become(State.OFF, outcome);
    }

    private void endedByItself(String outcome) {
        stopped(outcome);
        teller.tell(NoticeKind.RECORDING_ENDED, outcome);
    }

    private static String outcome(Path directory, List<RecordedFile> files) {
        long bytes = files.stream().mapToLong(file -> file.progress().bytes()).sum();
        boolean complete = files.stream().allMatch(RecordedFile::complete);
        String line = Messages.bind(Messages.recordedTo, directory, StatusText.size(bytes));
        return complete ? line : line + Messages.recordedIncompletely;
    }

    /**
     * Ends what is recorded, in a job that cannot be interrupted; it is on the disk when the result is there.
     * Any thread may wait for it. Nothing is said of it: there may be no view any more.
     */
    CompletableFuture<?> end() {
        CompletableFuture<Recording> begun = current;
        if (begun == null) {
            return DONE;
        }
        CompletableFuture<?> ended = new CompletableFuture<>();
        background.runToTheEnd(
                finishing(),
                () -> {
                    try {
                        return begun.join().close(CLOSE_BOUND);
                    } finally {
                        ended.complete(null);
                    }
                },
                files -> {},
                failure -> LOG.log(System.Logger.Level.DEBUG, failure));
        return ended;
    }

    private void become(State next, String text) {
        state = next;
        say.accept(text);
    }
}
