package org.watchglass.spice.wire.display;

import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.image.EncodedImage;

/**
 * Draws an image; the operation is what differs from {@link DrawCopy}.
 *
 * @param area the part of the image that is scaled to the box
 * @param rop bits of {@link Rop}
 * @param scaleMode one of {@link ScaleMode}
 */
public record DrawBlend(
        DrawBase base, EncodedImage image, Rect area, int rop, int scaleMode, Mask mask)
        implements DrawMessage {
    public static final int TYPE = 305;

    // +---------------+---------------+---------------+-------+----+---------------+
    // | base (21+)    | image         | area (16)     | rop   | sc | mask (13)     |
    // +---------------+---------------+---------------+-------+----+---------------+
    static DrawBlend read(WireReader in) throws ProtocolException {
        return new DrawBlend(
                DrawBase.read(in),
                EncodedImage.read(in.required("image")),
                Rects.read("area", in),
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
        out.u16(rop);
        out.u8(scaleMode);
        mask.write(out);
    }
}
