package org.watchglass.cli;

import java.util.List;
import org.watchglass.renderer.Frame;
import org.watchglass.renderer.FrameConsumer;
import org.watchglass.renderer.FrameQueue;
import org.watchglass.renderer.Picture;

/** What a display shows, with the pointer: of each frame in its turn. On the display's thread. */
final class ReplayedPicture implements FrameConsumer {
    /** Gets each frame's picture, borrowed. */
    interface Taker {
        void take(Picture picture, TileHashes hashes);
    }

    private final FrameQueue queue =
            new FrameQueue(FrameQueue.Limits.DEFAULT, FrameQueue.PointerLayer.BLENDED);
    private final Picture picture = new Picture();
    private final TileHashes hashes = new TileHashes();
    private final List<Taker> takers;

    ReplayedPicture(List<? extends Taker> takers) {
        this.takers = List.copyOf(takers);
    }

    @Override
    public boolean frame(Frame frame) {
        queue.offer(frame);
        if (!queue.take(picture, 0)) {
            // A frame in which nothing is new: it counts as one.
            picture.unchanged(frame.timeNanos());
        }
        if (!takers.isEmpty()) {
            hashes.update(picture);
            takers.forEach(taker -> taker.take(picture, hashes));
        }
        return true;
    }

    /** For the display's thread, and for others when that has ended. */
    Picture picture() {
        return picture;
    }
}
