package org.watchglass.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.capture.OwnerOnly;
import org.watchglass.renderer.Picture;

/**
 * Writes what the frames of one display were, a line for each: its number, its time in seconds after the
 * first one, its size, the number of its picture, and those of the tiles that have changed. On the display's
 * thread; {@link #close} on any when that has ended.
 */
final class FrameList implements ReplayedPicture.Taker, Closeable {
    static final String HEAD = "watchglass frames 1";

    private final Writer out;
    private long number;
    private long firstNanos;
    private @Nullable IOException failure;

    FrameList(Path directory, int display) throws IOException {
        this(Files.newBufferedWriter(
                Files.createFile(file(directory, display), OwnerOnly.file()), StandardCharsets.US_ASCII));
    }

    /** @param out is closed with this */
    FrameList(Writer out) throws IOException {
        this.out = out;
        out.write(HEAD + "\n");
    }

    static Path file(Path directory, int display) {
        return directory.resolve("display-" + display + ".frames");
    }

    @Override
    public void take(Picture picture, TileHashes hashes) {
        number++;
        firstNanos = number == 1 ? picture.timeNanos() : firstNanos;
        StringBuilder line = new StringBuilder().append(number).append(' ')
                .append(String.format(Locale.ROOT, "%.6f ", (picture.timeNanos() - firstNanos) / 1e9))
                .append(picture.width()).append('x').append(picture.height()).append(' ')
                .append(Long.toHexString(hashes.whole()));
        hashes.changed().stream().forEach(tile -> line.append(' ').append(tile).append(':')
                .append(Long.toHexString(hashes.tile(tile))));
        try {
            if (failure == null) {
                out.append(line).append('\n');
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    /** @throws IOException also if an earlier line could not be written */
    @Override
    public void close() throws IOException {
        out.close();
        IOException earlier = failure;
        if (earlier != null) {
            throw earlier;
        }
    }
}
