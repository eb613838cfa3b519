package org.watchglass.capture.mp4;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.h264.AccessUnit;
import org.watchglass.mp4.Fragmenter;
import org.watchglass.mp4.HybridMp4Writer;
import org.watchglass.mp4.Mark;
import org.watchglass.mp4.VideoTrack;

/** A growing MP4: decides when fragments go to the file, and when the file goes to the disk. One thread. */
final class Mp4File implements Closeable {
    private static final System.Logger LOG = System.getLogger(Mp4File.class.getName());

    private final Path path;
    private final Fragmenter fragmenter;
    private final HybridMp4Writer writer;
    private final long originNanos;
    private final long fragmentNanos;
    private final long forceNanos;
    private final @Nullable Object key;
    private long finishedLength;
    private long lastFlush;
    private long lastForce;
    private boolean first = true;

    private Mp4File(Path path, Fragmenter fragmenter, HybridMp4Writer writer, Mp4Settings settings,
            long originNanos)
            throws IOException {
        this.path = path;
        this.key = key(path);
        this.fragmenter = fragmenter;
        this.writer = writer;
        this.originNanos = originNanos;
        this.fragmentNanos = settings.fragmentInterval().toNanos();
        this.forceNanos = settings.forceInterval().toNanos();
        lastFlush = originNanos;
        lastForce = originNanos;
    }

    /** @param originNanos the time that becomes 0 in the file */
    static Mp4File create(Path path, VideoTrack track, Mp4Settings settings, long originNanos)
            throws IOException {
        Fragmenter fragmenter = new Fragmenter(track);
        HybridMp4Writer writer = HybridMp4Writer.create(path, fragmenter.init());
        return new Mp4File(path, fragmenter, writer, settings, originNanos);
    }

    void add(AccessUnit unit, long timeNanos) throws IOException {
        // A fragment that begins with a key frame can begin a copy.
        if (fragmenter.isFull() || unit.key() && !fragmenter.isEmpty()) {
            flush(timeNanos);
        }
        fragmenter.add(unit.bytes(), unit.length(), ticks(timeNanos), unit.key());
    }

    /** How long what was added may stay in memory. */
    long nanosUntilFlush(long nowNanos) {
        return fragmenter.isEmpty() ? Long.MAX_VALUE : lastFlush + fragmentNanos - nowNanos;
    }

    /**
     * Writes the fragment if it is time, the first one at once: a file without any does not play.
     *
     * @return whether anything went to the disk
     */
    boolean flushIfDue(long nowNanos) throws IOException {
        boolean writes = !fragmenter.isEmpty() && (first || nowNanos - lastFlush >= fragmentNanos);
        if (writes) {
            flush(nowNanos);
        }
        boolean forces = nowNanos - lastForce >= forceNanos;
        if (forces) {
            writer.force();
            lastForce = nowNanos;
        }
        return writes || forces;
    }

    /** Bytes written so far. */
    long length() {
        return Math.max(finishedLength, writer.flushedLength());
    }

    /** Pictures written so far. */
    int samples() {
        return writer.samples().count();
    }

    /** Makes that moment a chapter. A mark that the disk refuses is not worth the recording. */
    void mark(String text, long timeNanos) {
        try {
            if (!writer.mark(new Mark(ticks(timeNanos), text))) {
                LOG.log(System.Logger.Level.INFO, "no room for another mark in " + path + ": " + text);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "cannot mark '" + text + "' in " + path, e);
        }
    }

    /** Finalises into a plain MP4 whose last picture is shown until {@code endNanos}. */
    void finish(long endNanos) throws IOException {
        FileFinishedEvent event = new FileFinishedEvent();
        event.begin();
        flush(endNanos);
        writer.finish(ticks(endNanos));
        finishedLength = Files.size(path);
        event.file = String.valueOf(path.getFileName());
        event.pictures = samples();
        event.bytes = finishedLength;
        event.commit();
    }

    /** Leaves no file if no picture came to be in it. */
    @Override
    public void close() throws IOException {
        writer.close();
        if (samples() == 0 && isThere()) {
            Files.delete(path);
        }
    }

    /** Writes what was added so far, if there is any. */
    void flush(long endNanos) throws IOException {
        if (fragmenter.isEmpty()) {
            return;
        }
        fragmenter.flush(ticks(endNanos), this::append);
        first = false;
        lastFlush = endNanos;
    }

    private void append(byte[] bytes, int from, int length) throws IOException {
        if (!isThere()) {
            throw new IOException("the file was deleted while it was recorded");
        }
        FragmentWrittenEvent event = new FragmentWrittenEvent();
        event.begin();
        writer.append(bytes, from, length);
        event.file = String.valueOf(path.getFileName());
        event.bytes = length;
        event.commit();
    }

    /** Whether the file is still what its name leads to. */
    private boolean isThere() throws IOException {
        try {
            return Objects.equals(key, key(path));
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Tells a file from another one of the same name; null where there is no such thing. */
    private static @Nullable Object key(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    private long ticks(long timeNanos) {
        return VideoTrack.ticks(Math.max(0, timeNanos - originNanos));
    }
}
