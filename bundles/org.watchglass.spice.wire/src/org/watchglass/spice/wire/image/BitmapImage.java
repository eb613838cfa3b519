package org.watchglass.spice.wire.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/**
 * Pixels as they are.
 *
 * @param stride bytes from one row to the next, at least those of a row
 * @param data {@code stride * height} bytes
 */
public record BitmapImage(
        ImageDescriptor descriptor,
        BitmapFormat format,
        boolean topDown,
        int stride,
        PaletteReference palette,
        Bytes data)
        implements EncodedImage.Pixels {
    /** Bitmap flag: the first row is the top one. */
    static final int TOP_DOWN = 4;

    public BitmapImage {
        if ((long) stride * descriptor.height() > data.length()
                || stride < format.rowBytes(descriptor.width())) {
            throw new IllegalArgumentException("stride " + stride + ", " + data.length() + " bytes");
        }
    }

    /** Pixels of 32 bits, {@code 0x00RRGGBB}, row by row from the top. */
    public static BitmapImage of(int width, int height, int... pixels) {
        byte[] rows = new byte[4 * pixels.length];
        ByteBuffer.wrap(rows).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(pixels);
        return new BitmapImage(
                ImageDescriptor.of(width, height),
                BitmapFormat.FMT_32BIT,
                true,
                4 * width,
                new PaletteReference.Absent(),
                Bytes.of(rows));
    }

    @Override
    public int type() {
        return ImageType.BITMAP.code();
    }

    //  18       19      20              24              28              32
    // +--------+-------+---------------+---------------+---------------+---------------+------
    // | format | flags | width         | height        | stride        | palette       | rows
    // +--------+-------+---------------+---------------+---------------+---------------+------
    static BitmapImage read(ImageDescriptor descriptor, WireReader in) throws ProtocolException {
        int code = in.u8("bitmap format");
        BitmapFormat format = BitmapFormat.of(code);
        if (format == null) {
            throw in.error("bitmap format: got %d, expected 1 to %d", code, BitmapFormat.values().length);
        }
        int flags = in.u8("bitmap flags");
        in.u32("bitmap width", descriptor.width(), descriptor.width());
        in.u32("bitmap height", descriptor.height(), descriptor.height());
        int stride = in.u32("bitmap stride", format.rowBytes(descriptor.width()), Integer.MAX_VALUE);
        PaletteReference palette = PaletteReference.read(flags, in);
        Bytes data = in.bytes("bitmap rows", (long) stride * descriptor.height());
        return new BitmapImage(descriptor, format, (flags & TOP_DOWN) != 0, stride, palette, data);
    }

    @Override
    public void writeBody(WireWriter out) {
        out.u8(format.code()).u8((topDown ? TOP_DOWN : 0) | palette.flags());
        out.u32(descriptor.width()).u32(descriptor.height()).u32(stride);
        palette.write(out);
        out.bytes(data);
    }
}
