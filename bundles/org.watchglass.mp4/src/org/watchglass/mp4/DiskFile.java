package org.watchglass.mp4;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jdt.annotation.Nullable;

/**
 * A file on disk, locked while it can be written. It is a {@link RandomAccessFile} and not a {@code
 * FileChannel}, because interrupting a thread that writes to a channel closes the file.
 */
public final class DiskFile implements ByteStore {
    /** Far behind the end: readers are not hindered on any system. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /** How often this process has closed a file; each time, POSIX systems drop its locks on that file. */
    private static final AtomicInteger CLOSED = new AtomicInteger();

    private final RandomAccessFile file;
    private final boolean writable;
    private @Nullable FileLock lock;
    private int lockedAfter = -1;

    private DiskFile(Path path, boolean writable) throws IOException {
        file = new RandomAccessFile(path.toFile(), writable ? "rw" : "r");
        this.writable = writable;
    }

    /**
     * Makes a new, empty file that only its owner can read and write.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one; it is left as it is
     */
    public static DiskFile create(Path path) throws IOException {
        Files.createFile(path, ownerOnly(path));
        DiskFile file = new DiskFile(path, true);
        file.lock(); // if somebody just looks whether it is locked, the first write tries again
        return file;
    }

    /** Opens an existing file for reading; anything that writes fails. */
    public static DiskFile read(Path path) throws IOException {
        return new DiskFile(path, false);
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
        DiskFile file = new DiskFile(path, true);
        if (!file.lock()) {
            file.close();
            throw new IOException("somebody is writing to " + path);
        }
        return file;
    }

    /** Whether somebody has a file open for writing, as far as the file system can tell. */
    public static boolean isBeingWritten(Path path) throws IOException {
        try (DiskFile file = read(path)) {
            return file.isLockedElsewhere();
        }
    }

    private boolean isLockedElsewhere() {
        try (FileLock shared = file.getChannel().tryLock(LOCKED_BYTE, 1, true)) {
            return shared == null;
        } catch (OverlappingFileLockException e) {
            return true; // by this process
        } catch (IOException e) {
            return false; // a file system without locks
        }
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
        write(position, bytes, 0, bytes.length);
    }

    @Override
    public void write(long position, byte[] bytes, int from, int length) throws IOException {
        if (writable && lockedAfter != CLOSED.get()) {
            lock();
        }
        file.seek(position);
        file.write(bytes, from, length);
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
        CLOSED.incrementAndGet();
    }

    /**
     * Locks one byte until the file is closed.
     *
     * @return false if somebody else has it
     */
    private boolean lock() throws IOException {
        int closed = CLOSED.get();
        FileLock held = lock;
        if (held != null) {
            held.release();
        }
        try {
            lock = file.getChannel().tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                return false;
            }
        } catch (OverlappingFileLockException e) {
            return false; // by this process
        } catch (IOException e) {
            lock = null; // a file system without locks
        }
        lockedAfter = closed;
        return true;
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
