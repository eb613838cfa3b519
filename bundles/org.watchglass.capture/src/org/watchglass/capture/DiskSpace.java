package org.watchglass.capture;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Tells a full disk from other troubles, for {@link SinkListener.EndReason#NO_SPACE}: the JDK has no
 * exception of its own for it.
 */
public final class DiskSpace {
    private static final long NOTHING_LEFT = 64 << 10;

    private DiskSpace() {}

    /** @param directory that should have been written to */
    public static boolean isFull(IOException failure, Path directory) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space") || message.contains("quota")
                || message.contains("not enough space")) {
            return true;
        }
        try {
            FileStore store = Files.getFileStore(directory);
            return !store.isReadOnly() && store.getUsableSpace() < NOTHING_LEFT;
        } catch (IOException e) {
            return false;
        }
    }
}
