package org.watchglass.spice.wire.display;

import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.image.EncodedImage;

/**
 * Draws an image over what is there.
 *
 * @param alpha 0 to 255, scales the whole image
 * @param area the part of the image that is scaled to the box
 */
public record DrawAlphaBlend(
        DrawBase base, int flags, int alpha, EncodedImage image, Rect area)
        implements DrawMessage {
    public static final int TYPE = 313;

    /** Flag: the destination has alpha, which is to be computed too. */
    public static final int DEST_HAS_ALPHA = 1;

    /** Flag: the image is a surface that has alpha. */
    public static final int SRC_SURFACE_HAS_ALPHA = 2;

    // +---------------+----+----+---------------+---------------+
    // | base (21+)    | fl | a  | image         | area (16)     |
    // +---------------+----+----+---------------+---------------+
    static DrawAlphaBlend read(WireReader in) throws ProtocolException {
        return new DrawAlphaBlend(
                DrawBase.read(in),
                in.u8("alpha flags"),
                in.u8("alpha"),
                EncodedImage.read(in.required("image")),
                Rects.read("area", in));
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        base.write(out);
        out.u8(flags);
        out.u8(alpha);
        out.pointer(image::write);
        Rects.write(area, out);
    }
}
