package org.watchglass.bench;

import java.awt.Color;
import java.awt.Polygon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.watchglass.renderer.Pointer;
import org.watchglass.renderer.PointerShape;
import org.watchglass.renderer.Rect;

/** The scenes that are measured, for screens of one size. */
final class Scenes {
    /** Makes the scene for a desktop's first picture. */
    private interface Maker {
        Scene make(Image desktop);
    }

    private static final Map<String, Maker> MAKERS = new LinkedHashMap<>();

    static {
        MAKERS.put("idle", desktop -> drawn(desktop, (stage, i) -> {}));
        MAKERS.put("typing", Scenes::typing);
        MAKERS.put("pointer", Scenes::pointer);
        MAKERS.put("text", Scenes::text);
        MAKERS.put("scroll-even", desktop -> new Scroll(desktop, 16, 1));
        MAKERS.put("scroll-odd", desktop -> new Scroll(desktop, 17, 1));
        MAKERS.put("scroll-burst", desktop -> new Scroll(desktop, 16, 3));
        MAKERS.put("scroll-unhinted", desktop -> new Scroll(desktop, 16, 0));
        MAKERS.put("window", Scenes::window);
        MAKERS.put("video", desktop -> video(desktop, 7));
        MAKERS.put("video-soft", desktop -> video(desktop, 3));
        MAKERS.put("everything", Scenes::everything);
    }

    private Scenes() {}

    static List<String> names() {
        return List.copyOf(MAKERS.keySet());
    }

    static Scene make(String name, int width, int height) {
        return MAKERS.get(name).make(Props.desktop(width, height));
    }

    /** How many frames are worth measuring: more of those that cost little. */
    static int frames(String name, int height) {
        int frames = switch (name) {
            case "idle", "typing", "pointer", "text" -> 40;
            case "everything" -> 8;
            default -> 24;
        };
        return height > 1200 ? frames / 2 : frames;
    }

    /** Draws one change of a scene; 0 belongs to its first picture. */
    private interface Step {
        void draw(Stage stage, int index);
    }

    private static Scene drawn(Image desktop, Step step) {
        return new Scene() {
            @Override
            public void begin(Stage stage) {
                stage.put(desktop, 0, 0);
                step.draw(stage, 0);
            }

            @Override
            public void draw(Stage stage, int index) {
                step.draw(stage, index);
            }
        };
    }

    /** A character and the text cursor behind it; nothing else. */
    private static Scene typing(Image desktop) {
        String text = Props.code(new Random(5), 200);
        Image row = Image.drawn(text.length() * Props.CODE_WIDTH, 17, g -> {
            g.setColor(new Color(0x1E1E1E));
            g.fillRect(0, 0, 4000, 17);
            g.setColor(new Color(0xD4D4D4));
            g.setFont(Props.CODE);
            g.drawString(text, 0, 13);
        });
        List<Image> cells = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            cells.add(row.part(i * Props.CODE_WIDTH, 0, Props.CODE_WIDTH, 17));
        }
        return drawn(desktop, (stage, i) -> {
            int x = 100 + i % 60 * Props.CODE_WIDTH;
            int y = 210 + i / 60 * 17;
            stage.put(cells.get(i % cells.size()), x, y);
            stage.surface().fill(new Rect(x + Props.CODE_WIDTH, y, 2, 17), 0xD4D4D4);
        });
    }

    /** An arrow that goes across the windows. */
    private static Scene pointer(Image desktop) {
        Image arrow = Image.drawn(24, 24, g -> {
            Polygon shape =
                    new Polygon(new int[] {1, 1, 5, 9, 12, 8, 14}, new int[] {1, 18, 14, 22, 20, 13, 13},
                            7);
            g.setColor(Color.WHITE);
            g.fillPolygon(shape);
            g.setColor(Color.DARK_GRAY);
            g.drawPolygon(shape);
        });
        int[] argb = new int[24 * 24];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = arrow.rgb()[i] == 0 ? 0 : arrow.rgb()[i] | 0xFF000000;
        }
        PointerShape shape = new PointerShape(24, 24, 1, 1, argb);
        return drawn(desktop, (stage, i) -> stage.pointer(
                new Pointer(shape, 200 + i * 11 % (desktop.width() - 300), 150 + i * 5 % 400, true)));
    }

    /** A paragraph of 300x100 pixels that is replaced by another. */
    private static Scene text(Image desktop) {
        List<Image> paragraphs = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Random random = new Random(i);
            paragraphs.add(Image.drawn(300, 100, g -> {
                g.setColor(Color.WHITE);
                g.fillRect(0, 0, 300, 100);
                g.setColor(new Color(0x202124));
                g.setFont(Props.PROSE);
                for (int line = 0; line < 5; line++) {
                    g.drawString(Props.prose(random, 40), 3, 15 + line * 20);
                }
            }));
        }
        return drawn(desktop, (stage, i) -> stage.put(paragraphs.get(i % 8), 311, 217));
    }

    /** A window of 640x420 that is dragged: copied to its new place, and what it uncovers drawn again. */
    private static Scene window(Image desktop) {
        Image window = Image.drawn(640, 420, g -> {
            Props.window(g, "Properties", 1, 0, 638, 419);
            Props.page(g, new Random(9), 1, 24, 638, 395);
        });
        return drawn(desktop, (stage, i) -> {
            if (i == 0) {
                stage.put(window, 100, 100);
                return;
            }
            int fromX = 100 + (i - 1) * 7;
            int fromY = 100 + (i - 1) * 5;
            stage.surface().copyBits(new Rect(fromX + 7, fromY + 5, 640, 420), fromX, fromY);
            stage.restore(desktop, new Rect(fromX, fromY, 640, 5));
            stage.restore(desktop, new Rect(fromX, fromY, 7, 420));
        });
    }

    /** 640x360 of a film as a player draws it: a camera that zooms, a ball that flies, grain. */
    private static Scene video(Image desktop, int grain) {
        List<Image> frames = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            int moment = i + 1;
            Image landscape = Props.photo(3, 640, 360, moment, grain);
            frames.add(Image.drawn(640, 360, g -> {
                g.drawImage(landscape.buffered(), 0, 0, null);
                g.setColor(new Color(0xC03020));
                g.fillOval(60 + moment * 9, 200 - moment * 7 + moment * moment / 3, 70, 70);
            }));
        }
        return drawn(desktop, (stage, i) -> stage.put(frames.get(i % 24), 300, 200));
    }

    /** Another full screen each time: code, a page, a photograph. */
    private static Scene everything(Image desktop) {
        int width = desktop.width();
        int height = desktop.height();
        List<Image> screens = List.of(
                Image.drawn(width, height, g -> Props.editor(g, new Random(21), 0, 0, width, height)),
                Image.drawn(width, height, g -> Props.page(g, new Random(22), 0, 0, width, height)),
                Props.photo(23, width, height, 0, 3),
                desktop);
        return drawn(desktop, (stage, i) -> stage.put(screens.get(i % 4), 0, 0));
    }
}
