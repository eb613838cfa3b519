package org.watchglass.ui;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.Console;
import org.watchglass.renderer.Picture;
import org.watchglass.renderer.Rect;
import org.watchglass.report.Report;
import org.watchglass.report.ReportListener;
import org.watchglass.report.ReportTarget;
import org.watchglass.report.ReportTarget.Submission;
import org.watchglass.ui.preferences.OutputFolder;

/**
 * A report about a console, with what it showed when this was made. UI thread; the report is made by a
 * service.
 */
final class Reporting implements ReportDialog.Reporter {
    private final Background background;
    private final ReportTarget target;
    private final Console console;
    private final OutputFolder directory;
    private final Instant triggered = Instant.now();
    private final CompletableFuture<Picture> screenshot;
    private final Supplier<CompletableFuture<Picture>> later;

    /**
     * @param pictures what the console shows when it is asked: now, and once more when a report with a region
     *     is submitted
     */
    Reporting(Background background, ReportTarget target, Console console, OutputFolder directory,
            Supplier<CompletableFuture<Picture>> pictures) {
        this.background = background;
        this.target = target;
        this.console = console;
        this.directory = directory;
        screenshot = pictures.get();
        later = pictures;
    }

    @Override
    public void showScreenshot(Consumer<Picture> shown) {
        screenshot.thenAccept(picture -> background.onUi(() -> shown.accept(picture)));
    }

    @Override
    public Submission submit(Report.Type type, String description, Rect region, ReportListener listener) {
        CompletableFuture<Picture> now = region.isEmpty() ? screenshot : later.get();
        ReportJob job = new ReportJob(background, told -> {
            Report report = new Report(type, description, console, triggered,
                    picture(screenshot), part(picture(now), region));
            return target.submit(report, directory.checked(), told);
        }, listener);
        job.schedule();
        return job::cancel;
    }

    private static @Nullable Picture part(@Nullable Picture picture, Rect region) {
        return picture == null || region.isEmpty() ? null : picture.part(region);
    }

    private static @Nullable Picture picture(CompletableFuture<Picture> wanted) throws InterruptedException {
        try {
            return wanted.get();
        } catch (ExecutionException e) {
            // Nothing was drawn yet: a report without a picture is still one.
            return null;
        }
    }
}
