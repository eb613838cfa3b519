package org.watchglass.spice.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.display.DrawCopy;
import org.watchglass.spice.wire.image.BitmapImage;

class MessageLineTest {
    private static final Channel DISPLAY = new Channel(2, 0);

    @Test
    void showsTheBoxOfADrawing() {
        DrawCopy copy = DrawCopy.of(0, new Rect(0, 0, 1024, 768), BitmapImage.of(1, 1, 0));
        assertEquals(
                "<< display  304    68 DRAW_COPY  0,0 1024x768",
                MessageLine.format(Direction.FROM_SERVER, DISPLAY, copy.type(), 68, copy.detail()));
    }

    @Test
    void showsTheIdOfAFurtherChannel() {
        assertEquals(
                ">> display:1 101    14 INIT",
                MessageLine.format(Direction.TO_SERVER, new Channel(2, 1), 101, 14, ""));
    }

    @Test
    void showsNumbersOfWhatItDoesNotKnow() {
        assertEquals("<< display  999     0 999",
                MessageLine.format(Direction.FROM_SERVER, DISPLAY, 999, 0, ""));
        assertEquals(
                "<< type 77    1     0 1",
                MessageLine.format(Direction.FROM_SERVER, new Channel(77, 0), 1, 0, ""));
    }

    @Test
    void keysDoNotShow() {
        InputsRequest key = new InputsRequest.KeyDown(0x1e);
        assertEquals(
                ">> inputs   101     4 KEY_DOWN",
                MessageLine.format(Direction.TO_SERVER, new Channel(3, 0), key.type(), 4, key.detail()));
    }

    @Test
    void aPeerCannotForgeLines() {
        assertEquals(
                "<< main       7     9 NOTIFY  a?b",
                MessageLine.format(Direction.FROM_SERVER, new Channel(1, 0), 7, 9, "a\nb"));
    }
}
