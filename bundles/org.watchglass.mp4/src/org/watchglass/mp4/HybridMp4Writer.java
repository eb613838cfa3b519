package org.watchglass.mp4;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that takes fragments, plays at every moment, and becomes a plain MP4 when it is finished.
 *
 * <p>For use by one thread. After an {@link IOException} the file plays up to the last whole fragment, and
 * the failed call may be tried again. Whoever closes without finishing leaves a file that plays.
 */
public final class HybridMp4Writer implements Closeable {
    /** Of the {@code free} box that becomes a 64-bit box header. */
    static final int SHELL_SIZE = 16;

    private static final System.Logger LOG = System.getLogger(HybridMp4Writer.class.getName());

    private final ByteStore file;
    private final VideoTrack track;
    private final SampleTable samples;
    private final MarkJournal journal;
    private final List<Mark> listedMarks;
    private final long shell;
    private long flushed;
    private boolean tailIsBroken;
    private boolean finished;

    /**
     * Starts a file whose marks have no place on disk until it is finished.
     *
     * @param file empty; the writer owns it from here on, but not if this constructor fails
     * @param init from {@link Fragmenter#init()}
     */
    public HybridMp4Writer(ByteStore file, byte[] init) throws IOException {
        this(file, init, MarkPlace.NONE);
    }

    HybridMp4Writer(ByteStore file, byte[] init, MarkPlace marks) throws IOException {
        this(file, start(file, init), MarkJournal.start(marks));
    }

    private HybridMp4Writer(ByteStore file, FileScan scan, MarkJournal journal) throws Mp4FormatException {
        if (scan.shell() == FileScan.NONE && !scan.movie().finished()) {
            throw new Mp4FormatException("not a file of this writer: no room for a header");
        }
        this.file = file;
        this.journal = journal;
        track = scan.movie().track();
        samples = scan.movie().samples();
        shell = scan.shell();
        flushed = scan.next();
        finished = scan.movie().finished();
        listedMarks = scan.movie().marks();
    }

    /**
     * Creates a file that only its owner can read. If that fails, nothing is left of it.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one, which is never overwritten
     */
    public static HybridMp4Writer create(Path path, byte[] init) throws IOException {
        DiskFile file = DiskFile.create(path);
        try {
            return new HybridMp4Writer(file, init, MarkPlace.Beside.file(path));
        } catch (IOException e) {
            file.close();
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /**
     * Goes on with an interrupted file after its last whole sample. A fragment or a list of samples that is
     * cut is removed; anything else that follows stays where it is, and is skipped.
     *
     * @param file the writer owns it from here on, but not if this method fails
     * @param marks where the interrupted writer has left them
     * @param progress in bytes that were read; nothing is changed if it ends this
     */
    static HybridMp4Writer resume(ByteStore file, MarkPlace marks, Progress progress) throws IOException {
        FileScan scan = FileScanner.scan(file, progress);
        var writer = new HybridMp4Writer(file, scan, MarkJournal.open(marks));
        if (!writer.finished) {
            file.truncate(scan.next());
            if (scan.cutMedia() != FileScan.NONE) {
                file.write(scan.cutMedia(), new BoxWriter(4).u32(scan.next() - scan.cutMedia()).toBytes());
            }
        }
        return writer;
    }

    /**
     * Appends a fragment with one write. It is safe from then on if the process is killed, and after
     * {@link #force()} if the power fails.
     *
     * @param fragment the bytes of a {@link Fragment}; its samples must be later than those before
     */
    public void append(byte[] fragment) throws IOException {
        append(fragment, 0, fragment.length);
    }

    /** As {@link #append(byte[])}, with a part of an array that the caller uses again afterwards. */
    public void append(byte[] bytes, int from, int length) throws IOException {
        if (finished) {
            throw new IllegalStateException("the file is finished");
        }
        FragmentHead head = FragmentHead.parse(Boxes.need(ByteBuffer.wrap(bytes, from, length), "moof"));
        if (head.dataOffset() + head.mediaSize() != length) {
            throw new Mp4FormatException(head.mediaSize() + " bytes of samples in " + length);
        }
        samples.check(head.start(), head.count());
        write(bytes, from, length);
        head.addTo(samples, flushed, flushed + head.dataOffset(), flushed + length);
        flushed += length;
    }

    /**
     * Remembers a moment that becomes a chapter. It is on the disk when this returns, in a file beside this
     * one ({@code NAME.marks}), and moves into this one when it is finished.
     *
     * @param mark in the fragments' ticks; may be later than every fragment so far
     * @return false if the file has as many as fit already: 255
     */
    public boolean mark(Mark mark) throws IOException {
        if (finished) {
            throw new IllegalStateException("the file is finished");
        }
        return journal.add(mark);
    }

    /** Returns when everything appended is on the disk. */
    public void force() throws IOException {
        file.force();
    }

    /**
     * The length of the file up to its last whole fragment. A copy of so many bytes, taken before
     * {@link #finish}, is a file that plays.
     */
    public long flushedLength() {
        return flushed;
    }

    boolean isFinished() {
        return finished;
    }

    /** Everything appended so far. Changes with each fragment. */
    public SampleTable samples() {
        return samples;
    }

    /**
     * Makes a plain MP4 of it and forces that to disk. The second call does nothing.
     *
     * <p>Step by step: the list of all samples and marks is appended, and the body of the reserved box takes
     * the length that it will have; that is forced. Then the box becomes one {@code mdat} over everything by
     * the five bytes that differ in its head: whichever of them are written, the file plays. The marks beside
     * the file are deleted last.
     *
     * @param end until when the last picture is shown, in the fragments' ticks; 0 if no more is known than
     *     the last fragment said
     */
    public void finish(long end) throws IOException {
        if (finished) {
            return;
        }
        samples.extendTo(end);
        byte[] movie = MovieBoxes.movie(track, samples, MarkJournal.within(samples, journal.marks()));
        write(movie, 0, movie.length);
        // Still a small "free" box, now with the later size in its body; then a large one; then an "mdat".
        file.write(shell + 8, new BoxWriter(8).u64(flushed - shell).toBytes());
        file.force();
        file.write(shell, new BoxWriter(8).u32(1).ascii("mdat").toBytes());
        file.force();
        finished = true;
        deleteJournal();
    }

    /** Deletes marks that lie beside the file although they are in it, as a crash may leave them. */
    void dropListedMarks() {
        if (finished && MarkJournal.within(samples, journal.marks()).equals(listedMarks)) {
            deleteJournal();
        }
    }

    /** Whether it lies there matters to nobody any more: the file is finished, and holds the marks. */
    private void deleteJournal() {
        try {
            journal.delete();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "marks could not be deleted", e);
        }
    }

    @Override
    public void close() throws IOException {
        journal.close();
        file.close();
    }

    private static FileScan start(ByteStore file, byte[] init) throws IOException {
        file.write(0, init);
        return FileScanner.scan(file);
    }

    /** Writes behind the last whole fragment; cuts the file there again if that fails. */
    private void write(byte[] bytes, int from, int length) throws IOException {
        if (tailIsBroken) {
            file.truncate(flushed);
            tailIsBroken = false;
        }
        try {
            file.write(flushed, bytes, from, length);
        } catch (IOException e) {
            tailIsBroken = true;
            try {
                file.truncate(flushed);
                tailIsBroken = false;
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed); // tried again before the next write
            }
            throw e;
        }
    }
}
