package org.watchglass.capture.mp4;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.DiskSpace;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.SinkOutput;
import org.watchglass.flow.Ticker;
import org.watchglass.h264.AccessUnit;
import org.watchglass.renderer.FrameQueue;
import org.watchglass.renderer.Picture;

/**
 * Encodes one display into one file: made and run by one thread, which alone can reach picture, encoder and
 * file. There is no lock and no volatile field, and a test says so.
 */
final class Mp4Worker {
    private static final System.Logger LOG = System.getLogger(Mp4Worker.class.getName());

    /** A part of the work. */
    @FunctionalInterface
    interface Part {
        void run() throws IOException;
    }

    /** How a worker ended: {@code reason} is CLOSED unless something failed. */
    record End(EndReason reason, String detail, RecordedFile file) {}

    private final SinkOutput output;
    private final Path path;
    private final CodedRing.@Nullable Writer ring;
    private final Mp4Settings settings;
    private final Ticker ticker;
    private final FrameSource source;
    private final FrameQueue queue;
    private final Hurry hurry;
    private final FlushRequests flushes;
    private final Marks marks;
    private final Progress progress;
    private final PictureEncoder encoder;
    private final EncoderFigures figures;
    private final Picture picture = new Picture();
    private @Nullable Mp4File file;
    private EndReason reason = EndReason.CLOSED;
    private String detail = "";
    private long firstNanos;
    private long lastSampleNanos;

    /** @param ring gets what the file gets */
    Mp4Worker(SinkOutput output, CodedRing.@Nullable Writer ring, Mp4Settings settings, Ticker ticker,
            FrameSource source, Shared shared) {
        this.output = output;
        this.ring = ring;
        this.encoder = new PictureEncoder(settings, ticker, shared.figures());
        this.figures = shared.figures();
        this.path = output.file("mp4");
        this.settings = settings;
        this.ticker = ticker;
        this.source = source;
        this.queue = shared.queue();
        this.hurry = shared.hurry();
        this.flushes = shared.flushes();
        this.marks = shared.marks();
        this.progress = shared.progress();
    }

    /** Returns when the queue is closed and empty and the file finalised, or when something failed. */
    End run() {
        boolean going = true;
        while (going && !queue.isFinished()) {
            going = attempt(this::step);
        }
        return end();
    }

    /** Works, and returns whether that went well. If not, all that is left is to end. */
    boolean attempt(Part part) {
        try {
            part.run();
            return true;
        } catch (IOException e) {
            reason = DiskSpace.isFull(e, output.directory()) ? EndReason.NO_SPACE : EndReason.FAILED;
            detail = "cannot write " + path + ": " + e.getMessage();
        } catch (ScreenTooLargeException e) {
            progress.error();
            reason = EndReason.SCREEN_TOO_LARGE;
            detail = "display " + output.display() + " is not recorded until it is smaller: "
                    + e.getMessage();
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            progress.error();
            reason = EndReason.FAILED;
            detail = "cannot encode " + path.getFileName() + ": " + e.getMessage();
            LOG.log(System.Logger.Level.DEBUG, detail, e);
        }
        return false;
    }

    /** Finalises the file. */
    End end() {
        boolean finished = finish();
        Duration duration = file == null ? Duration.ZERO : Duration.ofNanos(lastSampleNanos - firstNanos);
        RecordedFile recorded =
                new RecordedFile(path, progress.get(), duration, finished && reason == EndReason.CLOSED);
        return new End(reason, detail, recorded);
    }

    void step() throws IOException {
        boolean taken =
                hurry.isNow() ? queue.takeAll(picture) : source.take(queue, picture, waitNanos());
        if (taken) {
            encode(picture.timeNanos());
        } else if (file != null && isIdle(ticker.nanoTime())) {
            picture.unchanged(ticker.nanoTime());
            encode(picture.timeNanos());
        }
        flushes.serve(this::flush);
        Mp4File open = file;
        if (open != null) {
            long begin = ticker.nanoTime();
            if (open.flushIfDue(begin)) {
                long end = ticker.nanoTime();
                figures.written(end - begin, end);
            }
            marks.moveTo(open);
            progress.bytes(open.length());
        }
    }

    /** When the picture is to be written once more if nothing changes before. */
    long nextIdleNanos() {
        return file == null ? Long.MAX_VALUE : lastSampleNanos + settings.idleInterval().toNanos();
    }

    /** Encodes what waits, frame by frame, but not what comes meanwhile. */
    private void flush() throws IOException {
        for (int i = 0; i < settings.queue().frames() && queue.take(picture, 0); i++) {
            encode(picture.timeNanos());
        }
        Mp4File open = file;
        if (open != null) {
            open.flush(ticker.nanoTime());
            marks.moveTo(open);
        }
    }

    /**
     * Until the picture is written once more, or the fragment must be; without a file, until a frame comes.
     */
    private long waitNanos() {
        Mp4File open = file;
        if (open == null) {
            return Long.MAX_VALUE;
        }
        long now = ticker.nanoTime();
        long untilIdle = lastSampleNanos + settings.idleInterval().toNanos() - now;
        return Math.max(1, Math.min(untilIdle, open.nanosUntilFlush(now)));
    }

    private boolean isIdle(long now) {
        return !queue.isFinished() && now - lastSampleNanos >= settings.idleInterval().toNanos();
    }

    private void encode(long timeNanos) throws IOException {
        CodedRing.Writer memory = ring;
        AccessUnit unit = encoder.encode(picture, memory != null && memory.wantsKey(timeNanos));
        if (memory != null) {
            memory.add(unit, encoder.track(), timeNanos);
        }
        Mp4File open = file;
        if (open == null) {
            open = Mp4File.create(path, encoder.track(), settings, timeNanos);
            file = open;
            firstNanos = timeNanos;
        }
        open.add(unit, timeNanos);
        lastSampleNanos = timeNanos;
        progress.frame();
    }

    private boolean finish() {
        try (Mp4File open = file) {
            if (open != null) {
                lastSampleNanos = Math.max(lastSampleNanos, ticker.nanoTime());
                open.flush(lastSampleNanos);
                marks.moveTo(open);
                open.finish(lastSampleNanos);
            }
            return true;
        } catch (IOException e) {
            // The result says that the file is cut short: no second line for the user.
            LOG.log(System.Logger.Level.INFO,
                    "cannot finalise " + path + ", it plays nevertheless: " + e.getMessage());
            return false;
        } finally {
            Mp4File ended = file;
            if (ended != null) {
                progress.ended(ended.samples(), ended.length());
            }
        }
    }
}
