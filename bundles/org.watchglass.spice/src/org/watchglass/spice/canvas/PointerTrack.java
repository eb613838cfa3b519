package org.watchglass.spice.canvas;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.renderer.Pointer;
import org.watchglass.renderer.PointerShape;
import org.watchglass.renderer.Screen;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.Cursor;
import org.watchglass.spice.wire.CursorMessage;
import org.watchglass.spice.wire.Direction;
import org.watchglass.spice.wire.MessageNames;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.image.CursorDecoder;

/**
 * Does what a cursor channel's messages say, on the screen of its display. Belongs to that display's drawing
 * worker.
 */
public final class PointerTrack implements CursorMessage.Handler {
    /** Shapes that are kept, in pixels of all: far more than any guest's theme has. */
    private static final int MAX_PIXELS = 4 << 20;

    private final Screen screen;
    private final Gaps gaps;
    private final Map<Long, @Nullable PointerShape> kept = new HashMap<>();
    private int keptPixels;

    public PointerTrack(Screen screen, Gaps gaps) {
        this.screen = screen;
        this.gaps = gaps;
    }

    /** Does one message. One that makes no sense is a gap. */
    public void follow(SubMessage message) {
        String name = MessageNames.of(ChannelType.CURSOR, Direction.FROM_SERVER, message.type());
        try {
            if (!CursorMessage.read(message.type(), new WireReader(name, message.body()), this)) {
                gaps.count("message " + message.type() + " cursor", "");
            }
        } catch (ProtocolException e) {
            gaps.count("malformed cursor " + name, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void onInit(CursorMessage.Init message) {
        screen.setPointer(new Pointer(shape(message.cursor()), message.x(), message.y(), message.visible()));
    }

    @Override
    public void onSet(CursorMessage.Set message) {
        screen.setPointer(new Pointer(shape(message.cursor()), message.x(), message.y(), message.visible()));
    }

    @Override
    public void onMove(CursorMessage.Move message) {
        screen.setPointer(new Pointer(screen.pointer().shape(), message.x(), message.y(), true));
    }

    /** The client has moved the pointer itself, and the server will not say so. */
    public void moveTo(int x, int y) {
        screen.setPointer(screen.pointer().at(x, y));
    }

    @Override
    public void onHide(CursorMessage.Hide message) {
        Pointer shown = screen.pointer();
        screen.setPointer(new Pointer(shown.shape(), shown.x(), shown.y(), false));
    }

    @Override
    public void onReset(CursorMessage.Reset message) {
        forgetShapes();
        screen.setPointer(Pointer.NONE);
    }

    @Override
    public void onTrail(CursorMessage.Trail message) {
        // A tail would be drawn over what the guest shows.
    }

    @Override
    public void onInvalOne(CursorMessage.InvalOne message) {
        @Nullable PointerShape gone = kept.remove(message.id());
        keptPixels -= gone == null ? 0 : gone.argb().length;
    }

    @Override
    public void onInvalAll(CursorMessage.InvalAll message) {
        forgetShapes();
    }

    /** Nothing that was kept is asked for any more. */
    public void forgetShapes() {
        kept.clear();
        keptPixels = 0;
    }

    /** Null for no shape, and for one that cannot be shown. */
    private @Nullable PointerShape shape(Cursor cursor) {
        if (cursor instanceof Cursor.Cached cached) {
            @Nullable PointerShape found = kept.get(cached.id());
            if (found == null) {
                gaps.count("cursor not in cache", "");
            }
            return found;
        }
        return cursor instanceof Cursor.Shape shape ? decode(shape) : null;
    }

    private @Nullable PointerShape decode(Cursor.Shape shape) {
        try {
            PointerShape decoded = CursorDecoder.decode(shape);
            if (shape.cacheMe()) {
                keep(shape.id(), decoded);
            }
            return decoded;
        } catch (ProtocolException e) {
            gaps.count("cursor decode error type " + shape.type(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void keep(long id, PointerShape shape) {
        onInvalOne(new CursorMessage.InvalOne(id));
        if (keptPixels + shape.argb().length > MAX_PIXELS) {
            gaps.count("cursor cache full", "");
        } else {
            kept.put(id, shape);
            keptPixels += shape.argb().length;
        }
    }
}
