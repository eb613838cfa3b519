package org.watchglass.spice.wire.image;

import org.watchglass.renderer.PointerShape;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.Cursor;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;

/**
 * Decodes pointer shapes. Where a guest wants the screen inverted, black and white pixels alternate: that can
 * be seen on any ground.
 */
public final class CursorDecoder {
    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;

    private final Cursor.Shape cursor;
    private final WireReader in;
    private final int width;
    private final int pixels;

    private CursorDecoder(Cursor.Shape cursor) throws ProtocolException {
        this.cursor = cursor;
        in = new WireReader("cursor", cursor.data());
        width = side("width", cursor.width());
        pixels = width * side("height", cursor.height());
    }

    /**
     * Decodes a shape; one without pixels becomes a single transparent one.
     *
     * @throws ProtocolException if it is larger than {@link PointerShape#MAX_SIDE}, has too few bytes, or is
     *     of a type that we do not know
     */
    public static PointerShape decode(Cursor.Shape cursor) throws ProtocolException {
        CursorDecoder decoder = new CursorDecoder(cursor);
        if (decoder.pixels == 0) {
            return new PointerShape(1, 1, 0, 0, new int[1]);
        }
        return new PointerShape(cursor.width(), cursor.height(), cursor.hotX(), cursor.hotY(),
                decoder.decode());
    }

    private int[] decode() throws ProtocolException {
        return switch (cursor.type()) {
            case Cursor.Shape.ALPHA -> colors(BitmapFormat.FMT_RGBA);
            case Cursor.Shape.MONO -> mono();
            case Cursor.Shape.COLOR4 ->
                masked(indexed(BitmapFormat.FMT_4BIT_BE, (width + 1) / 2 * cursor.height()));
            case Cursor.Shape.COLOR8 -> masked(indexed(BitmapFormat.FMT_8BIT, pixels));
            case Cursor.Shape.COLOR16 -> masked(colors(BitmapFormat.FMT_16BIT));
            case Cursor.Shape.COLOR24 -> masked(colors(BitmapFormat.FMT_24BIT));
            case Cursor.Shape.COLOR32 -> masked(colors(BitmapFormat.FMT_32BIT));
            default -> throw in.error("type: got %d, expected 0 to 6", cursor.type());
        };
    }

    private int side(String field, int value) throws ProtocolException {
        if (value > PointerShape.MAX_SIDE) {
            throw in.error("%s: got %d, expected at most %d", field, value, PointerShape.MAX_SIDE);
        }
        return value;
    }

    private int[] colors(BitmapFormat format) throws ProtocolException {
        Bytes data = in.bytes("pixels", format.rowBytes(pixels));
        int[] argb = new int[pixels];
        new PixelRows(format, new int[0]).unpack(data.array(), data.offset(), argb, 0, pixels);
        return argb;
    }

    /**
     * Indices, half bytes with the high one first or bytes, with no regard to rows, and then their colours.
     */
    private int[] indexed(BitmapFormat format, int bytes) throws ProtocolException {
        Bytes data = in.bytes("pixels", bytes);
        int[] colors = new int[1 << format.bitsPerPixel()];
        for (int i = 0; i < colors.length; i++) {
            colors[i] = in.i32("colour");
        }
        int[] argb = new int[pixels];
        new PixelRows(format, colors).unpack(data.array(), data.offset(), argb, 0, pixels);
        return argb;
    }

    /** Two images of bits, with rows of whole bytes: AND and XOR. */
    private int[] mono() throws ProtocolException {
        int stride = BitmapFormat.FMT_1BIT_BE.rowBytes(width);
        Bytes and = in.bytes("AND mask", (long) stride * cursor.height());
        Bytes xor = in.bytes("XOR mask", (long) stride * cursor.height());
        int[] argb = new int[pixels];
        for (int i = 0; i < pixels; i++) {
            int bit = i / width * stride * 8 + i % width;
            boolean white = bit(xor, bit);
            argb[i] = bit(and, bit) ? white ? inverted(i) : 0 : white ? WHITE : BLACK;
        }
        return argb;
    }

    /**
     * Applies the AND mask, which has no regard to rows: masked pixels are transparent, white ones inverted.
     */
    private int[] masked(int[] argb) throws ProtocolException {
        Bytes mask = in.bytes("AND mask", (pixels + 7) / 8);
        for (int i = 0; i < pixels; i++) {
            int color = argb[i] | BLACK;
            argb[i] = !bit(mask, i) ? color : color == WHITE ? inverted(i) : 0;
        }
        return argb;
    }

    private int inverted(int pixel) {
        return (pixel / width + pixel % width & 1) == 0 ? BLACK : WHITE;
    }

    private static boolean bit(Bytes bits, int index) {
        return (bits.array()[bits.offset() + (index >> 3)] & 0x80 >> (index & 7)) != 0;
    }
}
