package org.watchglass.spice;

import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.remote.wire.FrameEnd;
import org.watchglass.remote.wire.WireChannel;
import org.watchglass.remote.wire.WireLine;
import org.watchglass.renderer.Pointer;
import org.watchglass.spice.connection.Incoming;

/**
 * How much of its channels' messages a display has drawn, which those who listen are told with each frame.
 * Belongs to the drawing worker.
 */
final class DrawnSoFar {
    private final int number;
    private @Nullable WireLine line;
    private long serial;
    private @Nullable WireChannel cursor;
    private long cursorSerial;
    /** Of the newest connection. */
    private long frames;

    /** @param number of the display */
    DrawnSoFar(int number) {
        this.number = number;
    }

    /** A message of the display channel was drawn. */
    void display(Incoming message) {
        if (message.line() != line) {
            line = message.line();
            frames = 0;
        }
        serial = message.number();
    }

    /** A message of the cursor channel was followed. */
    void cursor(Incoming message) {
        cursor = message.line().channel();
        cursorSerial = message.number();
    }

    void frameEnded(Pointer pointer, long timeNanos) {
        WireLine here = line;
        if (here == null) {
            return;
        }
        frames++;
        if (here.isHeard()) {
            here.frame(new FrameEnd(number, frames, here.channel(), serial, cursor, cursorSerial,
                    pointer.x(), pointer.y(), pointer.visible(), timeNanos));
        }
    }
}
