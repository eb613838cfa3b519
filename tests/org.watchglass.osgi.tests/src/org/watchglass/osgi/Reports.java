package org.watchglass.osgi;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.renderer.Picture;
import org.watchglass.report.Report;
import org.watchglass.report.ReportListener;
import org.watchglass.report.ReportTarget;

/** Reports as users get them, and a look into one. */
record Reports(Path zip) {
    private static final int SECONDS = 60;

    /** Finishes with the report. */
    static final class Finished extends CompletableFuture<Path> implements ReportListener {
        @Override
        public void onFinished(Path report) {
            complete(report);
        }

        @Override
        public void onFailed(String reason) {
            completeExceptionally(new IOException(reason));
        }

        Reports await() throws Exception {
            return new Reports(get(SECONDS, TimeUnit.SECONDS));
        }
    }

    /** Begins to report what the console shows. */
    static Finished begin(Console console, Path directory) throws Exception {
        Picture screenshot =
                console.displays().get(0).snapshot(SnapshotPointer.BLENDED).get(SECONDS, TimeUnit.SECONDS);
        Report report = new Report(Report.Type.DISPLAY, "test", console, Instant.now(), screenshot);
        Finished finished = new Finished();
        Services.get(ReportTarget.class).submit(report, directory, finished);
        return finished;
    }

    Set<String> names() throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Set<String> names = new TreeSet<>();
            file.stream().forEach(entry -> names.add(entry.getName()));
            return names;
        }
    }

    byte[] bytes(String name) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            var entry = file.getEntry(name);
            if (entry == null) {
                throw new IOException("no " + name + " in " + names());
            }
            try (InputStream in = file.getInputStream(entry)) {
                return in.readAllBytes();
            }
        }
    }

    String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    JsonObject json(String name) throws IOException {
        return JsonParser.parseString(text(name)).getAsJsonObject();
    }

    /** A copy of one of its files, beside it. */
    Path extract(String name) throws IOException {
        return Files.write(Files.createTempDirectory(zip.getParent(), "extracted").resolve(name),
                bytes(name));
    }
}
