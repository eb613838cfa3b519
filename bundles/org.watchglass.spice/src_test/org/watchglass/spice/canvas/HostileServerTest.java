package org.watchglass.spice.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.SubMessage;
import org.watchglass.spice.wire.display.Brush;
import org.watchglass.spice.wire.display.CacheMessage.InvalList;
import org.watchglass.spice.wire.display.Clip;
import org.watchglass.spice.wire.display.CopyBits;
import org.watchglass.spice.wire.display.DrawAlphaBlend;
import org.watchglass.spice.wire.display.DrawBase;
import org.watchglass.spice.wire.display.DrawComposite;
import org.watchglass.spice.wire.display.DrawCopy;
import org.watchglass.spice.wire.display.DrawFill;
import org.watchglass.spice.wire.display.DrawInvers;
import org.watchglass.spice.wire.display.DrawOpaque;
import org.watchglass.spice.wire.display.DrawRop3;
import org.watchglass.spice.wire.display.DrawStroke;
import org.watchglass.spice.wire.display.DrawText;
import org.watchglass.spice.wire.display.DrawTransparent;
import org.watchglass.spice.wire.display.Glyphs;
import org.watchglass.spice.wire.display.LineStyle;
import org.watchglass.spice.wire.display.Mask;
import org.watchglass.spice.wire.display.MonitorsConfig;
import org.watchglass.spice.wire.display.Path;
import org.watchglass.spice.wire.display.Point;
import org.watchglass.spice.wire.display.Rop;
import org.watchglass.spice.wire.display.SurfaceMessage;
import org.watchglass.spice.wire.display.Transform;
import org.watchglass.spice.wire.image.BitmapImage;
import org.watchglass.spice.wire.image.EncodedImage;
import org.watchglass.spice.wire.image.ImageDescriptor;
import org.watchglass.spice.wire.image.LzEncoder;

class HostileServerTest {
    private static final int MESSAGES = 20_000;
    private static final int MOST_CHANGES = 4;
    private static final ImageDescriptor KEPT = new ImageDescriptor(5, ImageDescriptor.CACHE_ME, 2, 2);
    private static final BitmapImage IMAGE = ImageLoaderTest.withDescriptor(KEPT, 1, 2, 3, 4);
    private static final Clip OVERLAPPING = Clip.to(new Rect(0, 0, 2, 2), Canvas.ALL);
    private static final DrawBase BASE = new DrawBase(0, Canvas.ALL, OVERLAPPING);
    private static final Mask MASK = new Mask.Bits(true, new Point(1, 1), IMAGE);
    private static final Brush PATTERN = new Brush.Pattern(IMAGE, Point.ORIGIN);
    private static final Path PATH = new Path(List.of(new Path.Segment(
            Path.Segment.BEGIN | Path.Segment.END | Path.Segment.CLOSE | Path.Segment.BEZIER,
            List.of(new Point(0, 0), new Point(16, 9), new Point(30, 50), new Point(64, 20)))));
    private static final Glyphs GLYPHS = new Glyphs(
            4, false,
            List.of(new Glyphs.Glyph(new Point(1, 2), new Point(0, -1), 3, 1, Bytes.of(new byte[2]))));
    private static final EncodedImage CODED = LzEncoder.encode(4, 2, 1, 2, 3, 4, 5, 6, 7, 8);

    private static final List<Message> MESSAGES_OF_ALL_KINDS = List.of(
            DrawCopy.of(0, new Rect(1, 1, 2, 2), IMAGE),
            DrawCopy.of(0, new Rect(0, 0, 4, 2), CODED),
            new DrawCopy(BASE, CODED, new Rect(0, 0, 1, 1), Rop.OP_XOR, 0, Mask.NONE),
            DrawCopy.of(0, Canvas.ALL, new EncodedImage.FromCache(IMAGE.descriptor(), true)),
            DrawCopy.of(0, Canvas.ALL, new EncodedImage.FromSurface(ImageDescriptor.of(4, 3), 0)),
            new DrawFill(BASE, new Brush.Pattern(IMAGE, Point.ORIGIN), Rop.OP_AND, MASK),
            new DrawFill(BASE, new Brush.Solid(7), Rop.OP_PUT, Mask.NONE),
            new DrawInvers(BASE, MASK),
            new DrawTransparent(BASE, IMAGE, Canvas.ALL, 1, 2),
            new DrawOpaque(BASE, CODED, Canvas.ALL, PATTERN, Rop.OP_XOR, 0, MASK),
            new DrawRop3(BASE, CODED, Canvas.ALL, PATTERN, 0x6a, 0, MASK),
            new DrawAlphaBlend(BASE, 3, 100, IMAGE, new Rect(0, 0, 1, 1)),
            new DrawComposite(
                    BASE, 3 | 1 << 8 | 1 << 14 | DrawComposite.HAS_MASK | DrawComposite.HAS_SOURCE_TRANSFORM,
                    IMAGE, IMAGE, new Transform(40000, 5, 6, 7, 80000, 9), null,
                    new DrawComposite.Origins(Point.ORIGIN, Point.ORIGIN)),
            new DrawStroke(BASE, PATH, new LineStyle(true, List.of(32, 16)), PATTERN, Rop.OP_XOR, 0),
            new DrawStroke(BASE, PATH, new LineStyle(false, List.of()), PATTERN, Rop.OP_PUT, 0),
            new DrawText(BASE, GLYPHS, Canvas.ALL, PATTERN, new Brush.Solid(3), Rop.OP_PUT, 0),
            new CopyBits(BASE, new Point(1, 1)),
            new InvalList(List.of(new InvalList.Item(InvalList.Item.PIXMAP, 5))),
            new MonitorsConfig(1, List.of(new MonitorsConfig.Head(0, 0, 4, 3, 0, 0, 0))),
            new SurfaceMessage.Mark());

    /** A changed message may be anything but a reason to throw; what is drawn after it is drawn right. */
    @Test
    void isToleratedWhateverItChangesInItsMessages() {
        Random random = new Random(1);
        Canvas canvas = new Canvas();
        for (int i = 0; i < MESSAGES; i++) {
            Message message = MESSAGES_OF_ALL_KINDS.get(random.nextInt(MESSAGES_OF_ALL_KINDS.size()));
            canvas.canvas.draw(changed(Canvas.part(message), random));
        }
        canvas.fill(Canvas.ALL, 9);
        assertEquals(9, canvas.shown().pixels()[0]);
    }

    private static SubMessage changed(SubMessage part, Random random) {
        byte[] body = part.body().copy();
        for (int i = random.nextInt(MOST_CHANGES + 1); i > 0 && body.length > 0; i--) {
            body[random.nextInt(body.length)] = (byte) (random.nextBoolean() ? random.nextInt() : -1);
        }
        return new SubMessage(part.type(), Bytes.of(body));
    }
}
