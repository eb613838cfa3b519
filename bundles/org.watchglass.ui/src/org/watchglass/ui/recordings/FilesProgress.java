package org.watchglass.ui.recordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.watchglass.mp4.Progress;

/** How far the work on several files is, by their bytes. Not for the UI thread. */
final class FilesProgress {
    private final Progress whole;
    private final long all;
    private long before;
    private long size;

    FilesProgress(Progress whole, List<Path> files) throws IOException {
        this.whole = whole;
        long sum = 0;
        for (Path file : files) {
            sum += Files.size(file);
        }
        all = Math.max(1, sum);
    }

    /** The next file is worked on; those before it are done. */
    Progress of(Path file) throws IOException {
        before += size;
        size = Files.size(file);
        return this::goesOn;
    }

    private boolean goesOn(long done, long ofFile) {
        double part = ofFile <= 0 ? 0 : (double) done / ofFile;
        return whole.goesOn(Math.min(all, before + (long) (part * size)), all);
    }
}
