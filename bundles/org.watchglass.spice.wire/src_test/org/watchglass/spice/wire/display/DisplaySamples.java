package org.watchglass.spice.wire.display;

import static org.watchglass.spice.wire.Hex.hex;

import java.util.List;
import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.ChannelType;
import org.watchglass.spice.wire.ChannelWait;
import org.watchglass.spice.wire.Message;
import org.watchglass.spice.wire.Sample;
import org.watchglass.spice.wire.image.EncodedImage;
import org.watchglass.spice.wire.image.ImageSamples;

/** One sample of each message of the display channel. */
public final class DisplaySamples {
    private static final DrawBase BASE =
            new DrawBase(1, new Rect(2, 3, 4, 5), Clip.to(new Rect(0, 0, 7, 8), new Rect(1, 2, 3, 4)));
    private static final DrawBase PLAIN = new DrawBase(0, new Rect(2, 3, 4, 5), Clip.NONE);
    private static final String PLAIN_HEX = "00000000 03000000 02000000 08000000 06000000 00 ";
    private static final Rect AREA = new Rect(0, 0, 4, 5);
    private static final String AREA_HEX = "00000000 00000000 05000000 04000000 ";
    private static final String NO_MASK = "00 00000000 00000000 00000000 ";
    private static final EncodedImage CACHED = ImageSamples.CACHED;
    private static final String CACHED_HEX = ImageSamples.CACHED_HEX;

    private DisplaySamples() {}

    public static List<Sample> all() {
        return List.of(
                draw(
                        new CopyBits(BASE, new Point(-1, 9)),
                        "01000000 03000000 02000000 08000000 06000000 01 02000000"
                                + "00000000 00000000 08000000 07000000 02000000 01000000 06000000 04000000"
                                + "ffffffff 09000000"),
                draw(
                        new DrawFill(PLAIN, new Brush.Solid(0x112233), Rop.OP_PUT, Mask.NONE),
                        PLAIN_HEX + "01 33221100 0800" + NO_MASK),
                draw(
                        new DrawFill(PLAIN, new Brush.Pattern(CACHED, new Point(1, 2)), Rop.OP_XOR,
                                Mask.NONE),
                        PLAIN_HEX + "02 31000000 01000000 02000000 4000" + NO_MASK + CACHED_HEX),
                draw(
                        new DrawOpaque(PLAIN, CACHED, AREA, new Brush.None(), Rop.OP_AND, ScaleMode.NEAREST,
                                Mask.NONE),
                        PLAIN_HEX + "3a000000" + AREA_HEX + "00 2000 01" + NO_MASK + CACHED_HEX),
                draw(
                        new DrawCopy(PLAIN, CACHED, AREA, Rop.OP_PUT, ScaleMode.INTERPOLATE, Mask.NONE),
                        PLAIN_HEX + "39000000" + AREA_HEX + "0800 00" + NO_MASK + CACHED_HEX),
                draw(
                        new DrawBlend(
                                PLAIN, CACHED, AREA, Rop.OP_OR, 0,
                                new Mask.Bits(true, new Point(1, 0), CACHED)),
                        PLAIN_HEX + "39000000" + AREA_HEX + "1000 00 01 01000000 00000000 4b000000"
                                + CACHED_HEX + CACHED_HEX),
                draw(new DrawBlackness(PLAIN, Mask.NONE), PLAIN_HEX + NO_MASK),
                draw(new DrawWhiteness(PLAIN, Mask.NONE), PLAIN_HEX + NO_MASK),
                draw(new DrawInvers(PLAIN, Mask.NONE), PLAIN_HEX + NO_MASK),
                draw(
                        new DrawRop3(PLAIN, CACHED, AREA, new Brush.Solid(1), 0xcc, 0, Mask.NONE),
                        PLAIN_HEX + "3d000000" + AREA_HEX + "01 01000000 cc 00" + NO_MASK + CACHED_HEX),
                stroke(),
                text(),
                draw(
                        new DrawTransparent(PLAIN, CACHED, AREA, 0x7c00, 0xff0000),
                        PLAIN_HEX + "31000000" + AREA_HEX + "007c0000 0000ff00" + CACHED_HEX),
                draw(
                        new DrawAlphaBlend(PLAIN, 2, 128, CACHED, AREA),
                        PLAIN_HEX + "02 80 2b000000" + AREA_HEX + CACHED_HEX),
                composite(),
                draw(new SurfaceMessage.Mode(640, 480, 32), "80020000 e0010000 20000000"),
                draw(new SurfaceMessage.Mark(), ""),
                draw(new SurfaceMessage.Reset(), ""),
                draw(SurfaceCreate.primary(640, 480), "00000000 80020000 e0010000 20000000 01000000"),
                draw(new SurfaceMessage.Destroy(3), "03000000"),
                draw(
                        new MonitorsConfig(4, List.of(new MonitorsConfig.Head(1, 0, 640, 480, -1, 2, 0))),
                        "0100 0400 01000000 00000000 80020000 e0010000 ffffffff 02000000 00000000"),
                draw(new SurfaceMessage.GlScanout(1, 2, 3, 4, 5),
                        "01000000 02000000 03000000 04000000 05000000"),
                draw(new SurfaceMessage.GlDraw(1, 2, 3, 4), "01000000 02000000 03000000 04000000"),
                draw(
                        new CacheMessage.InvalList(List.of(new CacheMessage.InvalList.Item(1, 258))),
                        "0100 01 0201000000000000"),
                draw(
                        new CacheMessage.InvalAllPixmaps(List.of(new ChannelWait(2, 0, 5))),
                        "01 02 00 0500000000000000"),
                draw(new CacheMessage.InvalPalette(1), "0100000000000000"),
                draw(new CacheMessage.InvalAllPalettes(), ""),
                draw(
                        new StreamCreate(0, 49, true, StreamCreate.MJPEG, 1, 64, 48, 128, 96, AREA,
                                Clip.NONE),
                        "00000000 31000000 01 01 0100000000000000 40000000 30000000 80000000 60000000"
                                + AREA_HEX + "00"),
                draw(new StreamMessage.Data(49, 7, hex("ffd8")), "31000000 07000000 02000000 ffd8"),
                draw(
                        new StreamMessage.DataSized(49, 7, 4, 5, AREA, hex("ffd8")),
                        "31000000 07000000 04000000 05000000" + AREA_HEX + "02000000 ffd8"),
                draw(
                        new StreamMessage.ClipChange(49, Clip.to(AREA)),
                        "31000000 01 01000000" + AREA_HEX),
                draw(new StreamMessage.Destroy(49), "31000000"),
                draw(new StreamMessage.DestroyAll(), ""),
                draw(new StreamMessage.ActivateReport(49, 1, 5, 1000), "31000000 01000000 05000000 e8030000"),
                draw(new StreamMessage.QualityIndicator(hex("01")), "01"),
                request(
                        new DisplayRequest.Init(1, 20_971_520, 1, 4_194_304),
                        "01 0000400100000000 01 00004000"),
                request(
                        new DisplayRequest.StreamReport(1, 2, 3, 4, 5, 6, -7, -1),
                        "01000000 02000000 03000000 04000000 05000000 06000000 f9ffffff ffffffff"),
                request(new DisplayRequest.PreferredCompression(DisplayRequest.PreferredCompression.LZ4),
                        "07"),
                request(new DisplayRequest.GlDrawDone(), ""),
                request(new DisplayRequest.PreferredVideoCodecs(hex("0301")), "02 03 01"));
    }

