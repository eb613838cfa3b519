package org.watchglass.report.zip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.flow.Ticker;
import org.watchglass.report.AutoRules;
import org.watchglass.report.Report;
import org.watchglass.report.ReportListener;
import org.watchglass.report.ReportPart;
import org.watchglass.report.ReportTarget.Submission;

class ZipReportTargetTest implements ReportListener {
    private final ZipReportTarget target = new ZipReportTarget("1.2.3", Duration.ofMillis(50), Ticker.SYSTEM);
    private final BlockingQueue<@Nullable String> failures = new ArrayBlockingQueue<>(9);
    private final BlockingQueue<@Nullable Path> finished = new ArrayBlockingQueue<>(9);
    private final Report report =
            new Report(Report.Type.DISPLAY, "it \"flickers\"", new StillConsole(), Instant.EPOCH,
                    StillConsole.picture());
    private final List<ReportPart> parts = new CopyOnWriteArrayList<>();
    private final List<Integer> steps = new CopyOnWriteArrayList<>();
    private final Path directory;

    ZipReportTargetTest(@TempDir Path parent) {
        directory = parent.resolve("reports");
    }

    @AfterEach
    void stop() {
        target.stop();
    }

    @Override
    public void onProgress(ReportPart part, int done, int total) {
        parts.add(part);
        steps.add(done);
        assertTrue(done < total);
    }

    @Override
    public void onFinished(Path zip) {
        finished.add(zip);
    }

    @Override
    public void onFailed(String reason) {
        failures.add(reason);
    }

    @Test
    void holdsWhatEveryReportHolds() throws Exception {
        target.submit(report, directory, this);
        Map<String, byte[]> files = Zips.files(awaitZip());
        var metadata = JsonParser.parseString(new String(files.get("metadata.json"))).getAsJsonObject();
        assertEquals("it \"flickers\"", metadata.get("description").getAsString());
        assertEquals("1.2.3", metadata.get("version").getAsString());
        assertTrue(new String(files.get("threads.txt")).contains("report #"));
        assertTrue(files.keySet().containsAll(Set.of("channel-state.json", "log.txt", "README.txt")));
        assertEquals((byte) 0x89, files.get("screenshot.png")[0]);
    }

