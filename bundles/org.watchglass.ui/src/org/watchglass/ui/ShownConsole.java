package org.watchglass.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.core.commands.IHandler;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.ImageData;
import org.watchglass.capture.RecordingStatus;
import org.watchglass.remote.Console;
import org.watchglass.swt.ConsoleCanvas;

/** What others may know of a desk. UI thread. */
final class ShownConsole implements OpenConsole {
    private final Session session;
    private final ConsoleActions actions;
    private final ConsoleCanvas canvas;

    ShownConsole(Session session, ConsoleActions actions, ConsoleCanvas canvas) {
        this.session = session;
        this.actions = actions;
        this.canvas = canvas;
    }

    @Override
    public State state() {
        return session.state();
    }

    @Override
    public String reason() {
        return session.reason();
    }

    @Override
    public boolean isRecorded() {
        return session.recording().state() != SessionRecording.State.OFF;
    }

    @Override
    public String title() {
        Target target = session.target();
        return session.title().isEmpty() && target != null ? target.address() : session.title();
    }

    @Override
    public @Nullable Console console() {
        return session.console();
    }

    @Override
    public @Nullable RecordingStatus recording() {
        return session.recording().status();
    }

    @Override
    public boolean isKept() {
        return session.memory().isKept();
    }

    @Override
    public void saveLastMinute(Consumer<List<Path>> done, Consumer<String> failed) {
        session.saveLastMinute(done, failed);
    }

    @Override
    public long framesShown() {
        return canvas.isDisposed() ? 0 : canvas.framesShown();
    }

    @Override
    public String savedId() {
        Target target = session.target();
        return target == null ? "" : target.savedId();
    }

    @Override
    public @Nullable ImageData thumbnail(int maxWidth, int maxHeight) {
        return canvas.isDisposed() ? null : canvas.reduced(maxWidth, maxHeight);
    }

    @Override
    public @Nullable IHandler handler(String command) {
        return actions.handler(command);
    }

    /** Done when what is recorded is on the disk. */
    CompletableFuture<?> end() {
        return session.end();
    }
}
