package org.watchglass.ui.tests;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.ServiceRegistration;
import org.watchglass.report.Report;
import org.watchglass.report.ReportFiles;
import org.watchglass.report.ReportSection;

/** Adds to each report, and takes its time until a latch lets it go. */
final class HeldSection implements ReportSection, AutoCloseable {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch latch = new CountDownLatch(1);
    private final ServiceRegistration<ReportSection> registration =
            Framework.register(ReportSection.class, this, Map.of());

    @Override
    public void write(Report report, ReportFiles files) throws IOException {
        reached.countDown();
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        files.text("held.txt", "at last");
    }

    /** Waits until a report is held. */
    void await() throws Exception {
        if (!reached.await(30, TimeUnit.SECONDS)) {
            throw new AssertionError("no report is being made");
        }
    }

    void letGo() {
        latch.countDown();
    }

    @Override
    public void close() {
        letGo();
        registration.unregister();
    }
}
