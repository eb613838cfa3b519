package org.watchglass.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.util.Random;

/** What stands on a desktop: code, prose, photographs. The same for the same seed. */
final class Props {
    static final Font CODE = new Font("DejaVu Sans Mono", Font.PLAIN, 13);
    static final Font PROSE = new Font("DejaVu Sans", Font.PLAIN, 14);
    /** Pixels from one character of {@link #CODE} to the next. */
    static final int CODE_WIDTH = 8;

    private static final String[] WORDS = ("the frame queue picture server client display channel surface "
            + "stream draw copy fill glyph cursor mouse key pixel cache region update "
            + "of and to in is that for")
            .split(" ");
    private static final String[] CODE_WORDS = ("int void return final private static for while if else new "
            + "byte[] width height offset = + ( ) { } ; samples.length encode(frame) // 0x3F null this.queue")
            .split(" ");
    private static final Color[] SYNTAX = {new Color(0xD4D4D4), new Color(0x569CD6), new Color(0xCE9178),
        new Color(0x6A9955), new Color(0xDCDCAA), new Color(0xD4D4D4)};

    private Props() {}

    /** Words, at least {@code length} characters. */
    static String prose(Random random, int length) {
        return words(random, length, WORDS);
    }

    static String code(Random random, int length) {
        return words(random, length, CODE_WORDS);
    }

    private static String words(Random random, int length, String[] from) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(from[random.nextInt(from.length)]).append(' ');
        }
        return text.toString();
    }

    /** Fills an area with lines of coloured code on a dark ground. */
    static void editor(Graphics2D g, Random random, int x, int y, int width, int height) {
        g.setColor(new Color(0x1E1E1E));
        g.fillRect(x, y, width, height);
        g.setFont(CODE);
        g.clipRect(x, y, width, height);
        for (int line = 1; line * 17 < height; line++) {
            g.setColor(new Color(0x858585));
            g.drawString(String.format("%4d", line), x + 4, y + line * 17);
            int column = 6 + 4 * random.nextInt(4);
            for (int end = column + random.nextInt(60); column < end;) {
                String word = CODE_WORDS[random.nextInt(CODE_WORDS.length)];
                g.setColor(SYNTAX[random.nextInt(SYNTAX.length)]);
                g.drawString(word, x + column * CODE_WIDTH, y + line * 17);
                column += word.length() + 1;
            }
        }
        g.setClip(null);
    }

    /** Fills an area with a page as a browser shows it. */
    static void page(Graphics2D g, Random random, int x, int y, int width, int height) {
        g.setColor(Color.WHITE);
        g.fillRect(x, y, width, height);
        g.clipRect(x, y, width, height);
        for (int top = y + 12; top < y + height; top += 300) {
            g.setColor(new Color(0x1A0DAB));
            g.setFont(PROSE.deriveFont(Font.BOLD, 22f));
            g.drawString(prose(random, 24), x + 16, top + 20);
            int pictureWidth = Math.min(280, width / 3);
            g.drawImage(photo(random.nextInt(), pictureWidth, 190, 0, 3).buffered(), x + 16, top + 40, null);
            g.setColor(new Color(0x202124));
            g.setFont(PROSE);
            for (int line = 0; line < 12; line++) {
                g.drawString(prose(random, width / 9), x + 32 + pictureWidth, top + 54 + line * 20);
            }
        }
        g.setClip(null);
    }

    /** A desktop: an IDE at the left, a browser at the right, a wallpaper around them. */
    static Image desktop(int width, int height) {
        Random random = new Random(1);
        return Image.drawn(width, height, g -> {
            g.setPaint(new GradientPaint(0, 0, new Color(0x305070), width, height, new Color(0x102030)));
            g.fillRect(0, 0, width, height);
            int split = width * 6 / 10;
            window(g, "Watchglass - FrameQueue.java", 20, 20, split - 40, height - 80);
            editor(g, random, 20, 44, split - 40, height - 104);
            window(g, "Benchmarks - Browser", split, 60, width - split - 20, height - 120);
            page(g, random, split, 84, width - split - 20, height - 144);
        });
    }

    /** A title bar and a border; what is inside follows 24 pixels below {@code y}. */
    static void window(Graphics2D g, String title, int x, int y, int width, int height) {
        g.setPaint(new GradientPaint(x, y, new Color(0xE8E8E8), x, y + 24f, new Color(0xC8C8C8)));
        g.fillRect(x - 1, y, width + 2, height + 1);
        g.setColor(new Color(0x303030));
        g.setFont(PROSE.deriveFont(Font.BOLD, 13f));
        g.drawString(title, x + 10, y + 17);
    }

    /**
     * Something with soft shapes, edges and the grain of a camera.
     *
     * @param moment of a film, counted in frames: the camera zooms, the light changes
     * @param grain how far it may lie from the colour, in steps of 255
     */
    static Image photo(int seed, int width, int height, int moment, int grain) {
        Random random = new Random(seed);
        double zoom = 1 + moment * 0.006;
        double a = (20 + random.nextInt(60)) * zoom;
        double b = (20 + random.nextInt(60)) * zoom;
        double turn = random.nextDouble() * 6 + moment * 0.02;
        Random speck = new Random(seed + moment * 1000L);
        int[] rgb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double wave = Math.sin(x / a + turn) + Math.cos(y / b) + Math.sin((x + 2 * y) / (a + b));
                double hill = y > height * (0.6 + 0.1 * Math.sin(x / b)) ? 0.5 : 1;
                int noise = speck.nextInt(2 * grain + 1) - grain;
                int red = clip(hill * (120 + 35 * wave) + noise);
                int green = clip(hill * (130 - 25 * wave) + noise);
                int blue = clip(110 + 40 * Math.cos(wave * 2 + turn) + noise);
                rgb[y * width + x] = red << 16 | green << 8 | blue;
            }
        }
        return new Image(width, height, rgb);
    }

    private static int clip(double value) {
        return (int) Math.max(0, Math.min(255, value));
    }
}
