package org.watchglass.spice.wire.display;

import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.image.EncodedImage;

/** What an area is filled with. */
public sealed interface Brush {
    void write(WireWriter out);

    /** Nothing: for operations that do not ask. */
    record None() implements Brush {
        @Override
        public void write(WireWriter out) {
            out.u8(0);
        }
    }

    /** One colour: {@code 0x00RRGGBB}, or a 16-bit pixel for surfaces of such. */
    record Solid(int color) implements Brush {
        @Override
        public void write(WireWriter out) {
            out.u8(1).u32(color);
        }
    }

    /** An image repeated in all directions, with its top left at {@code origin}. */
    record Pattern(EncodedImage image, Point origin) implements Brush {
        @Override
        public void write(WireWriter out) {
            out.u8(2).pointer(image::write);
            origin.write(out);
        }
    }

    static Brush read(WireReader in) throws ProtocolException {
        int type = in.u8("brush type");
        return switch (type) {
            case 0 -> new None();
            case 1 -> new Solid(in.i32("brush colour"));
            case 2 ->
                new Pattern(EncodedImage.read(in.required("pattern")), Point.read("pattern origin", in));
            default -> throw in.error("brush type: got %d, expected 0 to 2", type);
        };
    }
}
