package org.watchglass.spice.wire.image;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.WireReader;

/**
 * Decodes QUIC code: an adaptive Golomb-Rice code of the difference from the pixels left and above, with
 * runs.
 */
final class QuicDecoder {
    private static final int MAGIC = 0x43495551;
    private static final int GRAY = 1;
    private static final int RGB16 = 2;
    private static final int RGBA = 5;

    private QuicDecoder() {}

    // five words: magic, version, type, width, height; then bits
    static DecodedImage decode(ImageDescriptor descriptor, Bytes code) throws ProtocolException {
        WireReader in = new WireReader("QUIC", code);
        int magic = in.i32("magic");
        int version = in.i32("version");
        if (magic != MAGIC || version != 0) {
            throw in.error("magic, version: got %08x %08x, expected %08x 0", magic, version, MAGIC);
        }
        int type = in.u32("type", GRAY, RGBA);
        int width = in.u32("width", descriptor.width(), descriptor.width());
        int height = in.u32("height", descriptor.height(), descriptor.height());
        QuicBits bits = new QuicBits(in.rest());
        int[] pixels = new int[width * height];
        if (pixels.length > 0) {
            decode(type, bits, pixels, width);
        }
        return new DecodedImage(width, height, pixels, type == RGBA);
    }

    private static void decode(int type, QuicBits bits, int[] pixels, int width) throws ProtocolException {
        switch (type) {
            case GRAY -> {
                rows(new QuicPlanes(bits, QuicCode.BITS_8, true, width), pixels, width);
                forAll(pixels, pixel -> pixel * 0x010101);
            }
            case RGB16 -> {
                rows(new QuicPlanes(bits, QuicCode.BITS_5, false, width), pixels, width);
                forAll(pixels, pixel -> pixel << 3 | pixel >> 2 & 0x070707);
            }
            case RGBA -> rowsWithAlpha(bits, pixels, width);
            default -> rows(new QuicPlanes(bits, QuicCode.BITS_8, false, width), pixels, width);
        }
    }

    private static void rows(QuicPlanes colors, int[] pixels, int width) throws ProtocolException {
        colors.firstRow(pixels, 0);
        for (int at = width; at < pixels.length; at += width) {
            colors.row(pixels, at - width, pixels, at);
        }
    }

    /** Each row's colours are followed by its alpha. */
    private static void rowsWithAlpha(QuicBits bits, int[] pixels, int width) throws ProtocolException {
        QuicPlanes colors = new QuicPlanes(bits, QuicCode.BITS_8, false, width);
        QuicPlanes alphas = new QuicPlanes(bits, QuicCode.BITS_8, true, width);
        int[] above = new int[width];
        int[] alpha = new int[width];
        for (int at = 0; at < pixels.length; at += width) {
            if (at == 0) {
                colors.firstRow(pixels, at);
                alphas.firstRow(alpha, 0);
            } else {
                colors.row(pixels, at - width, pixels, at);
                alphas.row(above, 0, alpha, 0);
            }
            for (int x = 0; x < width; x++) {
                pixels[at + x] |= alpha[x] << 24;
            }
            int[] spare = above;
            above = alpha;
            alpha = spare;
        }
    }

    private static void forAll(int[] pixels, IntUnaryOperator change) {
        Arrays.setAll(pixels, i -> change.applyAsInt(pixels[i]));
    }
}
