package org.watchglass.remote.keyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What our tables say against what the X Window System's say, key by key and level by level. */
class XkbTest {
    private static final Path COMPILER = Path.of("/usr/bin/xkbcomp");
    private static final Path DATA = Path.of("/usr/share/X11/xkb/symbols");
    private static final Pattern KEY = Pattern.compile(
            "key\\s+<(\\w+)>\\s*\\{(?:[^\\[}]*\\[[Gg]roup1\\])*[^\\[}]*\\[\\s*([^\\]]*)\\]");
    private static final List<String> LEVELS = List.of("plain", "shift", "altgr", "both");
    private static final Map<String, String[]> ROWS = Map.of(
            "E", keys("TLDE", "AE", 12), "D", keys("AD01", "AD", 12), "C", keys("AC01", "AC", 11),
            "B", keys("LSGT", "AB", 10));

    /** What X calls characters that are no letters or digits. */
    private static final Map<String, String> NAMES = names(
            "! exclam \" quotedbl # numbersign $ dollar % percent & ampersand ' apostrophe ( parenleft"
                    + " ) parenright * asterisk + plus , comma - minus . period / slash : colon ; semicolon"
                    + " < less = equal > greater ? question @ at [ bracketleft \\ backslash ] bracketright"
                    + " ^ asciicircum _ underscore ` grave { braceleft | bar } braceright ~ asciitilde"
                    + " \u00A1 exclamdown \u00A3 sterling \u00A4 currency \u00A7 section \u00AA ordfeminine"
                    + " \u00AC notsign \u00B0 degree \u00B2 twosuperior \u00B3 threesuperior \u00B5 mu"
                    + " \u00B7 periodcentered \u00BA masculine \u00BF questiondown \u00DF ssharp"
                    + " \u00E0 agrave \u00E8 egrave \u00EC igrave \u00F2 ograve \u00F9 ugrave \u00E9 eacute"
                    + " \u00E4 adiaeresis \u00F6 odiaeresis \u00FC udiaeresis \u00C4 Adiaeresis"
                    + " \u00D6 Odiaeresis \u00DC Udiaeresis \u00E7 ccedilla"
                    + " \u00C7 Ccedilla \u00F1 ntilde \u00D1 Ntilde"
                    + " \u20AC EuroSign `` dead_grave \u00B4\u00B4 dead_acute ^^ dead_circumflex"
                    + " \u00A8\u00A8 dead_diaeresis");

    @TempDir
    private Path folder = Path.of("");

    private static String[] keys(String first, String prefix, int count) {
        boolean numbered = first.startsWith(prefix);
        String[] names = new String[count + 1];
        names[0] = first;
        for (int i = numbered ? 1 : 0; i < count; i++) {
            names[i + (numbered ? 0 : 1)] = prefix + String.format(Locale.ROOT, "%02d", i + 1);
        }
        names[count] = numbered ? "BKSL" : names[count];
        return names;
    }

    private static Map<String, String> names(String pairs) {
        Map<String, String> names = new HashMap<>();
        String[] words = pairs.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            names.put(words[i], words[i + 1]);
        }
        return names;
    }

    /** The names of what stands on each key, by the key's name. */
    private Map<String, String[]> compiled(String layout) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("keymap.xkb"), """
                xkb_keymap {
                    xkb_keycodes { include "evdev+aliases(qwerty)" };
                    xkb_types { include "complete" };
                    xkb_compat { include "complete" };
                    xkb_symbols { include "pc+%s+inet(evdev)" };
                };
                """.formatted(layout));
        Path compiled = folder.resolve("compiled.xkb");
        Process compiler =
                new ProcessBuilder(COMPILER.toString(), "-w0", "-xkb", source.toString(), compiled.toString())
                        .inheritIO().start();
        assertEquals(0, compiler.waitFor());
        Map<String, String[]> keys = new HashMap<>();
        Matcher key = KEY.matcher(Files.readString(compiled));
        while (key.find()) {
            keys.put(key.group(1), key.group(2).strip().split("\\s*,\\s*"));
        }
        return keys;
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void agreesWithX(Layout layout) throws Exception {
        assumeTrue(Files.exists(COMPILER) && Files.exists(DATA),
                "the packages x11-xkb-utils and xkb-data are missing");
        Map<String, String[]> theirs = compiled(layout.name().toLowerCase(Locale.ROOT));
        assertFalse(theirs.isEmpty());
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> actual = new TreeMap<>();
        for (String line : Keyboard.lines(layout)) {
            String[] parts = line.split(" +");
            for (int i = 2; i < parts.length; i++) {
                String key = ROWS.getOrDefault(parts[0], new String[0])[i - 2];
                String[] levels = theirs.getOrDefault(key, new String[0]);
                int level = LEVELS.indexOf(parts[1]);
                if (!parts[i].equals("..")) {
                    actual.put(key + " " + parts[1], NAMES.getOrDefault(parts[i], parts[i]));
                    expected.put(key + " " + parts[1], level < levels.length ? levels[level] : "nothing");
                }
            }
        }
        assertEquals(expected, actual);
    }
}
