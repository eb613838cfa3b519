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

/** What others may know of a desk. UI thread. */
final class ShownConsole implements OpenConsole {
    private final Session session;
    private final ConsoleActions actions;
    private final GuestScreens screens;

    ShownConsole(Session session, ConsoleActions actions, GuestScreens screens) {
        this.session = session;
        this.actions = actions;
        this.screens = screens;
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
        return screens.isDisposed() ? 0 : screens.framesShown();
    }

    @Override
    public String savedId() {
        Target target = session.target();
        return target == null ? "" : target.savedId();
    }

    @Override
    public @Nullable ImageData thumbnail(int maxWidth, int maxHeight) {
        return screens.isDisposed() ? null : screens.first().reduced(maxWidth, maxHeight);
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
