package org.watchglass.spice.wire.display;

import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.image.EncodedImage;

/**
 * Draws an image, then a brush through it.
 *
 * @param area the part of the image that is scaled to the box
 * @param rop bits of {@link Rop}: between brush and image
 * @param scaleMode one of {@link ScaleMode}
 */
public record DrawOpaque(
        DrawBase base, EncodedImage image, Rect area, Brush brush, int rop, int scaleMode, Mask mask)
        implements DrawMessage {
    public static final int TYPE = 303;

    // +---------------+---------------+---------------+---------------+-------+----+---------------+
    // | base (21+)    | image         | area (16)     | brush (1+)    | rop   | sc | mask (13)     |
    // +---------------+---------------+---------------+---------------+-------+----+---------------+
    static DrawOpaque read(WireReader in) throws ProtocolException {
        return new DrawOpaque(
                DrawBase.read(in),
                EncodedImage.read(in.required("image")),
                Rects.read("area", in),
                Brush.read(in),
                in.u16("rop"),
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
        out.u16(rop);
        out.u8(scaleMode);
        mask.write(out);
    }
}
