package org.watchglass.spice.wire.display;

import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.image.EncodedImage;

/**
 * Combines brush, image and destination by one of the 256 ternary operations.
 *
 * @param area the part of the image that is scaled to the box
 * @param rop3 bit {@code 4 * brush + 2 * image + destination} of it is the result
 * @param scaleMode one of {@link ScaleMode}
 */
public record DrawRop3(
        DrawBase base, EncodedImage image, Rect area, Brush brush, int rop3, int scaleMode, Mask mask)
        implements DrawMessage {
    public static final int TYPE = 309;

    // +---------------+---------------+---------------+---------------+----+----+---------------+
    // | base (21+)    | image         | area (16)     | brush (1+)    | r3 | sc | mask (13)     |
    // +---------------+---------------+---------------+---------------+----+----+---------------+
    static DrawRop3 read(WireReader in) throws ProtocolException {
        return new DrawRop3(
                DrawBase.read(in),
                EncodedImage.read(in.required("image")),
                Rects.read("area", in),
                Brush.read(in),
                in.u8("rop3"),
                in.u8("scale mode"),
                Mask.read(in));
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        base.write(out);
        out.pointer(image::write);
        Rects.write(area, out);
        brush.write(out);
        out.u8(rop3);
        out.u8(scaleMode);
        mask.write(out);
    }
}