    private static Sample stroke() {
        Path path = new Path(List.of(new Path.Segment(
                Path.Segment.BEGIN | Path.Segment.END, List.of(new Point(16, 16), new Point(32, 16)))));
        LineStyle dashed = new LineStyle(true, List.of(48));
        return draw(
                new DrawStroke(PLAIN, path, dashed, new Brush.Solid(0xff), Rop.OP_PUT, 0),
                PLAIN_HEX + "28000000 0c 01 41000000 01 ff000000 0800 0000"
                        + "01000000 03 02000000 10000000 10000000 20000000 10000000  30000000");
    }

    private static Sample text() {
        Glyphs.Glyph glyph = new Glyphs.Glyph(new Point(5, 6), new Point(0, -8), 9, 1, hex("ff80"));
        Glyphs glyphs = new Glyphs(1, false, List.of(glyph));
        return draw(
                new DrawText(PLAIN, glyphs, Rect.EMPTY, new Brush.Solid(1), new Brush.None(), Rop.OP_PUT, 0),
                PLAIN_HEX + "33000000 00000000 00000000 00000000 00000000 01 01000000 00 0800 0000"
                        + "0100 01 05000000 06000000 00000000 f8ffffff 0900 0100 ff80");
    }

    private static Sample composite() {
        int flags = 3 | DrawComposite.HAS_MASK | DrawComposite.HAS_SOURCE_TRANSFORM;
        Transform transform = new Transform(0x10000, 0, 0, 0, 0x10000, 0);
        DrawComposite.Origins origins = new DrawComposite.Origins(new Point(1, -1), new Point(0, 0));
        return draw(
                new DrawComposite(PLAIN, flags, CACHED, CACHED, transform, null, origins),
                PLAIN_HEX + "03001800 41000000 53000000 00000100 00000000 00000000 00000000 00000100 00000000"
                        + "0100 ffff 0000 0000" + CACHED_HEX + CACHED_HEX);
    }

    private static Sample draw(Message message, String hex) {
        return Sample.fromServer(ChannelType.DISPLAY, message, hex);
    }

    private static Sample request(Message message, String hex) {
        return Sample.toServer(ChannelType.DISPLAY, message, hex);
    }
}
