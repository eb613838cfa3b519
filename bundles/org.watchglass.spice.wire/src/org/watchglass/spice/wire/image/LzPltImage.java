package org.watchglass.spice.wire.image;

import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;
import org.watchglass.spice.wire.WireWriter;

/**
 * Palette indices in LZ code.
 *
 * @param topDown as the bitmap was; the code has a flag of its own, which counts
 */
public record LzPltImage(ImageDescriptor descriptor, boolean topDown, PaletteReference palette, Bytes data)
        implements EncodedImage.Pixels {

    @Override
    public int type() {
        return ImageType.LZ_PLT.code();
    }

    //  18      19              23              27
    // +-------+---------------+---------------+------
    // | flags | size          | palette       | code
    // +-------+---------------+---------------+------
    static LzPltImage read(ImageDescriptor descriptor, WireReader in) throws ProtocolException {
        int flags = in.u8("bitmap flags");
        long size = in.u32("image data size");
        PaletteReference palette = PaletteReference.read(flags, in);
        boolean topDown = (flags & BitmapImage.TOP_DOWN) != 0;
        return new LzPltImage(descriptor, topDown, palette, in.bytes("image data", size));
    }

    @Override
    public void writeBody(WireWriter out) {
        out.u8((topDown ? BitmapImage.TOP_DOWN : 0) | palette.flags()).u32(data.length());
        palette.write(out);
        out.bytes(data);
    }
}
