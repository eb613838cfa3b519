package org.watchglass.mp4;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;

/**
 * The marks of a file that is not finished yet, kept where they survive the process: one line of UTF-8 for
 * each, the ticks, a space, the title.
 *
 * <p>The journal is made with the first mark and deleted once the marks are in the file. A line that is not
 * whole or makes no sense is skipped when it is read.
 */
final class MarkJournal implements Closeable {
    /** The number of chapters is one byte in the file. */
    static final int MAX_MARKS = 255;

    private static final int MAX_DIGITS = 18;
    private static final int MAX_LINE = MAX_DIGITS + 1 + Mark.MAX_TITLE;

    /** More than a whole journal; what a stranger wrote behind that is not read. */
    static final int MAX_BYTES = 2 * MAX_MARKS * (MAX_LINE + 1);

    private final MarkPlace place;
    private final List<Mark> marks;
    private @Nullable ByteStore store;
    private long length;

    private MarkJournal(MarkPlace place, List<Mark> marks) {
        this.place = place;
        this.marks = marks;
    }

    /** An empty one. What lies in its place belongs to a file that is gone, and goes too. */
    static MarkJournal start(MarkPlace place) throws IOException {
        place.delete();
        return new MarkJournal(place, new ArrayList<>());
    }

    /** What an interrupted writer has left; nothing can be added. */
    static MarkJournal open(MarkPlace place) throws IOException {
        return new MarkJournal(place, parse(place.read()));
    }

    List<Mark> marks() {
        return marks;
    }

    /**
     * Returns when the mark is on the disk.
     *
     * @return false if there are {@value #MAX_MARKS} already
     */
    boolean add(Mark mark) throws IOException {
        if (marks.size() >= MAX_MARKS) {
            return false;
        }
        ByteStore open = store;
        if (open == null) {
            open = place.create();
            store = open;
        }
        if (open != null) {
            byte[] line = (mark.ticks() + " " + mark.title() + "\n").getBytes(StandardCharsets.UTF_8);
            open.truncate(length); // what a failed call has left
            open.write(length, line);
            open.force();
            length += line.length;
        }
        marks.add(mark);
        return true;
    }

    /** The marks are elsewhere now. One that cannot be deleted is recognised as done with later. */
    void delete() throws IOException {
        close();
        place.delete();
    }

    @Override
    public void close() throws IOException {
        ByteStore open = store;
        store = null;
        if (open != null) {
            open.close();
        }
    }

    /**
     * The marks in a timeline that starts with the first sample, in order. One that lies outside is moved to
     * the first or last picture: the moment after the last one that a killed recorder has written.
     */
    static List<Mark> within(SampleTable samples, List<Mark> marks) {
        if (samples.count() == 0) {
            return List.of();
        }
        long last = samples.get(samples.count() - 1).time();
        return marks.stream()
                .map(mark -> mark.at(Math.max(0, Math.min(last, mark.ticks() - samples.origin()))))
                .sorted(Comparator.comparingLong(Mark::ticks))
                .toList();
    }

    private static List<Mark> parse(byte[] bytes) {
        List<Mark> marks = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length && marks.size() < MAX_MARKS; i++) {
            if (bytes[i] == '\n') {
                Mark mark = i - start > MAX_LINE ? null : parseLine(ByteBuffer.wrap(bytes, start, i - start));
                if (mark != null) {
                    marks.add(mark);
                }
                start = i + 1;
            }
        }
        return marks;
    }

    private static @Nullable Mark parseLine(ByteBuffer line) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(line).toString();
            int space = text.indexOf(' ');
            String digits = space < 0 ? "" : text.substring(0, space);
            boolean number = digits.length() <= MAX_DIGITS && digits.matches("[0-9]+");
            return number ? new Mark(Long.parseLong(digits), text.substring(space + 1)) : null;
        } catch (CharacterCodingException e) {
            return null; // as the class says
        }
    }
}