    @Test
    void saysWhatIsBeingAdded() throws Exception {
        target.bind((what, files) -> {});
        target.submit(report, directory, this);
        awaitZip();
        assertEquals(List.of(ReportPart.OTHER, ReportPart.CONSOLE, ReportPart.CONSOLE, ReportPart.PICTURES,
                ReportPart.PROGRAM, ReportPart.LOAD, ReportPart.PACKING), parts);
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6), steps);
    }

    @Test
    void isItsOwnersAloneAndLeavesNothingElseBehind() throws Exception {
        target.submit(report, directory, this);
        Path zip = awaitZip();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(zip)));
        try (var entries = Files.list(directory)) {
            assertEquals(List.of(zip), entries.toList());
        }
    }

    @Test
    void aSectionThatFailsCostsItsOwnPartOnly() throws Exception {
        target.bind((what, files) -> files.text("extra.txt", "more"));
        target.bind((what, files) -> {
            throw new IOException("no disk");
        });
        target.submit(report, directory, this);
        Map<String, byte[]> files = Zips.files(awaitZip());
        assertEquals("more", new String(files.get("extra.txt")));
        assertTrue(new String(files.get("missing.txt")).contains("no disk"));
    }

    @Test
    void aPartThatNeedsTooMuchMemoryCostsItselfOnly() throws Exception {
        target.bind((what, files) -> {
            throw new OutOfMemoryError("on purpose");
        });
        for (int n = 0; n < 2; n++) {
            target.submit(report, directory, this);
            Map<String, byte[]> files = Zips.files(awaitZip());
            assertEquals("a part is missing: on purpose\n", new String(files.get("missing.txt")));
        }
    }

    @Test
    void anErrorOfOursDoesNotBlockTheNextReport() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        target.bind((what, files) -> {
            if (broken.getAndSet(false)) {
                throw new AssertionError("on purpose");
            }
        });
        target.submit(report, directory, this);
        // Waits until the report's thread has nothing more to do.
        target.watch(report.console(), AutoRules.NONE, directory, this).close();
        target.submit(report, directory, this);
        awaitZip();
    }

    @Test
    void refusesASecondReportWhileOneIsWritten() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        target.bind((what, files) -> awaitQuietly(latch));
        target.submit(report, directory, this);
        assertThrows(IllegalStateException.class, () -> target.submit(report, directory, this));
        latch.countDown();
        awaitZip();
        target.submit(report, directory, this);
        awaitZip();
    }

    @Test
    void aCancelledReportLeavesNothing() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        target.bind((what, files) -> awaitQuietly(latch));
        Submission submission = target.submit(report, directory, this);
        submission.cancel();
        latch.countDown();
        assertEquals("the report was cancelled", failures.poll(20, TimeUnit.SECONDS));
        try (var entries = Files.list(directory)) {
            assertEquals(0, entries.count());
        }
    }

    @Test
    void refusesNamesThatLeaveTheReport() throws Exception {
        target.bind((what, files) -> files.text("../evil.txt", "x"));
        target.submit(report, directory, this);
        assertTrue(Zips.files(awaitZip()).containsKey("missing.txt"));
        assertFalse(Files.exists(directory.resolveSibling("evil.txt")));
    }

    @Test
    void saysInOneLineWhyItCouldNotBeWritten() throws Exception {
        Files.writeString(directory, "a file");
        target.submit(report, directory, this);
        String failure = failures.poll(20, TimeUnit.SECONDS);
        assertTrue(failure != null && failure.startsWith("cannot write a report to "), failure);
    }

    @Test
    void showsTheChosenRegion() throws Exception {
        Report chosen = new Report(Report.Type.DISPLAY, "here", new StillConsole(), Instant.EPOCH,
                StillConsole.picture(), StillConsole.picture());
        target.submit(chosen, directory, this);
        assertEquals((byte) 0x89, Zips.files(awaitZip()).get("screenshot-region.png")[0]);
    }

    @Test
    void watchesTheProcessForAWhile() throws Exception {
        target.submit(report, directory, this);
        var metrics = JsonParser.parseString(new String(Zips.files(awaitZip()).get("runtime-metrics.json")))
                .getAsJsonObject();
        assertTrue(metrics.get("sampled_seconds").getAsDouble() >= 0.05);
        assertTrue(metrics.getAsJsonObject("heap").get("used_bytes").getAsLong() > 0);
        assertTrue(metrics.getAsJsonArray("threads").toString().contains("\"name\":\"report\""));
    }

    @Test
    void saysWhatItsFilesAre() throws Exception {
        target.bind((what, files) -> files.text("extra.txt", "more"));
        target.submit(report, directory, this);
        Map<String, byte[]> files = Zips.files(awaitZip());
        String readme = new String(files.get("README.txt"));
        files.keySet().stream().filter(name -> !name.equals("README.txt"))
                .forEach(name -> assertTrue(readme.contains("\n" + name + " "), name));
        assertTrue(readme.contains("extra.txt                by another bundle\n"), readme);
        assertFalse(readme.contains("replay-0.mp4"), "what is not there is not told");
    }

    @Test
    void cancellingEndsTheWatching() throws Exception {
        ZipReportTarget slow = new ZipReportTarget("1.2.3", Duration.ofDays(1), Ticker.SYSTEM);
        Submission submission = slow.submit(report, directory, this);
        submission.cancel();
        assertEquals("the report was cancelled", failures.poll(20, TimeUnit.SECONDS));
        slow.stop();
    }

    private Path awaitZip() throws InterruptedException {
        Path zip = finished.poll(20, TimeUnit.SECONDS);
        if (zip == null) {
            throw new AssertionError("no report: " + failures);
        }
        return zip;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
