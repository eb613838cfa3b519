package org.watchglass.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Whether a disk has room for a recording: too little once less than {@code minFree} is left, enough again
 * once there is a tenth more than that. Recorder's thread.
 */
final class DiskRoom {
    /** Tells how many bytes are free. */
    @FunctionalInterface
    interface Free {
        long bytes() throws IOException;
    }

    private final Path directory;
    private final long minFree;
    private final Free free;
    private boolean low;

    DiskRoom(Path directory, long minFree) {
        this(directory, minFree, () -> Files.getFileStore(directory).getUsableSpace());
    }

    DiskRoom(Path directory, long minFree, Free free) {
        this.directory = directory;
        this.minFree = minFree;
        this.free = free;
    }

    /**
     * Looks again.
     *
     * @return true if that has changed; {@link #isLow} tells to what
     */
    boolean changed() {
        if (minFree == 0) {
            return false;
        }
        boolean before = low;
        try {
            low = free.bytes() < (low ? minFree + minFree / 10 : minFree);
        } catch (IOException e) {
            // Nobody knows: whoever writes will find out.
            low = false;
        }
        return low != before;
    }

    boolean isLow() {
        return low;
    }

    /** Why nothing is written, in a line for the user. */
    String reason() {
        return String.format(Locale.ROOT,
                "less than %s are free for %s: recording waits until there is more room", size(minFree),
                directory);
    }

    static String size(long bytes) {
        return bytes < 1_000_000 ? bytes / 1000 + " kB" : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
