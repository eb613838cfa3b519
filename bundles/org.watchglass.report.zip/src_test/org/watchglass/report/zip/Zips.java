package org.watchglass.report.zip;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/** What is in a report. */
final class Zips {
    private Zips() {}

    static Map<String, byte[]> files(Path file) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return files;
    }

    static Set<String> names(Path file) throws IOException {
        return files(file).keySet();
    }

    static JsonObject json(Path file, String name) throws IOException {
        Map<String, byte[]> files = files(file);
        if (!files.containsKey(name)) {
            throw new IOException("no " + name + " in " + file);
        }
        byte[] content = files.get(name);
        return JsonParser.parseString(new String(content, StandardCharsets.UTF_8)).getAsJsonObject();
    }
}
