package org.watchglass.mp4;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file on disk. It is a {@link RandomAccessFile} and not a {@code FileChannel}, because interrupting a
 * thread that writes to a channel closes the file.
 */
public final class DiskFile implements ByteStore {
    private final RandomAccessFile file;

    private DiskFile(RandomAccessFile file) {
        this.file = file;
    }

    /** A file that no other writer has open. */
    private static DiskFile writable(Path path) throws IOException {
        var file = new DiskFile(new RandomAccessFile(path.toFile(), "rw"));
        if (file.isWrittenElsewhere()) {
            file.close();
            throw new IOException("somebody is writing to " + path);
        }
        return file;
    }

    /**
     * Makes a new, empty file that only its owner can read and write.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one; it is left as it is
     */
    public static DiskFile create(Path path) throws IOException {
        Files.createFile(path, ownerOnly(path));
        return writable(path);
    }

    /** Opens an existing file for reading; anything that writes fails. */
    public static DiskFile read(Path path) throws IOException {
        return new DiskFile(new RandomAccessFile(path.toFile(), "r"));
    }

    /**
     * Opens an existing file for reading and writing.
     *
     * @throws IOException if somebody else has it open for writing, as far as the file system can tell
     */
    public static DiskFile change(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException("not a file: " + path);
        }
        return writable(path);
    }

    @Override
    public long length() throws IOException {
        return file.length();
    }

    @Override
    public byte[] read(long position, int size) throws IOException {
        byte[] bytes = new byte[size];
        file.seek(position);
        file.readFully(bytes);
        return bytes;
    }

    @Override
    public void write(long position, byte[] bytes) throws IOException {
        file.seek(position);
        file.write(bytes);
    }

    @Override
    public void truncate(long length) throws IOException {
        if (length < file.length()) {
            file.setLength(length);
        }
    }

    @Override
    public void force() throws IOException {
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Locks one byte far behind the end until the file is closed: readers are not hindered on any system. */
    private boolean isWrittenElsewhere() {
        try {
            return file.getChannel().tryLock(Long.MAX_VALUE - 1, 1, false) == null;
        } catch (OverlappingFileLockException e) {
            return true; // by this process
        } catch (IOException e) {
            return false; // a file system without locks
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
