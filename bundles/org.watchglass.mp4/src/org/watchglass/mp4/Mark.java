package org.watchglass.mp4;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A moment with a name, which becomes a chapter of the finished file.
 *
 * <p>A title is made to fit: control characters become spaces, and what is longer than {@value #MAX_TITLE}
 * bytes of UTF-8 is cut off behind a whole character.
 *
 * @param ticks at least 0: in the fragments' timeline when it is written, since the first sample when it was
 *     read
 */
public record Mark(long ticks, String title) {
    /** The most bytes of a title: its length is one byte in the file. */
    public static final int MAX_TITLE = 255;

    public Mark {
        if (ticks < 0) {
            throw new IllegalArgumentException("mark at " + ticks);
        }
        title = fit(title);
    }

    Mark at(long otherTicks) {
        return new Mark(otherTicks, title);
    }

    /** At most {@value #MAX_TITLE}, UTF-8. */
    byte[] titleBytes() {
        return title.getBytes(StandardCharsets.UTF_8);
    }

    private static String fit(String title) {
        int[] printable = title.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .toArray();
        String line = new String(printable, 0, printable.length).strip();
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(bytes.length, MAX_TITLE);
        while (length < bytes.length && (bytes[length] & 0xc0) == 0x80) {
            length--;
        }
        return new String(Arrays.copyOf(bytes, length), StandardCharsets.UTF_8);
    }
}
