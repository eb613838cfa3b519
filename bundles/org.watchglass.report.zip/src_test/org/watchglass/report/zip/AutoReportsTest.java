package org.watchglass.report.zip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.report.AutoReports.Watch;
import org.watchglass.report.AutoRules;
import org.watchglass.report.AutoRules.Limits;
import org.watchglass.report.Report;
import org.watchglass.report.ReportListener;

@Timeout(60)
class AutoReportsTest implements ReportListener {
    private static final AutoRules ON_DISCONNECT = AutoRules.NONE.withDisconnects(false);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final AtomicLong nanos = new AtomicLong();
    private final ZipReportTarget target = new ZipReportTarget("1.2.3", Duration.ZERO, nanos::get);
    private final BlockingQueue<@Nullable Path> finished = new LinkedBlockingQueue<>();
    private final BlockingQueue<@Nullable String> failures = new LinkedBlockingQueue<>();
    private final WatchedConsole console = new WatchedConsole();
    private final Path directory;

    AutoReportsTest(@TempDir Path parent) {
        directory = parent.resolve("reports");
    }

    @AfterEach
    void stop() {
        target.stop();
    }

    @Override
    public void onFinished(Path report) {
        finished.add(report);
    }

    @Override
    public void onFailed(String reason) {
        failures.add(reason);
    }

    private Watch watch(AutoRules rules) {
        return target.watch(console, rules, directory, this);
    }

    private Path next() throws InterruptedException {
        Path report = finished.poll(30, TimeUnit.SECONDS);
        assertNotNull(report, () -> "no report: " + failures);
        return report;
    }

