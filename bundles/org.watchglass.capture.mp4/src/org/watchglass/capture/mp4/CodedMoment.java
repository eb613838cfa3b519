package org.watchglass.capture.mp4;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.watchglass.capture.ReplayBuffer;
import org.watchglass.mp4.Fragmenter;
import org.watchglass.mp4.HybridMp4Writer;
import org.watchglass.mp4.VideoTrack;

/**
 * What a {@link CodedRing} held at one time.
 *
 * @param parts the oldest first, none of them empty
 * @param endNanos until when the last picture is shown
 */
record CodedMoment(List<CodedGroup.Part> parts, long endNanos) implements ReplayBuffer.Moment {
    /** What decoding needs may be hours old on a screen that hardly changes: it is shown this early. */
    private static final long LEAD_NANOS = Duration.ofSeconds(10).toNanos();

    @Override
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    @Override
    public long bytes() {
        return parts.stream().mapToLong(CodedGroup.Part::size).sum();
    }

    @Override
    public void save(Path target, Duration last, long maxBytes) throws IOException {
        if (isEmpty()) {
            throw new IOException("nothing was shown yet");
        }
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            write(part, endNanos - last.toNanos(), maxBytes);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void write(Path file, long fromNanos, long maxBytes) throws IOException {
        int first = first(fromNanos, maxBytes);
        long origin = Math.max(parts.get(first).times()[0], fromNanos - LEAD_NANOS);
        Fragmenter fragmenter = new Fragmenter(parts.get(first).track());
        try (HybridMp4Writer writer = HybridMp4Writer.create(file, fragmenter.init())) {
            for (CodedGroup.Part part : parts.subList(first, parts.size())) {
                if (!fragmenter.isEmpty()) {
                    fragmenter.flush(ticks(part.times()[0], origin), writer::append);
                }
                add(part, origin, fragmenter, writer);
            }
            long end = ticks(endNanos, origin);
            fragmenter.flush(end, writer::append);
            writer.finish(end);
        }
    }

    private static void add(CodedGroup.Part part, long origin, Fragmenter fragmenter, HybridMp4Writer writer)
            throws IOException {
        for (int i = 0; i < part.count(); i++) {
            long ticks = ticks(part.times()[i], origin);
            if (fragmenter.isFull()) {
                fragmenter.flush(ticks, writer::append);
            }
            byte[] sample = Arrays.copyOfRange(part.bytes(), part.start(i), part.ends()[i]);
            fragmenter.add(sample, sample.length, ticks, i == 0);
        }
    }

    /** The group from which all that follows is wanted and fits, else the last one. */
    private int first(long fromNanos, long maxBytes) {
        int first = parts.size() - 1;
        long bytes = parts.get(first).size();
        while (first > 0 && parts.get(first).times()[0] > fromNanos) {
            bytes += parts.get(first - 1).size();
            if (bytes > maxBytes) {
                break;
            }
            first--;
        }
        return first;
    }

    private static long ticks(long timeNanos, long origin) {
        return VideoTrack.ticks(Math.max(0, timeNanos - origin));
    }
}
