package org.watchglass.remote;

import java.util.Map;
import java.util.TreeMap;

/** One group of an INI file as GLib writes it. No exception quotes a value: some are secret. */
final class KeyFile {
    private final Map<String, String> values;

    private KeyFile(Map<String, String> values) {
        this.values = values;
    }

    /** @throws IllegalArgumentException with one line if the group is not there */
    static KeyFile parse(String text, String group) {
        Map<String, String> values = new TreeMap<>();
        boolean found = false;
        boolean inside = false;
        for (String line : (Iterable<String>) text.lines().map(String::strip)::iterator) {
            int equals = line.indexOf('=');
            if (line.startsWith("[")) {
                inside = line.equals("[" + group + "]");
                found |= inside;
            } else if (inside && equals > 0 && !line.startsWith("#")) {
                values.put(line.substring(0, equals).strip(), unescape(line.substring(equals + 1).strip()));
            }
        }
        if (!found) {
            throw new IllegalArgumentException(
                    "the file has no group [" + group + "]: it is not a .vv file");
        }
        return new KeyFile(values);
    }

    /** Empty if the key is not there. */
    String text(String key) {
        return values.getOrDefault(key, "");
    }

    /** A text to be shown: without control characters. */
    String line(String key) {
        return text(key).replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** 0 if the key is not there. */
    int number(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + "= in the file is not a number", e);
        }
    }

    /** False if the key is not there. */
    boolean flag(String key) {
        return switch (text(key)) {
            case "", "0", "false" -> false;
            case "1", "true" -> true;
            default -> throw new IllegalArgumentException(key + "= in the file is neither 0 nor 1");
        };
    }

    /** The escapes are {@code \n \r \s \t \\}; others stand for what follows. */
    private static String unescape(String value) {
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                plain.append(unescape(value.charAt(++i)));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static char unescape(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 's' -> ' ';
            case 't' -> '\t';
            default -> escaped;
        };
    }
}
