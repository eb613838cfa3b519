package org.watchglass.mp4;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.eclipse.jdt.annotation.Nullable;

/** Where a file's {@link MarkJournal} lies. */
interface MarkPlace {
    /** For a file that is not on disk: marks last as long as the writer does. */
    MarkPlace NONE = () -> null;

    /** A new, empty store; null if there is no place to keep anything. */
    @Nullable
    ByteStore create() throws IOException;

    /** At most {@link MarkJournal#MAX_BYTES} from the start; nothing if there is no journal. */
    default byte[] read() throws IOException {
        return new byte[0];
    }

    /** Does nothing if there is no journal. */
    default void delete() throws IOException {}

    /**
     * The journal of a file on disk, beside it.
     *
     * <p>What has that name and is no ordinary file is neither read nor removed: nobody knows whose it is.
     */
    record Beside(Path journal) implements MarkPlace {
        private static final String SUFFIX = ".marks";

        static Beside file(Path file) {
            return new Beside(file.resolveSibling(file.getFileName() + SUFFIX));
        }

        @Override
        public @Nullable ByteStore create() throws IOException {
            return DiskFile.create(journal);
        }

        @Override
        public byte[] read() throws IOException {
            if (!isThere()) {
                return new byte[0];
            }
            try (DiskFile file = DiskFile.read(journal)) {
                return file.read(0, (int) Math.min(file.length(), MarkJournal.MAX_BYTES));
            }
        }

        @Override
        public void delete() throws IOException {
            if (isThere()) {
                Files.deleteIfExists(journal);
            }
        }

        boolean isThere() {
            return Files.isRegularFile(journal, LinkOption.NOFOLLOW_LINKS);
        }
    }
}