    private List<String> names(Predicate<String> wanted) throws Exception {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).filter(wanted).sorted().toList();
        }
    }

    @Test
    void tellsWhatWasKnownWhenTheConnectionWasLost() throws Exception {
        watch(ON_DISCONNECT);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(90));
        console.lose("the server closed the connection");
        Path report = next();
        assertTrue(report.getFileName().toString().startsWith("auto-report-"));
        JsonObject cause = Zips.json(report, "disconnect-cause.json");
        assertEquals("the server closed the connection", cause.get("reason").getAsString());
        assertEquals("connected", cause.get("state_before").getAsString());
        assertEquals(90, cause.get("connected_seconds").getAsDouble());
        assertEquals("java.io.EOFException", cause.get("error").getAsString());
        assertEquals("main", cause.get("channel").getAsString());
        assertFalse(cause.get("reconnects").getAsBoolean());
        JsonObject last = cause.getAsJsonObject("channels").getAsJsonObject("main")
                .getAsJsonObject("last_received");
        assertEquals("PING", last.get("message").getAsString());
        assertEquals(12, last.get("seconds_ago").getAsDouble());
        assertEquals(12, cause.get("silent_seconds").getAsDouble());
        assertEquals("auto", Zips.json(report, "metadata.json").get("type").getAsString());
        assertTrue(Zips.names(report).containsAll(List.of("screenshot.png", "screenshot-1.png")));
    }

    @Test
    void tellsHowOldMessagesAre() throws Exception {
        watch(ON_DISCONNECT);
        console.lose("x");
        JsonObject state = Zips.json(next(), "channel-state.json");
        JsonObject ping = state.getAsJsonObject("channels").getAsJsonObject("main")
                .getAsJsonObject("received").getAsJsonObject("PING");
        assertEquals("{\"count\":3,\"seconds_ago\":12.0}", ping.toString());
        JsonObject silence = state.getAsJsonArray("silences").get(0).getAsJsonObject();
        assertEquals(12, silence.get("seconds").getAsDouble());
        assertEquals(7, silence.get("sent_meanwhile").getAsInt());
    }

    @Test
    void coolsDownBetweenLostConnections() throws Exception {
        watch(AutoRules.NONE.withDisconnects(true));
        console.lose("first");
        assertTrue(Zips.json(next(), "disconnect-cause.json").get("reconnects").getAsBoolean());
        console.connectAgain();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(59));
        console.lose("second");
        console.connectAgain();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        console.lose("third");
        assertEquals("third", Zips.json(next(), "disconnect-cause.json").get("reason").getAsString());
    }

    @Test
    void whatIsEndedFromHereIsNoReport() throws Exception {
        Watch watch = watch(ON_DISCONNECT);
        console.loseFromHere();
        console.close();
        watch.close();
        assertTrue(finished.isEmpty());
    }

    @Test
    void aLossThatWasNotHeardOfYetIsReportedBeforeTheEnd() throws Exception {
        Watch watch = watch(ON_DISCONNECT);
        console.removeListener((AutoWatch) watch);
        console.lose("the server closed the connection");
        watch.close();
        assertEquals(1, finished.size());
    }

    @Test
    void reportsAgainAndAgainAndKeepsTheNewest() throws Exception {
        Path users = Files.createDirectories(directory).resolve("report-20200101-000000.zip");
        Files.writeString(users, "the user's");
        for (int n = 0; n < 5; n++) {
            Path old = Files.writeString(directory.resolve("auto-report-20200101-00000" + n + ".zip"), "old");
            Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH.plusSeconds(n)));
        }
        Watch watch = watch(AutoRules.NONE.withInterval(SHORT)
                .within(new Limits(3, 1 << 20, Duration.ZERO)));
        Path last = users;
        for (int n = 0; n < 5; n++) {
            last = next();
        }
        watch.close();
        assertEquals(3, names(name -> name.startsWith("auto-report-")).size());
        assertFalse(names(name -> true).contains("auto-report-20200101-000004.zip"));
        assertTrue(Files.exists(users));
        assertTrue(Files.exists(last) || !finished.isEmpty());
    }

    @Test
    void goesOnAfterAPartThatNeedsTooMuchMemory() throws Exception {
        target.bind((report, files) -> {
            throw new OutOfMemoryError("on purpose");
        });
        Watch watch = watch(AutoRules.NONE.withInterval(SHORT));
        next();
        assertTrue(Zips.names(next()).contains("missing.txt"));
        watch.close();
    }

    @Test
    void keepsTheNewestWhateverItsSize() throws Exception {
        Watch watch = watch(AutoRules.NONE.withInterval(SHORT).within(new Limits(20, 1, Duration.ZERO)));
        next();
        next();
        watch.close();
        assertEquals(1, names(name -> name.startsWith("auto-report-")).size());
    }

    @Test
    void eachKindOfGapHasOneReportWhicheverRunSeesIt() throws Exception {
        console.gap("image type 7");
        Watch watch = watch(AutoRules.NONE.withGaps());
        console.gap("DRAW_TEXT");
        console.gap("DRAW_TEXT");
        watch.close();
        assertEquals(List.of("gap-DRAW_TEXT.zip", "gap-image-type-7.zip"), names(name -> true));
        JsonObject gap = Zips.json(directory.resolve("gap-image-type-7.zip"), "gap.json");
        assertEquals("{\"gap\":\"image type 7\",\"detail\":\"in detail\"}", gap.toString());
        JsonObject metadata = Zips.json(directory.resolve("gap-DRAW_TEXT.zip"), "metadata.json");
        assertEquals("pedantic", metadata.get("type").getAsString());

        finished.clear();
        watch(AutoRules.NONE.withGaps()).close();
        assertTrue(finished.isEmpty());
    }

    @Test
    void stopsAtABoundOfReportsOfGaps() throws Exception {
        Files.createDirectories(directory);
        for (int n = 0; n < 256; n++) {
            Files.createFile(directory.resolve("gap-" + n + ".zip"));
        }
        Watch watch = watch(AutoRules.NONE.withGaps());
        console.gap("DRAW_TEXT");
        console.gap("DRAW_FILL");
        watch.close();
        assertEquals(256, names(name -> true).size());
        assertEquals(1, failures.size());
    }

    @Test
    void theEndWaitsForNoMeasurement() throws Exception {
        ZipReportTarget slow = new ZipReportTarget("1.2.3", Duration.ofDays(1), nanos::get);
        CountDownLatch begun = new CountDownLatch(1);
        slow.bind((report, files) -> begun.countDown());
        Watch watch = slow.watch(console, ON_DISCONNECT, directory, this);
        console.lose("x");
        begun.await();
        watch.close();
        assertEquals(1, finished.size());
        slow.stop();
    }

    @Test
    void nothingComesAfterTheEnd() throws Exception {
        Watch watch = watch(ON_DISCONNECT.withGaps().withInterval(SHORT));
        next();
        watch.close();
        finished.clear();
        console.gap("DRAW_TEXT");
        console.lose("x");
        // What there is on the report's thread is over when another one is made.
        target.submit(new Report(Report.Type.OTHER, "mine", console, Instant.EPOCH, null), directory, this);
        assertTrue(next().getFileName().toString().startsWith("report-"));
        assertTrue(finished.isEmpty());
    }
}
