package org.watchglass.spice.wire.display;

import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;

/** What a server sends on a display channel. */
public sealed interface DisplayMessage extends Message
        permits DrawMessage, SurfaceMessage, StreamMessage, CacheMessage {

    /**
     * Reads a message and hands it over.
     *
     * @param type as in the message header
     * @return false if the display channel has no such message: nothing was read then
     */
    static boolean read(int type, WireReader in, Handler handler) throws ProtocolException {
        return DrawMessage.read(type, in, handler)
                || StreamMessage.read(type, in, handler)
                || SurfaceMessage.read(type, in, handler)
                || CacheMessage.read(type, in, handler);
    }

    /**
     * Receives messages in wire order, on the caller's thread. What has no method of its own goes to
     * {@code onOther}.
     */
    interface Handler
            extends DrawMessage.Handler, SurfaceMessage.Handler, StreamMessage.Handler, CacheMessage.Handler {
        @Override
        void onOther(DisplayMessage message) throws ProtocolException;
    }
}
