package org.watchglass.ui.recordings;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.watchglass.mp4.Mp4Export;
import org.watchglass.ui.player.DiskWork;
import org.watchglass.ui.player.ExportDialog;
import org.watchglass.ui.player.WorkBar;

/** Repairs, exports and deletes recordings, each in a job. UI thread. */
final class CaptureWork {
    private final Shell shell;
    private final WorkBar bar;
    private final Consumer<String> say;
    private final Consumer<String> changed;

    /**
     * @param say takes a line about what has happened; an empty one if nothing has
     * @param changed the same, when recordings are not what they were
     */
    CaptureWork(Shell shell, WorkBar bar, Consumer<String> say, Consumer<String> changed) {
        this.shell = shell;
        this.bar = bar;
        this.say = say;
        this.changed = changed;
    }

    void repair(Capture capture) {
        DiskWork.start(bar, Messages.repairing,
                progress -> CaptureRepair.repair(capture, Clock.systemUTC(), progress),
                repaired -> changed.accept(Messages.bind(Messages.repaired, capture.name(), repaired)),
                changed);
    }

    void export(Capture capture) {
        List<Path> films = capture.films();
        Path proposal =
                Path.of(System.getProperty("user.home", "."), ExportTargets.name(capture, films.get(0)));
        ExportDialog dialog = new ExportDialog(shell, Messages.exportTitle,
                films.size() == 1 ? Messages.exportMessage
                        : Messages.bind(Messages.exportSeveral, films.size()),
                proposal);
        Path target = dialog.open() == Window.OK ? dialog.target() : null;
        if (target != null) {
            DiskWork.start(bar, Messages.exporting, progress -> {
                FilesProgress files = new FilesProgress(progress, films);
                for (Path film : films) {
                    Mp4Export.fastStart(film, ExportTargets.of(target, films, film), files.of(film));
                }
                return target;
            }, file -> say.accept(Messages.bind(Messages.savedTo, file)), say);
        }
    }

    void delete(List<Capture> captures) {
        String what = captures.size() == 1 ? Messages.bind(Messages.deleteOne, captures.get(0).path())
                : Messages.bind(Messages.deleteSeveral, captures.size());
        if (MessageDialog.open(MessageDialog.QUESTION, shell, Messages.deleteTitle, what, SWT.SHEET,
                Messages.deleteButton, Messages.keepButton) == 0) {
            DiskWork.start(bar, Messages.deleting, progress -> {
                int done = 0;
                for (Capture capture : captures) {
                    if (progress.goesOn(done++, captures.size())) {
                        CaptureFiles.delete(capture.path());
                    }
                }
                return done;
            }, done -> changed.accept(""), changed);
        }
    }
}
