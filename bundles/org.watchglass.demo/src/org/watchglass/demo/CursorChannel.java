package org.watchglass.demo;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.watchglass.demo.desktop.PointerLook;
import org.watchglass.demo.desktop.PointerState;
import org.watchglass.renderer.PointerShape;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Cursor;
import org.watchglass.spice.wire.CursorMessage;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/** Shows where the pointer is. A client that is slow misses places, never the last one. */
final class CursorChannel implements ServerChannel {
    private final Latest<PointerState> pointer;
    private final Set<PointerLook> sent = EnumSet.noneOf(PointerLook.class);

    CursorChannel(Latest<PointerState> pointer) {
        this.pointer = pointer;
    }

    @Override
    public boolean request(int type, WireReader in) {
        return false;
    }

    @Override
    public void serve(Connection connection) throws IOException, InterruptedException {
        PointerState shown = pointer.get();
        connection.send(new CursorMessage.Init(shown.x(), shown.y(), 0, 0, true, new Cursor.None()));
        connection.send(set(shown));
        connection.flush();
        while (!connection.isClosed()) {
            PointerState now = pointer.await(shown, IDLE_SECONDS, TimeUnit.SECONDS);
            if (now.look() != shown.look()) {
                connection.send(set(now));
            } else if (!now.equals(shown)) {
                connection.send(new CursorMessage.Move(now.x(), now.y()));
            }
            connection.flush();
            shown = now;
        }
    }

    /** A look is sent once; after that the client has it in its cache. */
    private CursorMessage.Set set(PointerState state) {
        long id = state.look().ordinal() + 1L;
        Cursor cursor = sent.add(state.look()) ? shape(id, state.look().shape()) : new Cursor.Cached(id);
        return new CursorMessage.Set(state.x(), state.y(), true, cursor);
    }

    private static Cursor.Shape shape(long id, PointerShape shape) {
        WireWriter pixels = new WireWriter();
        for (int argb : shape.argb()) {
            pixels.u32(argb);
        }
        return new Cursor.Shape(
                true,
                id,
                Cursor.Shape.ALPHA,
                shape.width(),
                shape.height(),
                shape.hotX(),
                shape.hotY(),
                Bytes.of(pixels.toByteArray()));
    }
}
