package org.watchglass.bench;

import java.awt.Color;
import java.util.Random;
import org.watchglass.renderer.Rect;

/** A terminal over 60 x 70 % of the screen that prints lines. */
final class Scroll implements Scene {
    private static final int LINES = 400;

    private final Image desktop;
    private final Image text;
    private final Rect area;
    private final int step;
    private final int linesPerFrame;

    /**
     * @param step height of a line in pixels
     * @param linesPerFrame how often, from one frame to the next, the server copies what moves and draws a
     *     new line; 0 if it draws the whole terminal anew, one line further
     */
    Scroll(Image desktop, int step, int linesPerFrame) {
        this.desktop = desktop;
        this.step = step;
        this.linesPerFrame = linesPerFrame;
        int lines = desktop.height() * 7 / 10 / step;
        area = new Rect(90, 70, desktop.width() * 6 / 10, lines * step);
        Random random = new Random(7);
        text = Image.drawn(area.width(), LINES * step, g -> {
            g.setColor(Color.BLACK);
            g.fillRect(0, 0, area.width(), LINES * step);
            g.setFont(Props.CODE);
            for (int line = 0; line < LINES; line++) {
                g.setColor(new Color(line % 5 == 0 ? 0x8AE234 : 0xD3D7CF));
                g.drawString(String.format("%06d ", line) + Props.prose(random, 10 + random.nextInt(90)), 2,
                        line * step + 13);
            }
        });
    }

    @Override
    public void begin(Stage stage) {
        stage.put(desktop, 0, 0);
        show(stage, 0, area);
    }

    @Override
    public void draw(Stage stage, int index) {
        if (linesPerFrame == 0) {
            show(stage, index * step, area);
        }
        for (int i = 1; i <= linesPerFrame; i++) {
            scroll(stage, ((index - 1) * linesPerFrame + i) * step);
        }
    }

    private void scroll(Stage stage, int top) {
        Rect kept = new Rect(area.x(), area.y(), area.width(), area.height() - step);
        stage.surface().copyBits(kept, area.x(), area.y() + step);
        show(stage, top + kept.height(), new Rect(area.x(), kept.bottom(), area.width(), step));
    }

    private void show(Stage stage, int textTop, Rect where) {
        stage.surface().put(where, text.rgb(), text.width(), text.height(), 0, textTop);
    }
}
