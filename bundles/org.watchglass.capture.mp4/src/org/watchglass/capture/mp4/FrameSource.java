package org.watchglass.capture.mp4;

import org.watchglass.renderer.FrameQueue;
import org.watchglass.renderer.Picture;

/** How a worker waits for frames: the one place where it spends time that its {@code Ticker} does not see. */
@FunctionalInterface
interface FrameSource {
    FrameSource WAITING = FrameQueue::take;

    /** As {@link FrameQueue#take}. */
    boolean take(FrameQueue queue, Picture picture, long timeoutNanos);
}
