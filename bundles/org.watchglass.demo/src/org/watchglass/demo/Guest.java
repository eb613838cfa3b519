package org.watchglass.demo;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.demo.desktop.DrawCommand;
import org.watchglass.demo.desktop.PointerState;
import org.watchglass.demo.desktop.Scene;
import org.watchglass.demo.desktop.SceneOptions;
import org.watchglass.demo.desktop.Tile;
import org.watchglass.renderer.Surface;

/**
 * The scene as the threads of a server share it.
 *
 * <p>The monitor guards the scene and {@code viewer}. It is held while a frame is drawn, never while anybody
 * waits or sends.
 */
final class Guest {
    private final Scene scene;
    private final SceneOptions options;
    private final int heads;
    private final Latest<PointerState> pointer;
    private @Nullable Object viewer;
    private Runnable drawn = () -> {};

    /** @param heads monitors side by side on its screen, 1 or more */
    Guest(Scene scene, int heads) {
        this.scene = scene;
        this.heads = heads;
        this.options = scene.options();
        this.pointer = new Latest<>(scene.pointer());
    }

    SceneOptions options() {
        return options;
    }

    int heads() {
        return heads;
    }

    /** Where the pointer is. */
    Latest<PointerState> pointer() {
        return pointer;
    }

    /**
     * From now on {@code newViewer} alone makes the scene go on. Returns what is to be seen at this moment.
     *
     * @param newDrawn told, on any thread, when the user has made something appear; must not wait
     */
    synchronized Tile attach(Object newViewer, Runnable newDrawn) {
        viewer = newViewer;
        drawn = newDrawn;
        // It is in the picture.
        scene.takeDrawn();
        Surface screen = scene.screen();
        int[] pixels = Arrays.stream(screen.pixels()).map(pixel -> pixel & 0xFFFFFF).toArray();
        return new Tile(0, screen.width(), screen.height(), pixels);
    }

    /** Goes on by one frame. Returns what was drawn; null once somebody else views the scene. */
    synchronized @Nullable List<DrawCommand> step(Object who) {
        if (who != viewer) {
            return null;
        }
        List<DrawCommand> drawn = scene.step();
        pointer.set(scene.pointer());
        return drawn;
    }

    /** What the user has made appear since the last step; null once somebody else views the scene. */
    synchronized @Nullable List<DrawCommand> drawn(Object who) {
        return who == viewer ? scene.takeDrawn() : null;
    }

    /** Any thread. What the user does is seen at once, and not only when the scene goes on. */
    void act(Consumer<Scene> action) {
        Runnable told;
        synchronized (this) {
            action.accept(scene);
            pointer.set(scene.pointer());
            told = scene.hasDrawn() ? drawn : () -> {};
        }
        told.run();
    }
}
