package org.watchglass.spice.wire.display;

import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/**
 * A video stream begins.
 *
 * @param codec one of the constants here, not checked
 * @param stamp of no meaning to clients
 * @param width of the encoded frames, in pixels, not checked: each frame says its own
 * @param sourceWidth before the server scaled the frames down
 * @param dest where on the surface the frames are drawn
 */
public record StreamCreate(
        int surface,
        int stream,
        boolean topDown,
        int codec,
        long stamp,
        int width,
        int height,
        int sourceWidth,
        int sourceHeight,
        Rect dest,
        Clip clip)
        implements StreamMessage {
    public static final int TYPE = 122;
    public static final int MJPEG = 1;
    public static final int VP8 = 2;
    public static final int H264 = 3;
    public static final int VP9 = 4;
    public static final int H265 = 5;

    // +---------+--------+-------+-------+-----------+-------+--------+-------+-------+-----------+------
    // | surface | stream | flags | codec | stamp (8) | width | height | src w | src h | dest (16) | clip
    // +---------+--------+-------+-------+-----------+-------+--------+-------+-------+-----------+------
    static StreamCreate read(WireReader in) throws ProtocolException {
        return new StreamCreate(
                in.i32("surface"),
                in.i32("stream"),
                (in.u8("stream flags") & 1) != 0,
                in.u8("codec"),
                in.i64("stamp"),
                in.i32("stream width"),
                in.i32("stream height"),
                in.i32("source width"),
                in.i32("source height"),
                Rects.read("destination", in),
                Clip.read(in));
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        out.u32(surface).u32(stream).u8(topDown ? 1 : 0).u8(codec).u64(stamp);
        out.u32(width).u32(height).u32(sourceWidth).u32(sourceHeight);
        Rects.write(dest, out);
        clip.write(out);
    }

    @Override
    public String detail() {
        return "stream " + stream + " codec " + codec + " " + Rects.text(dest);
    }
}
