package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Surface;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.display.Brush;
import org.watchglass.spice.wire.display.Clip;
import org.watchglass.spice.wire.display.DrawBase;
import org.watchglass.spice.wire.display.DrawFill;
import org.watchglass.spice.wire.display.Mask;
import org.watchglass.spice.wire.display.Rop;
import org.watchglass.spice.wire.display.SurfaceCreate;
import org.watchglass.spice.wire.display.SurfaceMessage;

class DisplayCanvasTest {
    private final Canvas canvas = new Canvas();

    private static DrawFill fill(int surface) {
        DrawBase base = new DrawBase(surface, Canvas.ALL, Clip.NONE);
        return new DrawFill(base, new Brush.Solid(7), Rop.OP_PUT, Mask.NONE);
    }

    @Test
    void showsNothingBeforeSomethingIsDrawn() {
        canvas.draw(new SurfaceMessage.Mark());
        assertNull(canvas.screen.surface());
    }

    @Test
    void showsABlankSurfaceIfAskedTo() {
        canvas.canvas.showPrimary();
        canvas.assertShows(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void keepsThePictureUntilTheNewSurfaceIsDrawnOn() {
        canvas.fill(Canvas.ALL, 7);
        Surface before = canvas.shown();
        canvas.draw(new SurfaceMessage.Destroy(0));
        canvas.draw(SurfaceCreate.primary(2, 2));
        canvas.draw(new SurfaceMessage.Mark());
        assertSame(before, canvas.shown());
        canvas.fill(new Rect(0, 0, 1, 1), 5);
        assertNotSame(before, canvas.shown());
        canvas.assertShows(5, 0, 0, 0);
    }

    @Test
    void keepsThePictureOverAReset() {
        canvas.fill(Canvas.ALL, 7);
        canvas.draw(new SurfaceMessage.Reset());
        assertEquals(7, canvas.shown().pixels()[0]);
        canvas.draw(new SurfaceMessage.Mode(2, 1, 32));
        canvas.fill(Canvas.ALL, 1);
        canvas.assertShows(1, 1);
    }

    @Test
    void doesNotShowASurfaceThatWasDestroyedUndrawn() {
        canvas.draw(new SurfaceMessage.Destroy(0));
        canvas.canvas.showPrimary();
        assertNull(canvas.screen.surface());
    }

    @Test
    void ignoresDrawingOnASurfaceThatIsNotThere() {
        canvas.draw(fill(3));
        assertEquals(Map.of("drawing on an unknown surface", 1), canvas.gaps);
    }

    @Test
    void holdsABoundedNumberOfSurfaces() {
        for (int i = 1; i <= SurfaceTable.MAX_SURFACES; i++) {
            canvas.draw(new SurfaceCreate(i, 1, 1, SurfaceCreate.FORMAT_32_XRGB, 0));
        }
        assertEquals(Map.of("SURFACE_CREATE without room", 1), canvas.gaps);
    }

    @Test
    void holdsABoundedNumberOfPixels() {
        int side = SurfaceCreate.MAX_SIDE / 4;
        for (long pixels = 0; pixels < SurfaceTable.MAX_PIXELS; pixels += (long) side * side) {
            canvas.canvas.onSurfaceCreate(
                    new SurfaceCreate((int) (pixels >> 16) + 1, side, side, SurfaceCreate.FORMAT_32_XRGB, 0));
        }
        assertEquals(1, canvas.gaps.get("SURFACE_CREATE without room"));
    }

    @Test
    void refusesASurfaceWithoutPixels() {
        canvas.draw(new SurfaceCreate(1, 0, 5, SurfaceCreate.FORMAT_32_XRGB, 0));
        assertEquals(Map.of("SURFACE_CREATE without room", 1), canvas.gaps);
    }

    @Test
    void namesMessagesThatNobodyKnows() {
        canvas.canvas.draw(new SubMessage(399, Bytes.EMPTY));
        assertEquals(Map.of("message 399 display", 1), canvas.gaps);
    }

    @Test
    void namesMessagesThatMakeNoSense() {
        SubMessage whole = Canvas.part(fill(0));
        for (int length = 0; length < whole.body().length(); length++) {
            canvas.canvas.draw(new SubMessage(whole.type(), whole.body().slice(0, length)));
        }
        assertEquals(Map.of("malformed DRAW_FILL", whole.body().length()), canvas.gaps);
    }

    @Test
    void survivesImagesOfImpossibleSizes() {
        byte[] body = Canvas.part(fill(0)).body().copy();
        Arrays.fill(body, (byte) 0xff);
        canvas.canvas.draw(new SubMessage(304, Bytes.of(body)));
        assertEquals(Map.of("malformed DRAW_COPY", 1), canvas.gaps);
    }
}
