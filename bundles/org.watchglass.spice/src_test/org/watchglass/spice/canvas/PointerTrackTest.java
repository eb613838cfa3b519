package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.watchglass.renderer.Pointer;
import org.watchglass.renderer.PointerShape;
import org.watchglass.renderer.Screen;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Cursor;
import org.watchglass.spice.wire.CursorMessage;
import org.watchglass.spice.wire.SubMessage;

class PointerTrackTest {
    private static final byte[] TWO_PIXELS = {1, 2, 3, 4, 5, 6, 7, 8};
    private static final Cursor SHAPE =
            new Cursor.Shape(true, 9, Cursor.Shape.ALPHA, 1, 2, 0, 1, Bytes.of(TWO_PIXELS));

    private final Screen screen = new Screen(0);
    private final Map<String, Integer> gaps = new TreeMap<>();
    private final PointerTrack track =
            new PointerTrack(screen, (name, detail) -> gaps.merge(name, 1, Integer::sum));

    private void follow(CursorMessage message) {
        track.follow(Canvas.part(message));
    }

    @Test
    void showsAShape() {
        follow(new CursorMessage.Init(5, 6, 0, 0, true, SHAPE));
        Pointer pointer = screen.pointer();
        PointerShape shape = pointer.shape();
        assertNotNull(shape);
        assertEquals(0x04030201, shape.argb()[0]);
        assertEquals(new Pointer(shape, 5, 6, true), pointer);
    }

    @Test
    void findsAShapeThatWasKept() {
        follow(new CursorMessage.Set(5, 6, true, SHAPE));
        PointerShape shape = screen.pointer().shape();
        follow(new CursorMessage.Set(0, 0, false, new Cursor.None()));
        follow(new CursorMessage.Set(7, 8, true, new Cursor.Cached(9)));
        assertSame(shape, screen.pointer().shape());
    }

    @Test
    void forgetsShapes() {
        follow(new CursorMessage.Set(5, 6, true, SHAPE));
        follow(new CursorMessage.InvalOne(9));
        follow(new CursorMessage.Set(7, 8, true, new Cursor.Cached(9)));
        assertNull(screen.pointer().shape());
        assertEquals(Map.of("cursor not in cache", 1), gaps);
    }

    @Test
    void isVisibleOnceItMoves() {
        follow(new CursorMessage.Set(5, 6, true, SHAPE));
        follow(new CursorMessage.Hide());
        assertFalse(screen.pointer().isShown());
        follow(new CursorMessage.Move(1, 2));
        assertTrue(screen.pointer().isShown());
        assertEquals(1, screen.pointer().x());
    }

    @Test
    void isGoneAfterAReset() {
        follow(new CursorMessage.Set(5, 6, true, SHAPE));
        follow(new CursorMessage.Reset());
        assertSame(Pointer.NONE, screen.pointer());
    }

    @Test
    void namesShapesThatAreBroken() {
        follow(new CursorMessage.Set(0, 0, true, new Cursor.Shape(false, 1, 0, 9, 9, 0, 0, Bytes.EMPTY)));
        track.follow(new SubMessage(CursorMessage.Move.TYPE, Bytes.EMPTY));
        track.follow(new SubMessage(150, Bytes.EMPTY));
        assertEquals(
                Map.of("cursor decode error type 0", 1, "malformed cursor MOVE", 1, "message 150 cursor", 1),
                gaps);
    }
}
