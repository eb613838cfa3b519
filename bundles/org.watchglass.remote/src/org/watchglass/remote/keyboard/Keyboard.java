package org.watchglass.remote.keyboard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which keys type which characters. Immutable.
 *
 * <p>A table has a line for each level of each row, with what stands on the keys from left to right: a
 * character; twice the same for a dead key, which changes the letter that is typed next; {@code ..} for
 * nothing. Rows are named as in ISO 9995: {@code E} begins left of the digit 1, {@code B} right of the left
 * shift key.
 */
public final class Keyboard {
    private static final Map<String, int[]> ROWS = Map.of(
            "E", codes(0x29, 0x02, 0x0D), "D", codes(0x10, 0x11, 0x1B), "C",
            withLast(codes(0x1E, 0x1F, 0x28), 0x2B),
            "B", codes(0x56, 0x2C, 0x35));

    private static final List<String> LEVELS = List.of("plain", "shift", "altgr", "both");

    /** What a dead key's accent is when it stands over a letter. */
    private static final Map<Integer, Character> ACCENTS =
            Map.of((int) '`', '\u0300', (int) '\u00B4', '\u0301', (int) '^', '\u0302', (int) '\u00A8',
                    '\u0308');

    /** Those that come with a blank; what the others give then, guests do not agree on. */
    private static final Set<Integer> ALONE = Set.of((int) '`', (int) '^');

    private static final Keystroke SPACE = Keystroke.plain(0x39);
    private static final Keystroke ENTER = Keystroke.plain(0x1C);
    private static final Keystroke TAB = Keystroke.plain(0x0F);

    private final Map<Integer, List<Keystroke>> strokes;

    private Keyboard(Map<Integer, List<Keystroke>> strokes) {
        this.strokes = strokes;
    }

    public static Keyboard of(Layout layout) {
        Map<Integer, Keystroke> direct = new LinkedHashMap<>();
        Map<Integer, Keystroke> dead = new LinkedHashMap<>();
        for (String level : LEVELS) {
            for (String line : lines(layout)) {
                String[] parts = line.split(" +");
                if (parts.length > 2 && parts[1].equals(level)) {
                    readKeys(parts, direct, dead);
                }
            }
        }
        direct.put((int) ' ', SPACE);
        Map<Integer, List<Keystroke>> all = new HashMap<>();
        direct.forEach((character, stroke) -> all.put(character, List.of(stroke)));
        dead.forEach((accent, stroke) -> compose(accent, stroke, direct, all));
        all.put((int) '\n', List.of(ENTER));
        all.put((int) '\t', List.of(TAB));
        return new Keyboard(all);
    }

    /**
     * The keys to be struck, in order. A line's end is Enter, however it is written.
     *
     * @throws UntypableException if there are characters that these keys cannot type
     */
    public List<Keystroke> strokes(String text) throws UntypableException {
        String whole = Normalizer.normalize(text.replaceAll("\r\n?", "\n"), Normalizer.Form.NFC);
        List<Keystroke> result = new ArrayList<>(whole.length());
        Set<Integer> missing = new TreeSet<>();
        whole.codePoints().forEach(character -> {
            List<Keystroke> keys = strokes.getOrDefault(character, List.of());
            result.addAll(keys);
            if (keys.isEmpty()) {
                missing.add(character);
            }
        });
        if (!missing.isEmpty()) {
            throw new UntypableException(missing);
        }
        return result;
    }

    /** The text has characters that the keyboard has not. */
    public static final class UntypableException extends Exception {
        private static final long serialVersionUID = 1L;
        private static final int NAMED = 10;

        UntypableException(Set<Integer> characters) {
            super(describe(characters));
        }

        private static String describe(Set<Integer> characters) {
            List<String> names = characters.stream().limit(NAMED).map(UntypableException::describe).toList();
            int more = characters.size() - names.size();
            return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
        }

        private static String describe(int character) {
            String number = String.format(Locale.ROOT, "U+%04X", character);
            boolean visible = Character.isLetterOrDigit(character) || character > ' ' && character < 0x7F;
            return visible ? "'" + Character.toString(character) + "' (" + number + ")"
                    : number + " (" + Character.getName(character) + ")";
        }
    }

    private static void readKeys(
            String[] line, Map<Integer, Keystroke> direct, Map<Integer, Keystroke> dead) {
        int[] codes = ROWS.getOrDefault(line[0], new int[0]);
        int level = LEVELS.indexOf(line[1]);
        for (int i = 2; i < line.length; i++) {
            Keystroke stroke = new Keystroke(codes[i - 2], level % 2 == 1, level >= 2);
            int character = line[i].codePointAt(0);
            if (line[i].codePointCount(0, line[i].length()) == 1) {
                direct.putIfAbsent(character, stroke);
            } else if (!line[i].equals("..")) {
                dead.putIfAbsent(character, stroke);
            }
        }
    }

    private static void compose(
            int accent, Keystroke first, Map<Integer, Keystroke> direct, Map<Integer, List<Keystroke>> all) {
        char combining = ACCENTS.getOrDefault(accent, '\u0000');
        direct.forEach((letter, second) -> {
            String both = Normalizer.normalize(Character.toString(letter) + combining, Normalizer.Form.NFC);
            if (Character.isLetter(letter) && both.codePointCount(0, both.length()) == 1) {
                all.putIfAbsent(both.codePointAt(0), List.of(first, second));
            }
        });
        if (ALONE.contains(accent)) {
            all.putIfAbsent(accent, List.of(first, SPACE));
        }
    }

    /** The table, without comments. */
    static List<String> lines(Layout layout) {
        String name = layout.name().toLowerCase(Locale.ROOT) + ".txt";
        try (InputStream in = Keyboard.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing: " + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A first key, and the ones that are numbered in one go. */
    private static int[] codes(int first, int from, int to) {
        int[] codes = new int[to - from + 2];
        codes[0] = first;
        for (int i = 1; i < codes.length; i++) {
            codes[i] = from + i - 1;
        }
        return codes;
    }

    private static int[] withLast(int[] codes, int last) {
        int[] more = Arrays.copyOf(codes, codes.length + 1);
        more[codes.length] = last;
        return more;
    }
}
