package org.watchglass.spice.wire.display;

import org.eclipse.jdt.annotation.Nullable;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.image.EncodedImage;

/** An image of single bits that says which pixels are drawn, or no such image: then all are. */
public sealed interface Mask {
    Mask NONE = new None();

    void write(WireWriter out);

    /** All pixels are drawn. */
    record None() implements Mask {
        @Override
        public void write(WireWriter out) {
            out.u8(0);
            Point.ORIGIN.write(out);
            out.nullPointer();
        }
    }

    /**
     * Draws where the bit is set, and never outside the image.
     *
     * @param inverse where the bit is not set instead
     * @param origin the image's pixel that belongs to the top left of the box
     */
    record Bits(boolean inverse, Point origin, EncodedImage image) implements Mask {
        @Override
        public void write(WireWriter out) {
            out.u8(inverse ? 1 : 0);
            origin.write(out);
            out.pointer(image::write);
        }
    }

    //  0       1               9
    // +-------+---------------+---------------+
    // | flags | origin (8)    | image         |
    // +-------+---------------+---------------+
    static Mask read(WireReader in) throws ProtocolException {
        int flags = in.u8("mask flags");
        Point origin = Point.read("mask origin", in);
        @Nullable WireReader image = in.pointer("mask image");
        return image == null ? NONE : new Bits((flags & 1) != 0, origin, EncodedImage.read(image));
    }
}
