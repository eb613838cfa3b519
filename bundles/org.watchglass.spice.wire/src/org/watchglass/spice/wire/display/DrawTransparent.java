package org.watchglass.spice.wire.display;

import org.watchglass.renderer.Rect;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.image.EncodedImage;

/**
 * Draws an image but for the pixels of one colour.
 *
 * @param area the part of the image that is scaled to the box
 * @param sourceColor the colour in the format of the image
 * @param trueColor the colour as {@code 0x00RRGGBB}: to be compared after decoding
 */
public record DrawTransparent(
        DrawBase base, EncodedImage image, Rect area, int sourceColor, int trueColor)
        implements DrawMessage {
    public static final int TYPE = 312;

    // +---------------+---------------+---------------+---------------+---------------+
    // | base (21+)    | image         | area (16)     | source color  | true color    |
    // +---------------+---------------+---------------+---------------+---------------+
    static DrawTransparent read(WireReader in) throws ProtocolException {
        return new DrawTransparent(
                DrawBase.read(in),
                EncodedImage.read(in.required("image")),
                Rects.read("area", in),
                in.i32("source colour"),
                in.i32("true colour"));
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
        out.u32(sourceColor);
        out.u32(trueColor);
    }
}
