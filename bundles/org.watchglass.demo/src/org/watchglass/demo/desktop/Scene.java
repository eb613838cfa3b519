package org.watchglass.demo.desktop;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.renderer.Surface;

/**
 * A desktop with something going on, frame by frame.
 *
 * <p>Everything follows from the options, the number of steps, and what the user did between which of them.
 * Not for several threads at once.
 */
public final class Scene {
    private final SceneOptions options;
    private final Desktop desktop;
    private final Typist typist;
    private final TaskBar taskBar;
    private final ClickMark clickMark;
    private final Tour tour;
    private final List<Actor> actors = new ArrayList<>();
    private final int userRest;
    private PointerState pointer;
    private long frame;
    private long userUntil;

    public Scene(SceneOptions options) {
        this.options = options;
        Layout layout = new Layout(options.width(), options.height());
        Glyphs glyphs = new Glyphs();
        desktop = new Desktop(Wallpaper.paint(options.width(), options.height()));
        userRest = options.frames(5000);
        clickMark = new ClickMark(desktop, options.frames(1200));

        Editor editor = new Editor(glyphs, layout.x(620), layout.y(440));
        typist = new Typist(editor, options.frames(10_000));
        typist.typeAhead(options.kind() == SceneKind.TYPING ? 0 : 260);
        desktop.add(editor.window(), layout.x(40), layout.y(36));
        VideoPlayer video = new VideoPlayer(glyphs, options.framesPerSecond());
        desktop.add(video.window(), layout.x(1240) - VideoPlayer.WIDTH, layout.y(64));
        Terminal terminal = new Terminal(layout.x(640), layout.y(272));
        desktop.add(terminal.window(), layout.x(500), layout.y(468));
        taskBar = new TaskBar(glyphs, options.width());
        desktop.add(taskBar.window(), 0, options.height() - TaskBar.HEIGHT);
        tour = new Tour(options, desktop, FileBrowser.window());

        cast(editor, terminal, video);
        pointer = look(tour.x(), tour.y());
        takeDrawn();
    }

    private void cast(Editor editor, Terminal terminal, VideoPlayer video) {
        SceneKind kind = options.kind();
        if (kind.typingMillis() > 0) {
            actors.add(Actor.every(options.frames(kind.typingMillis()), typist));
            actors.add(Actor.every(options.frames(500), count -> editor.blink()));
        }
        if (kind.lineMillis() > 0) {
            actors.add(Actor.every(options.frames(kind.lineMillis()), count -> terminal.nextLine()));
            actors.add(count -> terminal.step());
        }
        if (kind.video()) {
            actors.add(video);
        }
    }

    public SceneOptions options() {
        return options;
    }

    /** What is to be seen after the last step. Borrowed: the next step draws on it. */
    public Surface screen() {
        return desktop.screen();
    }

    public PointerState pointer() {
        return pointer;
    }

    /** Goes on by one frame. Returns what has been drawn and not yet taken, in order. */
    public List<DrawCommand> step() {
        frame++;
        typist.tick(frame);
        actors.forEach(actor -> actor.step(frame));
        clickMark.tick();
        if (frame % options.framesPerSecond() == 0) {
            taskBar.show(frame / options.framesPerSecond());
        }
        if (frame > userUntil) {
            tour.step(frame);
            pointer = look(tour.x(), tour.y());
        }
        return takeDrawn();
    }

    /** What has been drawn since this or a step returned it, without going on. */
    public List<DrawCommand> takeDrawn() {
        return desktop.takeCommands();
    }

    public boolean hasDrawn() {
        return desktop.hasCommands();
    }

    /** The user types a printable character, a new line, or a backspace: it appears in the editor. */
    public void type(char character) {
        typist.userTypes(character);
    }

    /** The user moves the pointer; it is kept on the screen. */
    public void point(int x, int y) {
        int onScreenX = Math.max(0, Math.min(x, options.width() - 1));
        int onScreenY = Math.max(0, Math.min(y, options.height() - 1));
        userUntil = frame + userRest;
        tour.startFrom(onScreenX, onScreenY);
        pointer = look(onScreenX, onScreenY);
    }

    /**
     * The user clicks where the pointer is: the window there comes to the top, and a ring shows the place.
     */
    public void click() {
        Window window = desktop.at(pointer.x(), pointer.y());
        if (window != null) {
            desktop.raise(window);
        }
        clickMark.show(pointer.x(), pointer.y());
    }

    private PointerState look(int x, int y) {
        @Nullable Window window = desktop.at(x, y);
        return new PointerState(x, y, window == null ? PointerLook.ARROW : window.pointerLookAt(y));
    }
}
