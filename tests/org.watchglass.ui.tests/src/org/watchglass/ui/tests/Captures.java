package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.watchglass.testkit.Tool;

/** What recordings and reports leave in a directory. */
final class Captures {
    private Captures() {}

    /** Files of that kind anywhere below, the oldest first. */
    static List<Path> find(Path directory, String suffix) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            @NonNullByDefault({})
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.getFileName().toString().endsWith(suffix)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            @NonNullByDefault({})
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                // It was there a moment ago: parts of files come and go.
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(found);
        return found;
    }

    static Path only(Path directory, String suffix) throws IOException {
        List<Path> found = find(directory, suffix);
        if (found.size() != 1) {
            throw new AssertionError("not one *" + suffix + ": " + found);
        }
        return found.get(0);
    }

    static JsonObject json(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }

    /** A finalised file lists its samples at its end, behind everything else; a growing one has fragments. */
    static boolean isFinalised(Path mp4) throws Exception {
        String trace = Tool.run("ffprobe", "-v", "trace", mp4.toString()).orFail().errors();
        return !trace.contains("type:'moof'");
    }

    static void assertFinalised(Path mp4) throws Exception {
        assertTrue(isFinalised(mp4), mp4 + " is not finalised");
    }
}
