package org.watchglass.spice.wire.image;

import static org.watchglass.spice.wire.Hex.hex;

import java.util.Map;
import org.watchglass.spice.wire.Bytes;

/** Images and what they are on the wire, where their pointers lead. */
public final class ImageSamples {
    public static final EncodedImage CACHED =
            new EncodedImage.FromCache(new ImageDescriptor(0x1234, 0, 4, 5), false);
    public static final String CACHED_HEX = "3412000000000000 67 00 04000000 05000000";

    private static final ImageDescriptor TINY = new ImageDescriptor(1, ImageDescriptor.CACHE_ME, 2, 1);
    private static final Bytes CODE = hex("c0de");

    private ImageSamples() {}

    /** One image of each kind. */
    static Map<EncodedImage, String> all() {
        PaletteReference given = new PaletteReference.Given(new Palette(7, 0x010203, 0xff), true);
        return Map.ofEntries(
                Map.entry(CACHED, CACHED_HEX),
                Map.entry(
                        new BitmapImage(TINY, BitmapFormat.FMT_8BIT, true, 4, given, hex("00010000")),
                        tiny(0) + "05 05 02000000 01000000 04000000 28000000 00010000"
                                + "0700000000000000 0200 03020100 ff000000"),
                Map.entry(
                        new BitmapImage(
                                TINY, BitmapFormat.FMT_1BIT_BE, false, 1, new PaletteReference.Cached(7),
                                hex("40")),
                        tiny(0) + "02 02 02000000 01000000 01000000 0700000000000000 40"),
                Map.entry(
                        new LzPltImage(TINY, true, new PaletteReference.Absent(), CODE),
                        tiny(0x64) + "04 02000000 00000000 c0de"),
                Map.entry(coded(ImageType.QUIC), tiny(1) + "02000000 c0de"),
                Map.entry(coded(ImageType.LZ_RGB), tiny(0x65) + "02000000 c0de"),
                Map.entry(coded(ImageType.GLZ_RGB), tiny(0x66) + "02000000 c0de"),
                Map.entry(coded(ImageType.JPEG), tiny(0x69) + "02000000 c0de"),
                Map.entry(coded(ImageType.LZ4), tiny(0x6d) + "02000000 c0de"),
                Map.entry(new EncodedImage.FromSurface(TINY, 3), tiny(0x68) + "03000000"),
                Map.entry(new EncodedImage.FromCache(TINY, true), tiny(0x6a)),
                Map.entry(new EncodedImage.ZlibGlz(TINY, 99, CODE), tiny(0x6b) + "63000000 02000000 c0de"),
                Map.entry(new EncodedImage.JpegAlpha(TINY, true, 1, CODE),
                        tiny(0x6c) + "01 01000000 02000000 c0de"),
                Map.entry(new EncodedImage.Unknown(TINY, 77), tiny(77)));
    }

    private static EncodedImage coded(ImageType type) {
        return new EncodedImage.Coded(TINY, type, CODE);
    }

    private static String tiny(int type) {
        return String.format("0100000000000000 %02x 01 02000000 01000000", type);
    }
}
