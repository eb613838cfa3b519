package org.watchglass.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Locale;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.renderer.Picture;

/**
 * Compares the frames of one display with those that a {@link FrameList} has noted of another replay. On the
 * display's thread; the rest on any when that has ended.
 */
final class FrameComparison implements ReplayedPicture.Taker, Closeable {
    /** More than a line of the largest screen has. */
    private static final int MAX_LINE = 4 << 20;

    private static final int MAX_SIDE = 1 << 15;

    /** A frame that is there twice, and not the same. */
    record Difference(int display, long frame, double seconds, String what, @Nullable Picture picture) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT,
                    "display %d differs first in its frame %d, %.3f s after the first: %s",
                    display, frame, seconds, what);
        }
    }

    private final int display;
    private final Reader in;
    private final String name;
    private long[] tiles = {};
    private int width;
    private int height;
    private long number;
    private long firstNanos;
    private double seconds;
    private @Nullable Difference first;
    private @Nullable String broken;

    /** @throws IOException also if it is no list of frames */
    FrameComparison(Path directory, int display) throws IOException {
        this.display = display;
        Path path = FrameList.file(directory, display);
        name = path.toString();
        in = Files.newBufferedReader(path, StandardCharsets.US_ASCII);
        if (!FrameList.HEAD.equals(line())) {
            in.close();
            throw new IOException("it is no list of frames");
        }
    }

    @Override
    public void take(Picture picture, TileHashes hashes) {
        number++;
        firstNanos = number == 1 ? picture.timeNanos() : firstNanos;
        seconds = (picture.timeNanos() - firstNanos) / 1e9;
        if (first != null || broken != null) {
            return;
        }
        try {
            String line = line();
            if (line == null) {
                first = new Difference(display, number, seconds, "the other replay ends before", null);
            } else {
                compare(line, picture, hashes);
            }
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            broken = name + " is broken in its frame " + number;
        }
    }

    private void compare(String line, Picture picture, TileHashes hashes) {
        String[] words = line.split(" ");
        String[] size = words[2].split("x");
        resize(Integer.parseInt(size[0]), Integer.parseInt(size[1]));
        for (int i = 4; i < words.length; i++) {
            int colon = words[i].indexOf(':');
            tiles[Integer.parseInt(words[i].substring(0, Math.max(0, colon)))] =
                    Long.parseUnsignedLong(words[i].substring(colon + 1), 16);
        }
        if (width != picture.width() || height != picture.height()) {
            first = new Difference(display, number, seconds, "it has " + picture.width() + "x"
                    + picture.height() + " pixels, and " + width + "x" + height + " in the other", null);
        } else if (Long.parseUnsignedLong(words[3], 16) != hashes.whole()) {
            first = differing(picture, hashes);
        }
    }

    private void resize(int newWidth, int newHeight) {
        if (newWidth < 1 || newHeight < 1 || newWidth > MAX_SIDE || newHeight > MAX_SIDE) {
            throw new NumberFormatException("size");
        }
        if (newWidth != width || newHeight != height) {
            width = newWidth;
            height = newHeight;
            tiles = new long[TileHashes.count(width, height)];
        }
    }

    private Difference differing(Picture picture, TileHashes hashes) {
        BitSet differing = new BitSet();
        for (int i = 0; i < tiles.length; i++) {
            differing.set(i, tiles[i] != hashes.tile(i));
        }
        return new Difference(display, number, seconds,
                differing.cardinality() + " of " + tiles.length + " tiles", marked(picture, differing));
    }

    /** The picture, dark where it is the same. */
    private static Picture marked(Picture picture, BitSet differing) {
        Picture marked = picture.copy();
        int columns = TileHashes.count(picture.width(), 1);
        int[] pixels = marked.pixels();
        for (int i = 0; i < picture.width() * picture.height(); i++) {
            int column = i % picture.width() / TileHashes.TILE;
            int row = i / picture.width() / TileHashes.TILE;
            pixels[i] = differing.get(row * columns + column) ? pixels[i] : pixels[i] >> 2 & 0x3f3f3f;
        }
        return marked;
    }

    /**
     * The first difference; null if there is none.
     *
     * @param toEnd whether frames that only the other one has count
     * @throws IOException if the list is broken
     */
    @Nullable
    Difference end(boolean toEnd) throws IOException {
        String trouble = broken;
        if (trouble != null) {
            throw new IOException(trouble);
        }
        if (first == null && toEnd && line() != null) {
            first = new Difference(display, number + 1, seconds, "the other replay goes on", null);
        }
        return first;
    }

    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (line.length() >= MAX_LINE) {
                throw new IOException("it is no list of frames");
            }
            line.append((char) next);
            next = in.read();
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
