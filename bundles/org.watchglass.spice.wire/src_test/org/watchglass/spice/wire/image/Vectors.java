package org.watchglass.spice.wire.image;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.watchglass.spice.wire.Bytes;

/**
 * Images that the reference encoder encoded, from the archive in this folder and from one that a property
 * names.
 */
final class Vectors {
    private static final Pattern OBJECT = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\"\\s*:\\s*(?:\"([^\"]*)\"|([^\\s,}]+))");

    /** Read once, by the first test that asks. */
    private static final List<Vector> ALL = new ArrayList<>();

    private Vectors() {}

    /** One image: its code, and its pixels as they were given to the encoder. */
    record Vector(Map<String, String> facts, Bytes code, Bytes raw) {
        String name() {
            return text("name");
        }

        /** Images with the same name here belong to one dictionary; empty if they belong to none. */
        String sequence() {
            return facts.getOrDefault("sequence", "");
        }

        boolean topDown() {
            return Boolean.parseBoolean(text("topDown"));
        }

        int number(String fact) {
            return Integer.parseInt(text(fact));
        }

        String text(String fact) {
            return facts.getOrDefault(fact, "");
        }

        ImageDescriptor descriptor() {
            return ImageDescriptor.of(number("width"), number("height"));
        }

        /** The pixels, read as a bitmap of that format. */
        DecodedImage expected(BitmapFormat format, Palette palette) {
            BitmapImage bitmap = new BitmapImage(
                    descriptor(), format, topDown(), number("stride"), new PaletteReference.Absent(), raw);
            return BitmapDecoder.decode(bitmap, palette);
        }
    }

    static List<Vector> of(String codec) throws IOException {
        if (ALL.isEmpty()) {
            try (InputStream in = Vectors.class.getResourceAsStream("spice-images.zip")) {
                assertNotNull(in);
                ALL.addAll(read("", in.readAllBytes()));
            }
            String more = System.getProperty("watchglass.image.vectors", "");
            if (!more.isEmpty()) {
                ALL.addAll(read(more + ": ", Files.readAllBytes(Path.of(more))));
            }
        }
        return ALL.stream().filter(vector -> vector.text("codec").equals(codec)).toList();
    }

    private static List<Vector> read(String label, byte[] archive) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        List<Vector> vectors = new ArrayList<>();
        Matcher object = OBJECT.matcher(new String(file(files, "manifest.json"), StandardCharsets.UTF_8));
        while (object.find()) {
            Map<String, String> facts = facts(object.group(1));
            Bytes code = Bytes.of(file(files, facts.get("name") + ".enc"));
            facts.computeIfPresent("sequence", (key, sequence) -> label + sequence);
            vectors.add(new Vector(facts, code, Bytes.of(file(files, facts.get("name") + ".raw"))));
        }
        return vectors;
    }

    private static byte[] file(Map<String, byte[]> files, String name) throws IOException {
        if (!files.containsKey(name)) {
            throw new IOException("no " + name + " in the archive");
        }
        return files.get(name);
    }

    private static Map<String, String> facts(String object) {
        Map<String, String> facts = new HashMap<>();
        Matcher field = FIELD.matcher(object);
        while (field.find()) {
            facts.put(field.group(1), field.group(2) == null ? field.group(3) : field.group(2));
        }
        return facts;
    }
}
