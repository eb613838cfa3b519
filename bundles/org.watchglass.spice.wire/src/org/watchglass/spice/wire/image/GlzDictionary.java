package org.watchglass.spice.wire.image;

import org.watchglass.spice.wire.ProtocolException;

/**
 * The images that later GLZ images may copy from. All display channels of a session that gave the server the
 * same dictionary id share one; then an image may be asked for that another channel has yet to add, and it is
 * the implementation that waits for it, for a bounded time.
 */
public interface GlzDictionary {
    /**
     * @return the image's pixels in the order of its code, never written to
     * @throws ProtocolException if there is no such image and none comes
     */
    int[] image(long id) throws ProtocolException;

    /**
     * Keeps an image.
     *
     * @param headDistance images with an id lower than {@code id - headDistance} are not asked for any more,
     *     once all up to {@code id} have been added
     * @param pixels in the order of their code; given away
     */
    void add(long id, int headDistance, int[] pixels) throws ProtocolException;
}
