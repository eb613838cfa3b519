package org.watchglass.ui.player;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.h264.H264Decoder;
import org.watchglass.h264.H264FormatException;
import org.watchglass.mp4.DiskFile;
import org.watchglass.mp4.Mark;
import org.watchglass.mp4.Mp4FormatException;
import org.watchglass.mp4.Mp4Reader;
import org.watchglass.mp4.Sample;
import org.watchglass.mp4.SampleTable;

/**
 * A video on the disk, and the picture of it that was decoded last. Belongs to one thread, which waits for
 * the disk.
 */
public final class Film implements Closeable {
    private static final System.Logger LOG = System.getLogger(Film.class.getName());

    /** A picture that changes nothing takes less; one that changes little may take less, too. */
    private static final int STILL_BYTES = 40;

    private final Path path;
    private final H264Decoder decoder = new H264Decoder();
    private Mp4Reader reader;
    private boolean growing;
    private int shown = -1;
    private boolean damaged;

    private Film(Path path, Mp4Reader reader, boolean growing) {
        this.path = path;
        this.reader = reader;
        this.growing = growing;
    }

    /**
     * Opens a video and decodes its first picture.
     *
     * @throws Mp4FormatException if it is no video of ours, or holds no picture
     * @throws H264FormatException if it was encoded by others
     */
    public static Film open(Path path) throws IOException {
        boolean growing = DiskFile.isBeingWritten(path);
        Film film = new Film(path, Mp4Reader.open(path), growing);
        try {
            film.decodeFirst();
            return film;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            film.close();
            throw e;
        }
    }

    /** As {@link #open}; null if a recorder has only just made the file. */
    static @Nullable Film openUnlessEmpty(Path path) throws IOException {
        try {
            return open(path);
        } catch (Mp4FormatException e) {
            if (DiskFile.isBeingWritten(path)) {
                return null;
            }
            throw e;
        }
    }

    private void decodeFirst() throws IOException {
        if (samples().count() > 0) {
            byte[] first = reader.read(0);
            decoder.decode(first, 0, first.length);
            shown = 0;
        }
    }

    public SampleTable samples() {
        return reader.movie().samples();
    }

    List<Mark> marks() {
        return reader.movie().marks();
    }

    FilmFacts facts() {
        return new FilmFacts(samples().duration(), shown, samples().count(), growing, isFinished(), damaged,
                marks());
    }

    /** Whether somebody writes to it. */
    boolean isGrowing() {
        return growing;
    }

    boolean isFinished() {
        return reader.movie().finished();
    }

    /** The picture that was decoded last; -1 before the first. */
    int shown() {
        return shown;
    }

    /** Whether that picture could not be decoded: what the decoder holds is not to be shown. */
    boolean isDamaged() {
        return damaged;
    }

    public int width() {
        return decoder.width();
    }

    public int height() {
        return decoder.height();
    }

    /** 0x00RRGGBB, rows of {@link #width}. */
    public void copyPixels(int[] to) {
        decoder.copyPixels(to);
    }

    /**
     * Decodes until a picture is there, from where the decoder is or from a key frame.
     *
     * @param givenUp asked before each picture
     * @return false if it was given up: asking again goes on
     */
    public boolean turnTo(int index, BooleanSupplier givenUp) throws IOException {
        for (int i = firstToDecode(samples(), shown, index); i <= index; i++) {
            if (givenUp.getAsBoolean()) {
                return false;
            }
            decode(i);
        }
        return true;
    }

    /** Where decoding starts, so that little is decoded; beyond {@code wanted} if that is there. */
    static int firstToDecode(SampleTable samples, int shown, int wanted) {
        if (shown == wanted) {
            return wanted + 1;
        }
        int key = samples.keyAtOrBefore(wanted);
        return shown >= Math.max(0, key) && shown < wanted ? shown + 1 : Math.max(0, key);
    }

    /** What refers to a picture that could not be decoded cannot be either, though it may look as if. */
    private void decode(int index) throws IOException {
        shown = index;
        if (damaged && !samples().get(index).sync()) {
            return;
        }
        byte[] bytes = reader.read(index);
        damaged = true;
        try {
            decoder.decode(bytes, 0, bytes.length);
            damaged = false;
        } catch (H264FormatException e) {
            LOG.log(System.Logger.Level.DEBUG, path + ", picture " + index, e);
        }
    }

    /**
     * The next picture behind {@code index} that shows something else; the number of pictures if there is
     * none. May look at as many as there are in hours.
     */
    int nextChange(int index, BooleanSupplier givenUp) throws IOException {
        int next = index + 1;
        while (next < samples().count() && isStill(next) && !givenUp.getAsBoolean()) {
            next++;
        }
        return next;
    }

    private boolean isStill(int index) throws IOException {
        Sample sample = samples().get(index);
        if (sample.sync() || sample.size() > STILL_BYTES) {
            return false;
        }
        byte[] bytes = reader.read(index);
        return decoder.repeats(bytes, 0, bytes.length);
    }

    /** Looks at what the file holds now. Pictures keep their numbers and times. */
    void reopen() throws IOException {
        boolean still = DiskFile.isBeingWritten(path);
        Mp4Reader fresh = Mp4Reader.open(path);
        Mp4Reader old = reader;
        reader = fresh;
        growing = still;
        old.close();
        if (shown < 0) {
            decodeFirst();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
