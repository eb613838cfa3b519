package org.watchglass.ui.player;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.watchglass.mp4.Mark;
import org.watchglass.remote.ConsoleInput;
import org.watchglass.swt.Scaling;
import org.watchglass.ui.MessageCard.Choice;
import org.watchglass.ui.player.PlayerState.Problem;

/** What the player's editor consists of, and what can be done with it. UI thread. */
final class PlayerDesk implements ScrubBar.Hand {
    private static final int THUMB_WIDTH = 240;
    private static final int THUMB_HEIGHT = 160;

    private final Display ui;
    private final PlayerPane pane;
    private final Player player;
    private final PlayerActions actions;
    private final PictureExport pictures;
    private final Thumbnails thumbnails;
    private final ScrubTip tip;
    private final AtomicReference<PlayerState> newest;
    private final AtomicBoolean called = new AtomicBoolean();
    private List<Path> files = List.of();
    private PlayerState state;
    private long rangeStart = -1;
    private long rangeEnd = -1;

    PlayerDesk(Composite parent, Path file, boolean play) {
        ui = parent.getDisplay();
        state = PlayerState.opening(file);
        newest = new AtomicReference<>(state);
        player = new Player(this::changed);
        ToolBarManager tools = new ToolBarManager(SWT.FLAT);
        actions = new PlayerActions(this, tools);
        pane = new PlayerPane(parent, this, tools);
        pane.onSpeed(player::setSpeed);
        pane.onFile(index -> open(files.get(index), state.playing()));
        tip = new ScrubTip(pane.bar());
        thumbnails = new Thumbnails(THUMB_WIDTH, THUMB_HEIGHT,
                (ticks, picture) -> DiskWork.onUi(ui, () -> showThumbnail(picture)));
        pictures = new PictureExport(player.screen(), pane.work());
        pane.canvas().show(player.screen(), ConsoleInput.NONE);
        pane.canvas().mute();
        pane.canvas().addListener(SWT.MouseDown, event -> {
            if (event.button == 1) {
                player.togglePlaying();
            }
        });
        pane.addListener(SWT.Dispose, event -> close());
        open(file, play);
    }

    PlayerPane pane() {
        return pane;
    }

    Player player() {
        return player;
    }

    PlayerActions actions() {
        return actions;
    }

    /** That moment of a video, which may not be the one that the editor was opened for. */
    void show(Path file, long ticks) {
        if (!state.file().equals(file)) {
            open(file, true);
        }
        player.seek(ticks);
    }

    private void open(Path file, boolean play) {
        rangeStart = -1;
        rangeEnd = -1;
        thumbnails.forget();
        player.open(file, play);
        listFiles(file);
        refresh();
    }

    /** In a job: a directory may be slow. */
    private void listFiles(Path file) {
        DiskWork.quietly(ui, () -> siblings(file), found -> {
            if (!pane.isDisposed() && found.contains(file)) {
                files = found;
                pane.showFiles(found.stream().map(it -> String.valueOf(it.getFileName())).toList(),
                        found.indexOf(file));
            }
        }, failure -> {}); // the player itself says what is wrong
    }

    private static List<Path> siblings(Path file) throws IOException {
        Path directory = file.getParent();
        List<Path> found = directory == null ? List.of() : FilmFiles.in(directory);
        return found.contains(file) ? found : List.of(file);
    }

    /** Player's thread. Calls the UI at most once until it has caught up. */
    private void changed(PlayerState now) {
        newest.set(now);
        if (called.compareAndSet(false, true)) {
            DiskWork.onUi(ui, () -> {
                called.set(false);
                if (!pane.isDisposed()) {
                    take(newest.get());
                }
            });
        }
    }

    private void take(PlayerState now) {
        boolean endsNow = now.ended() && !state.ended();
        boolean sameProblem = now.problem() == state.problem();
        state = now;
        if (!sameProblem) {
            showProblem();
        }
        refresh();
        if (endsNow) {
            playNext();
        }
    }

    /** A recording may have gone on in another file. */
    private void playNext() {
        Path ended = state.file();
        files.stream().filter(file -> FilmFiles.follows(ended, file)).findFirst()
                .ifPresent(file -> open(file, true));
    }

    private void refresh() {
        pane.show(state);
        pane.bar().showRange(rangeStart, rangeEnd);
        actions.refresh(state, pane.canvas().scaling());
        pictures.sayUsually(PlayerText.line(state));
    }

    private void showProblem() {
        Path file = state.file();
        Choice again = new Choice(Messages.tryAgain, () -> open(file, false));
        Choice outside = new Choice(Messages.openExternally, this::openExternally);
        switch (state.problem()) {
            case NONE -> pane.card().hide();
            case EMPTY -> pane.card().show(Messages.emptyTitle, Messages.emptyText);
            case DELETED -> pane.card().show(Messages.deletedTitle, Messages.deletedText, again);
            case NOT_OURS -> pane.card().show(Messages.notOursTitle,
                    Messages.bind(Messages.notOursText, state.detail()), outside);
            case UNREADABLE -> pane.card().show(Messages.unreadableTitle, state.detail(), again, outside);
        }
        pane.canvas().setVeiled(state.problem() == Problem.DELETED);
    }

    void setScaling(Scaling scaling) {
        pane.canvas().setScaling(scaling);
    }

    /** @param steps to a faster one, or to a slower one if it is negative */
    void changeSpeed(int steps) {
        int index = PlayerPane.SPEEDS.indexOf(state.speed());
        int wanted = Math.max(0, Math.min(index + steps, PlayerPane.SPEEDS.size() - 1));
        player.setSpeed(PlayerPane.SPEEDS.get(wanted));
    }

    void setRangeStart() {
        rangeStart = state.position();
        rangeEnd = rangeEnd <= rangeStart ? -1 : rangeEnd;
        refresh();
    }

    void setRangeEnd() {
        rangeEnd = state.position();
        rangeStart = rangeStart >= rangeEnd ? -1 : rangeStart;
        refresh();
    }

    /** All of it, if no range was chosen. */
    void exportRange() {
        long end = rangeEnd <= 0 ? state.film().duration() : rangeEnd;
        pictures.exportRange(state.file(), Math.max(0, rangeStart), end);
    }

    /** In the system's program for videos, whatever this one makes of it. */
    void openExternally() {
        Path file = state.file();
        if (!Program.launch(file.toString())) {
            pane.work().say(Messages.bind(Messages.cannotOpen, file));
        }
    }

    void copyPicture() {
        pictures.copy();
    }

    void savePicture() {
        pictures.save(state.file(), state.position());
    }

    @Override
    public void seek(long ticks) {
        player.seek(ticks);
    }

    @Override
    public void hover(long ticks, int x, @Nullable Mark mark) {
        if (state.film().pictures() > 0) {
            tip.show(TimeText.exact(ticks) + (mark == null ? "" : "  " + mark.title()), x);
            thumbnails.ask(state.file(), ticks);
        }
    }

    @Override
    public void leave() {
        tip.hide();
    }

    private void showThumbnail(Thumbnail picture) {
        if (!pane.isDisposed()) {
            tip.show(picture);
        }
    }

    private void close() {
        player.close();
        thumbnails.close();
    }
}
