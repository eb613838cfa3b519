package org.watchglass.mp4;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a file that {@link HybridMp4Writer} wrote: finished, still growing, or cut at any byte.
 *
 * <p>For use by one thread. What is found is what was there when the reader was opened.
 */
public final class Mp4Reader implements Closeable {
    private static final int NAL_LENGTH = 4;

    private final ByteStore file;
    private final Mp4Movie movie;

    /** @param file the reader owns it from here on, but not if this constructor fails */
    public Mp4Reader(ByteStore file) throws IOException {
        this(file, MarkPlace.NONE, Progress.NONE);
    }

    Mp4Reader(ByteStore file, MarkPlace marks, Progress progress) throws IOException {
        this.file = file;
        Mp4Movie found = FileScanner.scan(file, progress).movie();
        movie = found.finished() ? found : found.withMarks(marks(found.samples(), marks));
    }

    private static List<Mark> marks(SampleTable samples, MarkPlace place) throws IOException {
        try (MarkJournal journal = MarkJournal.open(place)) {
            return MarkJournal.within(samples, journal.marks());
        }
    }

    /** @throws Mp4FormatException if the file ends before its first fragment, or is something else */
    public static Mp4Reader open(Path path) throws IOException {
        return open(path, Progress.NONE);
    }

    /** @param copy for which the file is opened: it hears that it has not begun, and may be given up */
    static Mp4Reader open(Path path, Progress copy) throws IOException {
        return open(path, DiskFile.read(path), copy);
    }

    /** @throws IOException if somebody is writing to the file; nobody can while this reader is open */
    static Mp4Reader openAlone(Path path, Progress copy) throws IOException {
        return open(path, DiskFile.change(path), copy);
    }

    private static Mp4Reader open(Path path, DiskFile file, Progress copy) throws IOException {
        try {
            return new Mp4Reader(file, MarkPlace.Beside.file(path), (done, all) -> copy.goesOn(0, all));
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    public Mp4Movie movie() {
        return movie;
    }

    /** The bytes of one sample: NAL units, each after its length in four bytes. */
    public byte[] read(int index) throws IOException {
        Sample sample = movie.samples().get(index);
        return file.read(sample.offset(), sample.size());
    }

    /**
     * Whether a sample is made of whole NAL units (ITU-T H.264 7.3.1): what a power failure leaves is often
     * not. Reads their headers alone, so what they hold may be damaged all the same.
     */
    public boolean isWellFormed(int index) throws IOException {
        Sample sample = movie.samples().get(index);
        long at = sample.offset();
        long end = at + sample.size();
        while (end - at > NAL_LENGTH) {
            ByteBuffer head = ByteBuffer.wrap(file.read(at, NAL_LENGTH + 1));
            int size = head.getInt();
            int nalHeader = head.get();
            if (size < 1 || nalHeader < 0) {
                return false; // negative: the bit that must be zero
            }
            at += NAL_LENGTH + (long) size;
        }
        return at == end;
    }

    /** Exactly so many bytes of the file. */
    byte[] bytes(long position, int size) throws IOException {
        return file.read(position, size);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
