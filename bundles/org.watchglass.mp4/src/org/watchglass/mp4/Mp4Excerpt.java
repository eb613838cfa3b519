package org.watchglass.mp4;

import java.io.IOException;
import java.nio.file.Path;

/** Copies the end of a file, which may still be growing, into a plain MP4 that begins with a key frame. */
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
                for (Mark mark : reader.movie().marks()) {
                    if (mark.ticks() >= origin) {
                        writer.mark(mark.at(mark.ticks() - origin));
                    }
                }
                writer.finish(end);
            }
            return samples.count() - first;
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
