package org.watchglass.capture.pcap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.watchglass.capture.PacketBuffer;

/**
 * What a {@link PacketRing} held at one time.
 *
 * @param lines in the order of their opening
 * @param endNanos until when there was a connection
 */
record RingMoment(List<RingLine.Part> lines, long bytes, long endNanos, String application, WallClock clock)
        implements PacketBuffer.Moment {
    private static final String REPLAYABLE = "From memory. It has everything since a session's start.";
    private static final String NOT_REPLAYABLE = "From memory. Not replayable: it begins within a session,"
            + " and surfaces and caches of that moment are not in it.";

    @Override
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    @Override
    public boolean save(Path target, Duration last) throws IOException {
        long fromNanos = endNanos - last.toNanos();
        List<RingExcerpt> excerpts = new ArrayList<>();
        for (RingLine.Part line : lines) {
            RingExcerpt excerpt = new RingExcerpt(line, fromNanos);
            if (!excerpt.isEmpty()) {
                excerpts.add(excerpt);
            }
        }
        boolean replayable = RingExcerpt.haveStart(excerpts);
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        Files.deleteIfExists(part);
        try {
            write(part, excerpts, replayable ? REPLAYABLE : NOT_REPLAYABLE);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        return replayable;
    }

    private void write(Path file, List<RingExcerpt> excerpts, String comment) throws IOException {
        TrafficWriter writer = new TrafficWriter(FileSeries.of(file), clock, name -> 0,
                new TrafficWriter.Head(application, false, List.of(comment)));
        try {
            PriorityQueue<RingExcerpt> next =
                    new PriorityQueue<>(Comparator.comparingLong(one -> one.nextNanos() - endNanos));
            next.addAll(excerpts);
            while (!next.isEmpty()) {
                RingExcerpt first = next.remove();
                if (first.tellNext(writer)) {
                    next.add(first);
                }
            }
        } finally {
            writer.close();
        }
    }
}
