package org.watchglass.mp4;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Copies a part of a file, which may still be growing, into a plain MP4 that begins with a key frame. */
public final class Mp4Excerpt {
    private Mp4Excerpt() {}

    /**
     * Copies samples, not pictures, and the marks within: nothing is encoded again. What {@code source} gets
     * in the meantime is left out.
     *
     * @param target must not exist; if this fails, it is not finished
     * @param lastTicks how much of the end is wanted; more may be copied, back to a key frame
     * @param maxBytes of video; a key frame and what follows it is copied even if that alone is more
     * @return how many samples were copied
     */
    public static int copyEnd(Path source, Path target, long lastTicks, long maxBytes) throws IOException {
        try (Mp4Reader reader = Mp4Reader.open(source)) {
            SampleTable samples = reader.movie().samples();
            Fragmenter fragmenter = new Fragmenter(reader.movie().track());
            int first = first(samples, lastTicks, maxBytes);
            try (HybridMp4Writer writer = HybridMp4Writer.create(target, fragmenter.init())) {
                long origin = samples.get(first).time();
                for (int i = first; i < samples.count(); i++) {
                    Sample sample = samples.get(i);
                    if (fragmenter.isFull() || sample.sync() && !fragmenter.isEmpty()) {
                        writer.append(fragmenter.flush(sample.time() - origin).bytes());
                    }
                    fragmenter.add(reader.read(i), sample.size(), sample.time() - origin, sample.sync());
                }
                long end = samples.duration() - origin;
                writer.append(fragmenter.flush(end).bytes());
                copyMarks(reader.movie(), writer, new TickRange(origin, Long.MAX_VALUE), origin);
                writer.finish(end);
            }
            return samples.count() - first;
        }
    }

    /**
     * Copies what was shown between two moments, and the marks within. A picture can be decoded only after
     * those since the key frame before it: they come along in front, each for one tick (11 µs), so that
     * the copy begins with what was shown at the first moment, and nothing is encoded again.
     *
     * <p>The copy is written under the name {@code TARGET.part}, forced to disk, and only then gets its name.
     *
     * @param range in ticks, within the file; what ends later ends with the file
     * @param progress in samples
     * @return how many samples were copied
     * @throws FileAlreadyExistsException if there is something under the target's name; it is left as it is
     * @throws InterruptedIOException if it was given up; nothing is left of the copy then
     */
    public static int copyRange(Path source, Path target, TickRange range, Progress progress)
            throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        try (Mp4Reader reader = Mp4Reader.open(source, progress);
                PartFile part = PartFile.create(target)) {
            return copy(reader, part, range, progress);
        }
    }

    private static int copy(Mp4Reader reader, PartFile part, TickRange range, Progress progress)
            throws IOException {
        SampleTable samples = reader.movie().samples();
        Fragmenter fragmenter = new Fragmenter(reader.movie().track());
        int shown = samples.indexAt(range.from());
        int first = samples.keyAtOrBefore(shown);
        if (first < 0 || range.from() >= samples.duration()) {
            throw new Mp4FormatException("no picture at " + range.from());
        }
        int end = samples.indexAt(range.to() - 1) + 1;
        long origin = range.from() - (shown - first);
        try (HybridMp4Writer writer = new HybridMp4Writer(part.file(), fragmenter.init())) {
            for (int i = first; i < end; i++) {
                progress.tell(i - first, end - first);
                Sample sample = samples.get(i);
                long time = i <= shown ? i - first : sample.time() - origin;
                if (fragmenter.isFull() || sample.sync() && !fragmenter.isEmpty()) {
                    writer.append(fragmenter.flush(time).bytes());
                }
                fragmenter.add(reader.read(i), sample.size(), time, sample.sync());
            }
            long length = Math.min(range.to(), samples.duration()) - origin;
            writer.append(fragmenter.flush(length).bytes());
            copyMarks(reader.movie(), writer, range, origin);
            progress.tell(end - first, end - first);
            writer.finish(length);
            part.complete(false);
        }
        return end - first;
    }

    private static void copyMarks(Mp4Movie movie, HybridMp4Writer writer, TickRange range, long origin)
            throws IOException {
        for (Mark mark : movie.marks()) {
            if (mark.ticks() >= range.from() && mark.ticks() < range.to()) {
                writer.mark(mark.at(mark.ticks() - origin));
            }
        }
    }

    /**
     * The earliest key frame from which all that follows is wanted and fits, else the last one that there is.
     */
    private static int first(SampleTable samples, long lastTicks, long maxBytes) throws Mp4FormatException {
        int first = -1;
        long bytes = 0;
        long wanted = samples.duration() - lastTicks;
        for (int i = samples.count() - 1; i >= 0; i--) {
            Sample sample = samples.get(i);
            bytes += sample.size();
            if (first >= 0 && bytes > maxBytes) {
                break;
            }
            if (sample.sync()) {
                first = i;
                if (sample.time() <= wanted) {
                    break;
                }
            }
        }
        if (first < 0) {
            throw new Mp4FormatException("no key frame in " + samples.count() + " samples");
        }
        return first;
    }
}
