package org.watchglass.report.zip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.flow.Ticker;
import org.watchglass.report.AutoReports.Watch;
import org.watchglass.report.AutoRules;
import org.watchglass.report.Report;
import org.watchglass.report.ReportListener;

/** Which of two reports goes first. */
@Timeout(60)
class ReportOrderTest implements ReportListener {
    private final ZipReportTarget target = new ZipReportTarget("1.2.3", Duration.ZERO, Ticker.SYSTEM);
    private final BlockingQueue<@Nullable Path> finished = new LinkedBlockingQueue<>();
    private final BlockingQueue<@Nullable String> failures = new LinkedBlockingQueue<>();
    private final WatchedConsole console = new WatchedConsole();
    private final Path directory;
    private @Nullable Watch watch;

    ReportOrderTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @AfterEach
    void stop() {
        Watch begun = watch;
        if (begun != null) {
            begun.close(); // waits for a report that is being made
        }
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

    private void watch(AutoRules rules) {
        watch = target.watch(console, rules, directory, this);
    }

    private Path next() throws InterruptedException {
        Path report = finished.poll(30, TimeUnit.SECONDS);
        assertNotNull(report, () -> "no report: " + failures);
        return report;
    }

    private Report users() {
        return new Report(Report.Type.OTHER, "mine", console, Instant.EPOCH, null);
    }

    /** Sections wait until the latch is down, once they have begun. */
    private CountDownLatch hold(CountDownLatch begun) {
        CountDownLatch latch = new CountDownLatch(1);
        target.bind((report, files) -> {
            begun.countDown();
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return latch;
    }

    @Test
    void aReportOfTheUsersGoesFirstAndWhatMustNotBeMissedComesAfterIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch latch = hold(begun);
        watch(AutoRules.NONE.withDisconnects(false));
        console.lose("x");
        begun.await();
        target.submit(users(), directory, this);
        latch.countDown();
        assertTrue(next().getFileName().toString().startsWith("report-"));
        assertTrue(next().getFileName().toString().startsWith("auto-report-"));
        assertNull(failures.poll());
    }

    @Test
    void aReportThatComesAgainAnywayIsLeftOutForTheUsers() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch latch = hold(begun);
        watch(AutoRules.NONE.withInterval(Duration.ofMillis(1)));
        begun.await();
        target.submit(users(), directory, this);
        latch.countDown();
        assertTrue(next().getFileName().toString().startsWith("report-"));
        assertEquals("a report was left out: one that was asked for was being made",
                failures.poll(30, TimeUnit.SECONDS));
    }
}
