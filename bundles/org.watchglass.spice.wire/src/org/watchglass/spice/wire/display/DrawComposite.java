package org.watchglass.spice.wire.display;

import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.image.EncodedImage;

/**
 * Draws an image through a mask by an operator of the X Render extension.
 *
 * @param flags operator, filters, repeats and the bits named here
 * @param mask null if there is none
 * @param sourceTransform null for none: pixels of the image are those of the box
 * @param origins where in source and mask the top left of the box is
 */
public record DrawComposite(
        DrawBase base,
        int flags,
        EncodedImage source,
        @Nullable EncodedImage mask,
        @Nullable Transform sourceTransform,
        @Nullable Transform maskTransform,
        Origins origins)
        implements DrawMessage {
    public static final int TYPE = 318;
    public static final int COMPONENT_ALPHA = 1 << 18;
    public static final int HAS_MASK = 1 << 19;
    public static final int HAS_SOURCE_TRANSFORM = 1 << 20;
    public static final int HAS_MASK_TRANSFORM = 1 << 21;
    public static final int SOURCE_OPAQUE = 1 << 22;
    public static final int MASK_OPAQUE = 1 << 23;
    public static final int DEST_OPAQUE = 1 << 24;

    /** Places in the two images. */
    public record Origins(Point source, Point mask) {}

    // +---------------+-------+---------+--------+--------------+--------------+-----------+-----------+
    // | base (21+)    | flags | source  | [mask] | [transf (24)]| [transf (24)]| src (4)   | mask (4)  |
    // +---------------+-------+---------+--------+--------------+--------------+-----------+-----------+
    static DrawComposite read(WireReader in) throws ProtocolException {
        DrawBase base = DrawBase.read(in);
        int flags = in.i32("composite flags");
        return new DrawComposite(
                base,
                flags,
                EncodedImage.read(in.required("source")),
                (flags & HAS_MASK) != 0 ? EncodedImage.read(in.required("mask")) : null,
                (flags & HAS_SOURCE_TRANSFORM) != 0 ? Transform.read(in) : null,
                (flags & HAS_MASK_TRANSFORM) != 0 ? Transform.read(in) : null,
                new Origins(Point.readShort("source origin", in), Point.readShort("mask origin", in)));
    }

    /** The operator's number in X Render. */
    public int operator() {
        return flags & 0xff;
    }

    /** 0 fast, 1 good, 2 best, 3 nearest, 4 bilinear. */
    public int sourceFilter() {
        return flags >> 8 & 7;
    }

    public int maskFilter() {
        return flags >> 11 & 7;
    }

    /** 0 none, 1 normal, 2 pad, 3 reflect. */
    public int sourceRepeat() {
        return flags >> 14 & 3;
    }

    public int maskRepeat() {
        return flags >> 16 & 3;
    }

    @Override
    public int type() {
        return TYPE;
    }

    @Override
    public void write(WireWriter out) {
        base.write(out);
        out.u32(flags).pointer(source::write);
        if (mask != null) {
            out.pointer(mask::write);
        }
        if (sourceTransform != null) {
            sourceTransform.write(out);
        }
        if (maskTransform != null) {
            maskTransform.write(out);
        }
        origins.source.writeShort(out);
        origins.mask.writeShort(out);
    }
}
