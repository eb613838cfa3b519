package org.watchglass.mp4;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Copies a file into one whose {@code moov} stands in front, so that it plays over a network before all of it
 * has come, on servers that cannot send the end first.
 *
 * <pre>
 *     ftyp
 *     moov           all samples, and the marks
 *     mdat           the samples without the heads of the fragments
 * </pre>
 */
public final class Mp4Export {
    private static final int MDAT_HEADER = 16;
    private static final int PIECE = 1 << 20;

    private final Mp4Reader source;
    private final SampleTable samples;
    private final Progress progress;

    private Mp4Export(Mp4Reader source, Progress progress) {
        this.source = source;
        this.progress = progress;
        samples = source.movie().samples();
    }

    /**
     * Copies every whole sample of a finished or interrupted file. The copy is written under the name
     * {@code TARGET.part}, forced to disk, and only then gets its name: there is never half of one. It needs
     * as much room as the source.
     *
     * <p>The memory it takes is that of the list of samples, whatever their size.
     *
     * @param target must not exist, or be {@code source} itself: that is replaced by the copy at once
     * @throws FileAlreadyExistsException if there is something else; it is left as it is
     * @throws IOException if somebody is writing to one of the files, or if reading or writing fails;
     *     nothing is left of the copy then
     */
    public static void fastStart(Path source, Path target) throws IOException {
        fastStart(source, target, Progress.NONE);
    }

    /**
     * As {@link #fastStart(Path, Path)}, until somebody gives it up.
     *
     * @param progress in bytes of video, for each mebibyte
     * @throws InterruptedIOException if it was given up; nothing is left of the copy
     */
    public static void fastStart(Path source, Path target, Progress progress) throws IOException {
        boolean replaces = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (replaces && !Files.isSameFile(source, target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        try (PartFile part = PartFile.create(target)) {
            // Opened as for writing, so that no writer's file is replaced under its hands.
            try (Mp4Reader reader = replaces ? Mp4Reader.openAlone(source, progress)
                    : Mp4Reader.open(source, progress)) {
                new Mp4Export(reader, progress).write(part.file());
            }
            part.complete(replaces);
        }
        if (replaces) {
            MarkPlace.Beside.file(target).delete(); // they are in the copy
        }
    }

    private void write(ByteStore target) throws IOException {
        byte[] type = MovieBoxes.fileType();
        // Offsets of 64 bits always: the length of the list does not depend on what it says.
        int list = movie(0).length;
        long media = type.length + list + MDAT_HEADER;
        target.write(0, type);
        target.write(type.length, movie(media));
        long length = samples.mediaSize();
        byte[] header = new BoxWriter(MDAT_HEADER).u32(1).ascii("mdat").u64(MDAT_HEADER + length).toBytes();
        target.write(media - MDAT_HEADER, header);
        long to = media;
        for (int chunk = 0; chunk < samples.chunks(); chunk++) {
            long from = samples.chunkOffset(chunk);
            long end = from + samples.chunkBytes(chunk);
            while (from < end) {
                progress.tell(to - media, length);
                byte[] piece = source.bytes(from, (int) Math.min(PIECE, end - from));
                target.write(to, piece);
                from += piece.length;
                to += piece.length;
            }
        }
        progress.tell(length, length);
    }

    private byte[] movie(long media) throws IOException {
        Mp4Movie movie = source.movie();
        return MovieBoxes.movie(movie.track(), samples.contiguousFrom(media), movie.marks());
    }
}
