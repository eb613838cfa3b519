package org.watchglass.renderer;

/** Takes the frames of one screen: a widget, a sink, a test. */
@FunctionalInterface
public interface FrameConsumer {
    /**
     * Called by the drawing worker alone. Must not block, and copies what it wants to keep.
     *
     * @param frame borrowed, valid only during the call
     * @return false if the consumer was full: the pixels are safe, and shown with the next frame
     */
    boolean frame(Frame frame);
}
