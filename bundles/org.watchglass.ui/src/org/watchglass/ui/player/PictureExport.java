package org.watchglass.ui.player;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.watchglass.mp4.Mp4Excerpt;
import org.watchglass.mp4.TickRange;
import org.watchglass.remote.ConsoleDisplay;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.renderer.Picture;
import org.watchglass.ui.Screenshot;

/** Takes pictures and ranges out of what is played. UI thread; what waits for the disk is a job. */
final class PictureExport {
    private final ConsoleDisplay screen;
    private final WorkBar bar;
    private String usual = "";

    /** @param bar says what came of it */
    PictureExport(ConsoleDisplay screen, WorkBar bar) {
        this.screen = screen;
        this.bar = bar;
    }

    /** What the bar says until something has happened, and when something else is to be said. */
    void sayUsually(String line) {
        if (!line.equals(usual)) {
            usual = line;
            bar.say(line);
        }
    }

    void copy() {
        whenThere(picture -> {
            Clipboard clipboard = new Clipboard(bar.getDisplay());
            ImageData data = Screenshot.data(picture.width(), picture.height(), picture.pixels());
            clipboard.setContents(new Object[] {data},
                    new Transfer[] {ImageTransfer.getInstance()});
            clipboard.dispose();
            bar.say(Messages.copied);
        });
    }

    /** Beside the video. */
    void save(Path film, long ticks) {
        Path target = beside(film, TimeText.forName(ticks) + ".png");
        whenThere(picture -> DiskWork.start(bar, Messages.saving,
                progress -> Screenshot.write(picture, target, target.getParent()), this::saidSaved,
                this::said));
    }

    private void whenThere(Consumer<Picture> action) {
        CompletableFuture<Picture> wanted = screen.snapshot(SnapshotPointer.LEFT_OUT);
        wanted.whenComplete((picture, failure) -> DiskWork.onUi(bar.getDisplay(), () -> {
            if (!bar.isDisposed() && failure == null) {
                action.accept(picture);
            }
        }));
    }

    /** @param from in ticks, as {@code to} */
    void exportRange(Path film, long from, long to) {
        String times = TimeText.forName(from) + "-" + TimeText.forName(to);
        ExportDialog dialog = new ExportDialog(bar.getShell(), Messages.exportTitle,
                Messages.bind(Messages.exportMessage, TimeText.exact(from), TimeText.exact(to)),
                beside(film, times + ".mp4"));
        Path target = dialog.open() == Window.OK ? dialog.target() : null;
        if (target != null && to > from) {
            TickRange range = new TickRange(from, to);
            DiskWork.start(bar, Messages.exporting, progress -> {
                Mp4Excerpt.copyRange(film, target, range, progress);
                return target;
            }, this::saidSaved, this::said);
        }
    }

    private static Path beside(Path film, String rest) {
        String stem = String.valueOf(film.getFileName()).replaceAll("\\.[^.]*$", "");
        return film.resolveSibling(stem + "-" + rest);
    }

    private void saidSaved(Path file) {
        bar.say(Messages.bind(Messages.savedTo, file));
    }

    /** Empty if it was cancelled. */
    private void said(String failure) {
        bar.say(failure.isEmpty() ? usual : failure);
    }
}
