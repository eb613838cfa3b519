package org.watchglass.remote.wire;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A display has handed over a frame: what was drawn for it, so that the same frame can be made again of the
 * same messages. A message is drawn when all of it is.
 *
 * @param display its number
 * @param number counts the frames of {@code channel} from 1, whoever listens: whoever misses one has missed a
 *     frame
 * @param channel of the display, on which the last message that was drawn came
 * @param serial of that message
 * @param cursor on which the last message about the pointer came, null before the first one
 * @param cursorSerial of that message, 0 without
 * @param x where the pointer is, which the client may have moved by itself
 * @param visible whether the pointer is shown, if it has a shape
 * @param timeNanos when, on the clock of {@link System#nanoTime()}
 */
public record FrameEnd(int display, long number, WireChannel channel, long serial,
        @Nullable WireChannel cursor, long cursorSerial, int x, int y, boolean visible, long timeNanos) {}
