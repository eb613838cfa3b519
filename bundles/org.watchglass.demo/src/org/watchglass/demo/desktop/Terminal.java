package org.watchglass.demo.desktop;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.watchglass.renderer.Rect;

/**
 * A terminal whose lines scroll up: now at once, now smoothly, so that pictures move by even and odd
 * distances.
 */
final class Terminal {
    private static final int PAPER = 0x141924;
    private static final int MARGIN = 6;
    private static final int LINE = Font.HEIGHT;

    /** How the line height is split into steps, in turns. */
    private static final int[][] WAYS = {{16}, {7, 9}, {16}, {5, 5, 6}};

    private final Window window;
    private final BuildLog log = new BuildLog();
    private final Rect page;
    private final Queue<Integer> steps = new ArrayDeque<>();
    private Tile line;
    private int lineWidth;
    private int shownRows;
    private int scrolled;

    Terminal(int width, int height) {
        window = Chrome.window("guest: ~/watchglass", width, height, PAPER).pointerLook(PointerLook.TEXT);
        Rect body = Chrome.body(window);
        int rows = (body.height() - 2 * MARGIN) / LINE;
        page = new Rect(body.x() + MARGIN, body.y() + MARGIN, body.width() - 2 * MARGIN, rows * LINE);
        line = paint(List.of());
        for (int i = 0; i < rows; i++) {
            nextLine();
            finishLine();
        }
    }

    Window window() {
        return window;
    }

    /** Begins the next line; a line that is still moving in is finished. */
    void nextLine() {
        finishLine();
        line = paint(log.next());
        shownRows = 0;
        steps.addAll(Arrays.stream(WAYS[scrolled++ % WAYS.length]).boxed().toList());
    }

    /** Moves by one step if there is one to do. */
    void step() {
        if (!steps.isEmpty()) {
            scroll(steps.remove());
        }
    }

    private void finishLine() {
        while (!steps.isEmpty()) {
            step();
        }
    }

    private void scroll(int distance) {
        int kept = page.height() - distance;
        window.copy(new Rect(page.x(), page.y(), page.width(), kept), page.x(), page.y() + distance);
        window.fill(new Rect(page.x(), page.y() + kept, page.width(), distance), PAPER);
        if (lineWidth > 0) {
            window.put(page.x(), page.y() + kept, rows(line, shownRows, distance));
        }
        shownRows += distance;
    }

    private Tile paint(List<BuildLog.Span> spans) {
        int characters = spans.stream().mapToInt(span -> span.text().length()).sum();
        lineWidth = Math.min(page.width(), Font.WIDTH * characters);
        Raster raster = new Raster(Math.max(1, lineWidth), LINE);
        raster.fill(raster.bounds(), Color.OPAQUE | PAPER);
        int x = 0;
        for (BuildLog.Span span : spans) {
            Font.draw(raster, x, 0, span.text(), Color.OPAQUE | span.rgb());
            x += Font.WIDTH * span.text().length();
        }
        return raster.tile(0, raster.bounds());
    }

    private static Tile rows(Tile tile, int from, int count) {
        int[] part = Arrays.copyOfRange(tile.pixels(), from * tile.width(), (from + count) * tile.width());
        return new Tile(0, tile.width(), count, part);
    }
}
