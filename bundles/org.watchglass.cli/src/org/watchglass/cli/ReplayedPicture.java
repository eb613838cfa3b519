package org.watchglass.cli;

import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.FrameQueue;
import org.watchglass.renderer.Picture;

/** What a display shows, with the pointer: of each frame in its turn. On the display's thread. */
final class ReplayedPicture implements FrameConsumer {
    private final FrameQueue queue =
            new FrameQueue(FrameQueue.Limits.DEFAULT, FrameQueue.PointerLayer.BLENDED);
    private final Picture picture = new Picture();

    @Override
    public boolean frame(Frame frame) {
        queue.offer(frame);
        queue.take(picture, 0);
        return true;
    }

    /** For the display's thread, and for others when that has ended. */
    Picture picture() {
        return picture;
    }
}
