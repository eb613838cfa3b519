package org.watchglass.bench;

import org.watchglass.renderer.FrameQueue;
import org.watchglass.renderer.Picture;

/** A recorder's picture of a stage: frames come by the recorder's queue. */
final class Tape {
    private final FrameQueue queue =
            new FrameQueue(FrameQueue.Limits.DEFAULT, FrameQueue.PointerLayer.BLENDED);
    private final Picture picture = new Picture();

    Tape(Stage stage) {
        stage.attach(queue::offer);
    }

    /** What a recorder's thread does for each frame before it encodes. */
    Picture take() {
        if (!queue.take(picture, 0)) {
            picture.unchanged(picture.timeNanos());
        }
        return picture;
    }

    /** The picture of the last {@link #take}. */
    Picture picture() {
        return picture;
    }
}
