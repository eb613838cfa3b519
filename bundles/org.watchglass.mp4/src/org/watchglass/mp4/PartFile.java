package org.watchglass.mp4;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that gets its name when it is complete, and is deleted otherwise. */
final class PartFile implements Closeable {
    private static final System.Logger LOG = System.getLogger(PartFile.class.getName());
    private static final String SUFFIX = ".part";

    private final Path target;
    private final Path part;
    private final DiskFile file;
    private boolean complete;

    private PartFile(Path target, Path part, DiskFile file) {
        this.target = target;
        this.part = part;
        this.file = file;
    }

    /**
     * Starts an empty file beside the target, in place of what a killed process has left there.
     *
     * @throws IOException if somebody is writing to such a file
     */
    static PartFile create(Path target) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + SUFFIX);
        if (Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
            DiskFile.change(part).close();
            Files.delete(part);
        }
        return new PartFile(target, part, DiskFile.create(part));
    }

    ByteStore file() {
        return file;
    }

    /**
     * Forces the file to disk and gives it its name.
     *
     * @param replaces whether the target exists and is to be replaced; it is so at once
     */
    void complete(boolean replaces) throws IOException {
        file.force();
        file.close(); // some systems do not rename what is open
        if (!replaces && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        complete = true;
        forceDirectory();
    }

    /** A name is on the disk when its directory is, on systems that let one force a directory. */
    private void forceDirectory() {
        Path directory = target.toAbsolutePath().getParent();
        if (directory == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "a directory that cannot be forced", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
        if (!complete) {
            Files.deleteIfExists(part);
        }
    }
}
