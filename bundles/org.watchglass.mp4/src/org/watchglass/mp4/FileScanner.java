package org.watchglass.mp4;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Reads a file that is finished, growing, or cut at any byte.
 *
 * <p>A finished file whose last {@code moov} is damaged is read by its fragments, which are still there
 * inside the {@code mdat}.
 */
final class FileScanner {
    /** More than {@link SampleTable#MAX_SAMPLES} samples need. */
    private static final int MAX_MOOV = 320 << 20;

    private static final int MAX_MOOF = 1 << 20;

    private enum Tail {
        FRAGMENT,
        CUT,
        DAMAGED
    }

    private final ByteStore file;
    private final Progress progress;
    private final long length;
    private final SampleTable samples = new SampleTable();
    private long shell = FileScan.NONE;
    private long inside = FileScan.NONE;
    private boolean tornHeader;
    private long whole;
    private long cutMedia = FileScan.NONE;

    private FileScanner(ByteStore file, Progress progress) throws IOException {
        this.file = file;
        this.progress = progress;
        length = file.length();
    }

    static FileScan scan(ByteStore file) throws IOException {
        return scan(file, Progress.NONE);
    }

    /**
     * @param progress in bytes of the file, for each fragment
     * @throws Mp4FormatException if no {@code moov} can be read: nothing is known about the samples
     */
    static FileScan scan(ByteStore file, Progress progress) throws IOException {
        FileScanner scanner = new FileScanner(file, progress);
        FileScan found = scanner.scan();
        progress.tell(scanner.length, scanner.length);
        return found;
    }

    private FileScan scan() throws IOException {
        BoxHeader movie = findMovie();
        if (movie != null) {
            ByteBuffer body = body(movie, MAX_MOOV);
            return Boxes.find(body, "mvex") == null ? finished(movie, body) : fragmented(movie, body);
        }
        movie = inside == FileScan.NONE ? null : BoxHeader.read(file, inside, length);
        if (movie == null || !movie.is("moov") || movie.end() > length) {
            throw new Mp4FormatException("no complete moov box in " + length + " bytes");
        }
        return fragmented(movie, body(movie, MAX_MOOV));
    }

    private FileScan finished(BoxHeader movie, ByteBuffer body) throws IOException {
        VideoTrack track = MovieReader.track(body);
        int listed = SampleTableReader.read(MovieReader.sampleBoxes(body), samples, length);
        int missing = listed - samples.count();
        Mp4Movie found = new Mp4Movie(!tornHeader, track, samples, missing, ChapterBox.read(body));
        return new FileScan(found, shell, movie.end(), FileScan.NONE);
    }

    private FileScan fragmented(BoxHeader movie, ByteBuffer body) throws IOException {
        VideoTrack track = MovieReader.track(body);
        whole = movie.end();
        Tail tail = Tail.FRAGMENT;
        while (tail == Tail.FRAGMENT) {
            progress.tell(whole, length);
            tail = readTail();
        }
        long next = tail == Tail.CUT ? whole : length;
        return new FileScan(new Mp4Movie(false, track, samples, 0, List.of()), shell, next, cutMedia);
    }

    /** Walks over the outermost boxes; stops where they make no sense. */
    private @Nullable BoxHeader findMovie() throws IOException {
        try {
            BoxHeader box = BoxHeader.read(file, 0, length);
            while (box != null && !(box.is("moov") && box.end() <= length)) {
                noteShell(box);
                box = box.end() > length ? null : BoxHeader.read(file, box.end(), length);
            }
            return box;
        } catch (Mp4FormatException e) {
            return null; // the caller says what is missing
        }
    }

    private void noteShell(BoxHeader box) {
        boolean reserved = box.end() - box.start() == HybridMp4Writer.SHELL_SIZE && isReserved(box.type());
        if (shell == FileScan.NONE && (reserved || box.isLarge())) {
            shell = box.start();
            inside = box.start() + HybridMp4Writer.SHELL_SIZE;
            tornHeader = box.isLarge() && !box.is("mdat"); // plays, but tools may drop the box
        }
    }

    /** On its way from one type to the other: a disk may write the bytes of a sector in any order. */
    private static boolean isReserved(String type) {
        for (int i = 0; i < type.length(); i++) {
            if (type.charAt(i) != "free".charAt(i) && type.charAt(i) != "mdat".charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Reads what follows the last whole fragment. */
    private Tail readTail() throws IOException {
        try {
            BoxHeader box = BoxHeader.read(file, whole, length);
            if (box == null || box.is("moov")) {
                return Tail.CUT; // finishing was interrupted
            }
            return box.is("moof") ? readFragment(box) : Tail.DAMAGED;
        } catch (Mp4FormatException e) {
            return Tail.DAMAGED;
        }
    }

    private Tail readFragment(BoxHeader moof) throws IOException {
        checkSize(moof, MAX_MOOF);
        BoxHeader mdat = moof.end() > length ? null : BoxHeader.read(file, moof.end(), length);
        if (mdat == null) {
            return Tail.CUT;
        }
        FragmentHead head = FragmentHead.parse(body(moof, MAX_MOOF));
        if (!mdat.is("mdat") || mdat.isLarge() || mdat.end() > mdat.body() + head.mediaSize()) {
            return Tail.DAMAGED;
        }
        int before = samples.count();
        head.addTo(samples, moof.start(), mdat.body(), Math.min(mdat.end(), length));
        if (mdat.end() <= length) {
            whole = mdat.end();
            return Tail.FRAGMENT;
        }
        if (samples.count() > before) {
            whole = samples.mediaEnd();
            cutMedia = mdat.start();
        }
        return Tail.CUT;
    }

    private ByteBuffer body(BoxHeader box, int most) throws IOException {
        checkSize(box, most);
        return ByteBuffer.wrap(file.read(box.body(), (int) (box.end() - box.body())));
    }

    private static void checkSize(BoxHeader box, int most) throws Mp4FormatException {
        if (box.end() - box.body() > most) {
            throw new Mp4FormatException(box.type() + " at " + box.start() + ": more than " + most);
        }
    }
}
