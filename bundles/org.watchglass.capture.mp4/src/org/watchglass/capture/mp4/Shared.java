package org.watchglass.capture.mp4;

import org.watchglass.flow.Ticker;
import org.watchglass.renderer.FrameQueue;

/**
 * What a worker shares with those who bring frames, or want something of it.
 *
 * @param hurry when what waits is no longer encoded frame by frame
 * @param giveUp when nothing is done any more for which somebody would have to wait
 */
record Shared(FrameQueue queue, Hurry hurry, Hurry giveUp, FlushRequests flushes, Marks marks,
        Progress progress, EncoderFigures figures) {
    static Shared create(Mp4Settings settings, Ticker ticker) {
        FrameQueue queue = new FrameQueue(settings.queue(), settings.pointer());
        return new Shared(queue, new Hurry(ticker), new Hurry(ticker), new FlushRequests(), new Marks(),
                new Progress(), new EncoderFigures());
    }
}
