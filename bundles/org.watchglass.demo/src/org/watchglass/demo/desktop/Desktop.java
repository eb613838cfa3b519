package org.watchglass.demo.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Surface;

/**
 * Windows above each other on a wallpaper, and the screen that shows them.
 *
 * <p>Whatever changes is drawn on the screen by commands: plainly where nothing covers it, otherwise as the
 * picture of what is to be seen there.
 */
final class Desktop {
    private final Raster wallpaper;
    private final Surface screen;
    /** The lowest first. */
    private final List<Window> windows = new ArrayList<>();

    private List<DrawCommand> commands = new ArrayList<>();

    Desktop(Raster wallpaper) {
        this.wallpaper = wallpaper;
        this.screen = new Surface(wallpaper.width(), wallpaper.height());
        show(screen.bounds());
    }

    /** What all commands together have drawn. Borrowed. */
    Surface screen() {
        return screen;
    }

    /** The commands since the last call. */
    List<DrawCommand> takeCommands() {
        List<DrawCommand> taken = commands;
        commands = new ArrayList<>();
        return taken;
    }

    boolean hasCommands() {
        return !commands.isEmpty();
    }

    /** Adds a window above those of its level. */
    void add(Window window, int x, int y) {
        window.place(x, y);
        insert(window);
        window.addedTo(this);
        show(window.outline());
    }

    void remove(Window window) {
        windows.remove(window);
        show(window.outline());
    }

    /** Moves a window above the others of its level. */
    void raise(Window window) {
        int before = windows.indexOf(window);
        windows.remove(window);
        insert(window);
        if (windows.indexOf(window) != before) {
            show(window.outline());
        }
    }

    private void insert(Window window) {
        int index = windows.size();
        while (index > 0 && windows.get(index - 1).level().compareTo(window.level()) > 0) {
            index--;
        }
        windows.add(index, window);
    }

    /** Moves a window: its pixels by a copy, if they can be seen, and around it what it leaves. */
    void move(Window window, int x, int y) {
        Rect from = window.frame();
        Rect outlineBefore = window.outline();
        if (from.x() == x && from.y() == y) {
            return;
        }
        boolean visible = isOpen(window, from);
        window.place(x, y);
        if (!visible || !isOpen(window, window.frame())) {
            show(outlineBefore);
            show(window.outline());
            return;
        }
        draw(new DrawCommand.Copy(window.frame(), from.x(), from.y()));
        showCorners(window.frame());
        showAround(outlineBefore, window.frame());
        showAround(window.outline(), window.frame());
    }

    /** The window to be seen at a place, null if there is the wallpaper. */
    @Nullable
    Window at(int x, int y) {
        Rect pixel = new Rect(x, y, 1, 1);
        for (int i = windows.size() - 1; i >= 0; i--) {
            if (windows.get(i).frame().contains(pixel) && windows.get(i).level() != Window.Level.MARK) {
                return windows.get(i);
            }
        }
        return null;
    }

    /** Shows what changed in a window; {@code command} draws it where nothing covers it. */
    void show(Window window, Rect area, Function<Rect, DrawCommand> command) {
        Rect box = onScreen(window, area);
        if (isOpen(window, box)) {
            draw(command.apply(box));
        } else {
            show(box);
        }
    }

    /** Shows what was copied within a window. */
    void copied(Window window, Rect area, int fromX, int fromY) {
        Rect from = onScreen(window, new Rect(fromX, fromY, area.width(), area.height()));
        if (isOpen(window, from)) {
            show(window, area, box -> new DrawCommand.Copy(box, from.x(), from.y()));
        } else {
            show(onScreen(window, area));
        }
    }

    private static Rect onScreen(Window window, Rect area) {
        return new Rect(window.x() + area.x(), window.y() + area.y(), area.width(), area.height());
    }

    /** Whether a part of a window is on the screen and nothing is above it. */
    private boolean isOpen(Window window, Rect box) {
        List<Window> above = windows.subList(windows.indexOf(window) + 1, windows.size());
        return screen.bounds().contains(box)
                && above.stream().allMatch(other -> other.outline().intersect(box).isEmpty());
    }

    /** Shows what is to be seen in a part of the screen. */
    private void show(Rect area) {
        Rect box = area.intersect(screen.bounds());
        if (box.isEmpty()) {
            return;
        }
        Raster picture = new Raster(box.width(), box.height());
        picture.blend(wallpaper, -box.x(), -box.y());
        windows.forEach(window -> window.compose(picture, box.x(), box.y()));
        draw(new DrawCommand.Image(box, picture.tile(0, picture.bounds())));
    }

    /** Through the round corners of a window one sees what is below. */
    private void showCorners(Rect frame) {
        int size = Chrome.CORNER;
        show(new Rect(frame.x(), frame.y(), size, size));
        show(new Rect(frame.right() - size, frame.y(), size, size));
    }

    /** Shows what an outline holds besides a frame: above, below, left and right of it. */
    private void showAround(Rect outline, Rect frame) {
        Rect inner = outline.intersect(frame);
        if (inner.isEmpty()) {
            show(outline);
            return;
        }
        show(Rect.ofEdges(outline.x(), outline.y(), outline.right(), inner.y()));
        show(Rect.ofEdges(outline.x(), inner.bottom(), outline.right(), outline.bottom()));
        show(Rect.ofEdges(outline.x(), inner.y(), inner.x(), inner.bottom()));
        show(Rect.ofEdges(inner.right(), inner.y(), outline.right(), inner.bottom()));
    }

    private void draw(DrawCommand command) {
        command.drawOn(screen);
        screen.clearDamage();
        commands.add(command);
    }
}
