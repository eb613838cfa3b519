package org.watchglass.demo.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The guest's own font, so that its text has the same pixels everywhere: ASCII, 8x16, drawn in
 * {@code glyphs.txt}.
 *
 * <p>The sheet has bands of 13 lines, twelve glyphs of 7 columns to a band; a glyph's first line is the third
 * of its cell, its first column the second.
 */
final class Font {
    static final int WIDTH = 8;
    static final int HEIGHT = 16;

    private static final char FIRST = ' ';
    private static final char LAST = '~';
    private static final int PER_BAND = 12;
    private static final int ROWS = 13;
    private static final int TOP = 2;
    private static final int SPACE = 4;
    private static final int[][] GLYPHS = parse(sheet());

    private Font() {}

    static boolean has(char character) {
        return character >= FIRST && character <= LAST;
    }

    private static List<String> sheet() {
        try (InputStream in = Font.class.getResourceAsStream("glyphs.txt")) {
            if (in == null) {
                throw new IllegalStateException("glyphs.txt is not in the bundle");
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For each character its rows from the top of the cell; bit 7 is the leftmost column. */
    private static int[][] parse(List<String> sheet) {
        int[][] glyphs = new int[LAST - FIRST + 1][HEIGHT];
        for (int i = 0; i < glyphs.length; i++) {
            int left = i % PER_BAND * WIDTH;
            for (int row = 0; row < ROWS; row++) {
                String line = sheet.get(i / PER_BAND * (ROWS + 1) + row);
                for (int x = 0; x < WIDTH - 1; x++) {
                    glyphs[i][TOP + row] |= line.charAt(left + x) == '#' ? 0x40 >> x : 0;
                }
            }
        }
        return glyphs;
    }

    private static int[] glyph(char character) {
        return GLYPHS[has(character) ? character - FIRST : '?' - FIRST];
    }

    /** Draws with the same width for all characters. */
    static void draw(Raster raster, int left, int top, String text, int argb) {
        for (int i = 0; i < text.length(); i++) {
            draw(raster, left + i * WIDTH, top, glyph(text.charAt(i)), argb);
        }
    }

    static void drawBold(Raster raster, int left, int top, String text, int argb) {
        draw(raster, left, top, text, argb);
        draw(raster, left + 1, top, text, argb);
    }

    /** Draws bold, each character as wide as it is. */
    static void drawTitle(Raster raster, int left, int top, String text, int argb) {
        int x = left;
        for (char character : text.toCharArray()) {
            int[] glyph = glyph(character);
            draw(raster, x - inkLeft(glyph), top, glyph, argb);
            draw(raster, x - inkLeft(glyph) + 1, top, glyph, argb);
            x += advance(glyph);
        }
    }

    /** Pixels that {@link #drawTitle} takes. */
    static int titleWidth(String text) {
        return text.chars().map(character -> advance(glyph((char) character))).sum();
    }

    private static void draw(Raster raster, int left, int top, int[] glyph, int argb) {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if ((glyph[y] & 0x80 >> x) != 0) {
                    raster.blend(left + x, top + y, argb);
                }
            }
        }
    }

    private static int ink(int[] glyph) {
        int ink = 0;
        for (int row : glyph) {
            ink |= row;
        }
        return ink;
    }

    private static int inkLeft(int[] glyph) {
        int ink = ink(glyph);
        return ink == 0 ? 0 : Integer.numberOfLeadingZeros(ink) - 24;
    }

    private static int advance(int[] glyph) {
        int ink = ink(glyph);
        return ink == 0 ? SPACE : 8 - Integer.numberOfTrailingZeros(ink) - inkLeft(glyph) + 3;
    }
}
