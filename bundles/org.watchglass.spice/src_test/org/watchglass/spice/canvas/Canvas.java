package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.watchglass.renderer.Rect;
import org.watchglass.renderer.Screen;
import org.watchglass.renderer.Surface;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.display.Brush;
import org.watchglass.spice.wire.display.Clip;
import org.watchglass.spice.wire.display.DrawBase;
import org.watchglass.spice.wire.display.DrawCopy;
import org.watchglass.spice.wire.display.DrawFill;
import org.watchglass.spice.wire.display.Mask;
import org.watchglass.spice.wire.display.Rop;
import org.watchglass.spice.wire.display.SurfaceCreate;
import org.watchglass.spice.wire.image.EncodedImage;

/** A canvas for tests, with a primary surface of 4x3 black pixels: messages go through their bytes. */
final class Canvas {
    static final int WIDTH = 4;
    static final int HEIGHT = 3;
    static final Rect ALL = new Rect(0, 0, WIDTH, HEIGHT);

    final Screen screen = new Screen(0);
    final Map<String, Integer> gaps = new TreeMap<>();
    final VideoDecoders decoders = new VideoDecoders();
    final SharedByDisplays shared = SharedByDisplays.of(() -> true, decoders);
    final DisplayCanvas canvas = new DisplayCanvas(
            screen, () -> 0, shared, (name, detail) -> gaps.merge(name, 1, Integer::sum));

    Canvas() {
        draw(SurfaceCreate.primary(WIDTH, HEIGHT));
    }

    void draw(Message message) {
        canvas.draw(part(message));
    }

    static SubMessage part(Message message) {
        WireWriter out = new WireWriter();
        message.write(out);
        return new SubMessage(message.type(), Bytes.of(out.toByteArray()));
    }

    void fill(Rect box, int rgb) {
        draw(new DrawFill(new DrawBase(0, box, Clip.NONE), new Brush.Solid(rgb), Rop.OP_PUT, Mask.NONE));
    }

    /** Draws an image with its top left at the surface's. */
    void copy(EncodedImage image) {
        Rect box = new Rect(0, 0, image.descriptor().width(), image.descriptor().height());
        draw(DrawCopy.of(0, box, image));
    }

    /** Gives every pixel of the primary surface a colour of its own: 1, 2, 3 and so on. */
    void number() {
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            fill(new Rect(i % WIDTH, i / WIDTH, 1, 1), i + 1);
        }
    }

    Surface shown() {
        Surface surface = screen.surface();
        if (surface == null) {
            throw new AssertionError("nothing is shown");
        }
        return surface;
    }

    void assertShows(int... expected) {
        int[] actual = Arrays.stream(shown().pixels()).map(pixel -> pixel & 0xffffff).toArray();
        assertArrayEquals(expected, actual);
    }
}
