package org.watchglass.capture.pcap;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Tells a full disk from other troubles: the JDK has no exception for it. */
final class DiskSpace {
    private static final long NOTHING_LEFT = 64 << 10;

    private DiskSpace() {}

    static boolean isFull(IOException failure, Path path) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space") || message.contains("quota")
                || message.contains("not enough space")) {
            return true;
        }
        Path directory = path.getParent();
        try {
            if (directory == null) {
                return false;
            }
            FileStore store = Files.getFileStore(directory);
            return !store.isReadOnly() && store.getUsableSpace() < NOTHING_LEFT;
        } catch (IOException e) {
            return false;
        }
    }
}
