package org.watchglass.demo.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.watchglass.renderer.Rect;

/** A text editor. What is typed appears at the caret, which stands at the end of the text. */
final class Editor {
    static final char BACKSPACE = '\b';

    private static final int PAPER = 0xFBFAF6;
    private static final int GUTTER_PAPER = 0xEFEDE5;
    private static final int STATUS_PAPER = 0xE1DED3;
    private static final int CARET = 0x2F6FDE;
    private static final Style NUMBER = Style.plain(0xA9A594, GUTTER_PAPER);
    private static final Style TEXT = Style.plain(0x2B2E38, PAPER);
    private static final Style HEADING = new Style(0x1F5FBF, PAPER, true);
    private static final Style QUOTE = Style.plain(0x2E8457, PAPER);
    private static final Style CODE = Style.plain(0xA2369B, PAPER);
    private static final Style STATUS = Style.plain(0x5A574C, STATUS_PAPER);

    private static final int LINE = 18;
    private static final int GUTTER = 36;
    private static final int STATUS_HEIGHT = 24;

    private final Window window;
    private final Glyphs glyphs;
    private final Rect page;
    private final int rows;
    private final int columns;
    private final TextLine position;
    /** The lines that are to be seen; the last one is typed into. */
    private final List<StringBuilder> lines = new ArrayList<>();

    private int firstLine = 1;
    private boolean caretShown;

    Editor(Glyphs glyphs, int width, int height) {
        this.glyphs = glyphs;
        window = Chrome.window("notes.md - Editor", width, height, PAPER).pointerLook(PointerLook.TEXT);
        Rect body = Chrome.body(window);
        rows = (body.height() - STATUS_HEIGHT) / LINE;
        columns = Math.min(999, (body.width() - GUTTER - 2 * Font.WIDTH) / Font.WIDTH);
        page = new Rect(body.x(), body.y() + 4, body.width(), rows * LINE - 4);
        Rect gutter = new Rect(body.x(), body.y(), GUTTER, body.height());
        window.raster().fill(gutter, Color.OPAQUE | GUTTER_PAPER);
        Rect status = Rect.ofEdges(body.x(), body.bottom() - STATUS_HEIGHT, body.right(), body.bottom());
        window.raster().fill(status, Color.OPAQUE | STATUS_PAPER);
        int textTop = status.y() + 4;
        Font.draw(window.raster(), status.right() - 16 * Font.WIDTH, textTop, "UTF-8  Markdown", 0xFF5A574C);
        position = new TextLine(window, glyphs, status.x() + 12, textTop, STATUS);
        startLine();
        showCaret(true);
    }

    Window window() {
        return window;
    }

    /** Takes a printable character, {@code \n} or {@link #BACKSPACE}; ignores others. */
    void type(char character) {
        showCaret(false);
        if (character == '\n') {
            startLine();
        } else if (character == BACKSPACE) {
            rubOut();
        } else if (Font.has(character)) {
            write(character);
        }
        showCaret(true);
        int number = firstLine + lines.size() - 1;
        position.show(String.format(Locale.ROOT, "Ln %d, Col %d   ", number, line().length() + 1));
    }

    /** Whether the caret stands at the left edge. */
    boolean atLineStart() {
        return line().isEmpty();
    }

    void blink() {
        showCaret(!caretShown);
    }

    private StringBuilder line() {
        return lines.get(lines.size() - 1);
    }

    private void write(char character) {
        if (line().length() == columns) {
            startLine();
        }
        line().append(character);
        window.put(left(line().length() - 1), top(), glyphs.get(character, style()));
    }

    /** The first character of a line says how the line looks, and back quotes enclose code. */
    private Style style() {
        char first = line().charAt(0);
        if (first == '#' || first == '>') {
            return first == '#' ? HEADING : QUOTE;
        }
        long quotes = line().chars().filter(character -> character == '`').count();
        boolean closing = line().charAt(line().length() - 1) == '`';
        return quotes % 2 == 1 || closing ? CODE : TEXT;
    }

    private void rubOut() {
        if (line().isEmpty()) {
            eraseLine();
            return;
        }
        line().setLength(line().length() - 1);
        window.fill(new Rect(left(line().length()), top(), Font.WIDTH + 1, Font.HEIGHT), PAPER);
    }

    private void eraseLine() {
        if (lines.size() > 1) {
            window.fill(new Rect(page.x(), top(), GUTTER, Font.HEIGHT), GUTTER_PAPER);
            lines.remove(lines.size() - 1);
        }
    }

    private void startLine() {
        if (lines.size() == rows) {
            scroll();
        }
        lines.add(new StringBuilder());
        String number = String.format(Locale.ROOT, "%3d", (firstLine + lines.size() - 1) % 1000);
        for (int i = 0; i < number.length(); i++) {
            window.put(page.x() + 4 + i * Font.WIDTH, top(), glyphs.get(number.charAt(i), NUMBER));
        }
    }

    private void scroll() {
        lines.remove(0);
        firstLine++;
        int kept = page.height() - LINE;
        window.copy(new Rect(page.x(), page.y(), page.width(), kept), page.x(), page.y() + LINE);
        window.fill(new Rect(page.x(), page.bottom() - LINE, GUTTER, LINE), GUTTER_PAPER);
        window.fill(Rect.ofEdges(page.x() + GUTTER, page.bottom() - LINE, page.right(), page.bottom()),
                PAPER);
    }

    private int left(int column) {
        return page.x() + GUTTER + Font.WIDTH + column * Font.WIDTH;
    }

    private int top() {
        return page.y() + (lines.size() - 1) * LINE;
    }

    private void showCaret(boolean shown) {
        if (shown != caretShown) {
            caretShown = shown;
            window.fill(new Rect(left(line().length()), top(), 2, Font.HEIGHT - 1), shown ? CARET : PAPER);
        }
    }
}
