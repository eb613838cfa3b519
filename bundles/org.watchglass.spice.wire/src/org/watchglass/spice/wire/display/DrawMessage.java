package org.watchglass.spice.wire.display;

import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;

/** A drawing operation. */
public sealed interface DrawMessage extends DisplayMessage
        permits CopyBits,
        DrawFill,
        DrawOpaque,
        DrawCopy,
        DrawBlend,
        DrawBlackness,
        DrawWhiteness,
        DrawInvers,
        DrawRop3,
        DrawStroke,
        DrawText,
        DrawTransparent,
        DrawAlphaBlend,
        DrawComposite {
    DrawBase base();

    @Override
    default String detail() {
        return base().detail();
    }

    /** As {@link DisplayMessage#read}. */
    static boolean read(int type, WireReader in, Handler handler) throws ProtocolException {
        switch (type) {
            case CopyBits.TYPE -> handler.onCopyBits(CopyBits.read(in));
            case DrawFill.TYPE -> handler.onFill(DrawFill.read(in));
            case DrawOpaque.TYPE -> handler.onOpaque(DrawOpaque.read(in));
            case DrawCopy.TYPE -> handler.onCopy(DrawCopy.read(in));
            case DrawBlend.TYPE -> handler.onBlend(DrawBlend.read(in));
            case DrawBlackness.TYPE -> handler.onBlackness(DrawBlackness.read(in));
            case DrawWhiteness.TYPE -> handler.onWhiteness(DrawWhiteness.read(in));
            case DrawInvers.TYPE -> handler.onInvers(DrawInvers.read(in));
            case DrawRop3.TYPE -> handler.onRop3(DrawRop3.read(in));
            case DrawStroke.TYPE -> handler.onStroke(DrawStroke.read(in));
            case DrawText.TYPE -> handler.onText(DrawText.read(in));
            case DrawTransparent.TYPE -> handler.onTransparent(DrawTransparent.read(in));
            case DrawAlphaBlend.TYPE -> handler.onAlphaBlend(DrawAlphaBlend.read(in));
            case DrawComposite.TYPE -> handler.onComposite(DrawComposite.read(in));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Receives messages in wire order, on the caller's thread. */
    interface Handler {
        default void onCopyBits(CopyBits message) throws ProtocolException {
            onOther(message);
        }

        default void onFill(DrawFill message) throws ProtocolException {
            onOther(message);
        }

        default void onOpaque(DrawOpaque message) throws ProtocolException {
            onOther(message);
        }

        default void onCopy(DrawCopy message) throws ProtocolException {
            onOther(message);
        }

        default void onBlend(DrawBlend message) throws ProtocolException {
            onOther(message);
        }

        default void onBlackness(DrawBlackness message) throws ProtocolException {
            onOther(message);
        }

        default void onWhiteness(DrawWhiteness message) throws ProtocolException {
            onOther(message);
        }

        default void onInvers(DrawInvers message) throws ProtocolException {
            onOther(message);
        }

        default void onRop3(DrawRop3 message) throws ProtocolException {
            onOther(message);
        }

        default void onStroke(DrawStroke message) throws ProtocolException {
            onOther(message);
        }

        default void onText(DrawText message) throws ProtocolException {
            onOther(message);
        }

        default void onTransparent(DrawTransparent message) throws ProtocolException {
            onOther(message);
        }

        default void onAlphaBlend(DrawAlphaBlend message) throws ProtocolException {
            onOther(message);
        }

        default void onComposite(DrawComposite message) throws ProtocolException {
            onOther(message);
        }

        /** Gets what has no method of its own. */
        void onOther(DisplayMessage message) throws ProtocolException;
    }
}
