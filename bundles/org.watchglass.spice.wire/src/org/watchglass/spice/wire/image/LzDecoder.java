package org.watchglass.spice.wire.image;

import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;

/**
 * Decodes LZ code: literal units, and matches with units before. A unit is a pixel, or a byte of palette
 * indices.
 */
final class LzDecoder {
    private static final int MAX_LITERALS = 32;
    private static final int FAR = 8191;

    private final CodeReader in;

    private LzDecoder(CodeReader in) {
        this.in = in;
    }

    /** Decodes colours, alpha, or both. */
    static DecodedImage decode(ImageDescriptor descriptor, Bytes code) throws ProtocolException {
        CodeReader in = new CodeReader("LZ_RGB", code);
        LzHeader header = LzHeader.read(in, descriptor);
        LzDecoder decoder = new LzDecoder(in);
        if (header.type().format().hasPalette()) {
            throw in.error("type: got %s, expected colours", header.type());
        }
        int[] pixels = new int[descriptor.pixels()];
        if (header.type().hasColor()) {
            decoder.colors(pixels, header.type() == LzType.RGB16);
        }
        if (header.type().hasAlpha()) {
            decoder.alphas(pixels);
        }
        if (!header.topDown()) {
            Rows.flip(pixels, header.width());
        }
        LzType type = header.type();
        return new DecodedImage(
                header.width(), header.height(), pixels, type.hasAlpha(), !type.hasColor());
    }

    /** Decodes palette indices. */
    static DecodedImage decode(LzPltImage image, Palette palette) throws ProtocolException {
        CodeReader in = new CodeReader("LZ_PLT", image.data());
        LzHeader header = LzHeader.read(in, image.descriptor());
        if (!header.type().format().hasPalette()) {
            throw in.error("type: got %s, expected palette indices", header.type());
        }
        byte[] indices = new byte[header.stride() * header.height()];
        new LzDecoder(in).bytes(indices);
        Bytes rows = Bytes.of(indices);
        BitmapImage bitmap = new BitmapImage(
                image.descriptor(),
                header.type().format(),
                header.topDown(),
                header.stride(),
                image.palette(),
                rows);
        return BitmapDecoder.decode(bitmap, palette.wrapped());
    }

    private void colors(int[] out, boolean rgb16) throws ProtocolException {
        int done = 0;
        while (done < out.length) {
            int control = in.next();
            if (control < MAX_LITERALS) {
                int count = literals(control, out.length - done);
                if (rgb16) {
                    Literals.rgb16(in, out, done, count);
                } else {
                    Literals.rgb(in, out, done, count);
                }
                done += count;
            } else {
                int length = length(control) + (rgb16 ? 2 : 1);
                int distance = distance(control);
                check(distance, length, done, out.length);
                Literals.copy(out, done - distance, done, length);
                done += length;
            }
        }
    }

    private void alphas(int[] out) throws ProtocolException {
        int done = 0;
        while (done < out.length) {
            int control = in.next();
            if (control < MAX_LITERALS) {
                int count = literals(control, out.length - done);
                Literals.alpha(in, out, done, count);
                done += count;
            } else {
                int length = length(control) + 3;
                int distance = distance(control);
                check(distance, length, done, out.length);
                Literals.copyAlpha(out, out, done - distance, done, length);
                done += length;
            }
        }
    }

    private void bytes(byte[] out) throws ProtocolException {
        int done = 0;
        while (done < out.length) {
            int control = in.next();
            if (control < MAX_LITERALS) {
                int count = literals(control, out.length - done);
                System.arraycopy(in.data, in.take(count), out, done, count);
                done += count;
            } else {
                int length = length(control) + 3;
                int distance = distance(control);
                check(distance, length, done, out.length);
                for (int i = done; i < done + length; i++) {
                    out[i] = out[i - distance];
                }
                done += length;
            }
        }
    }

    private int literals(int control, int room) throws ProtocolException {
        if (control >= room) {
            throw in.error("literals: got %d, expected at most %d", control + 1, room);
        }
        return control + 1;
    }

    // +-----------+-----------+   +-----------+   +-----------+   +-----------+-----------+
    // | len + 1:3 | high:5    |   | more len  |   | low       |   | far, high byte first  |
    // +-----------+-----------+   +-----------+   +-----------+   +-----------+-----------+
    //                             if len is 6     always          if all bits of high and low are set
    private int length(int control) throws ProtocolException {
        int length = (control >> 5) - 1;
        return length == 6 ? in.extended(length) : length;
    }

    private int distance(int control) throws ProtocolException {
        int high = control & 31;
        int low = in.next();
        if (high == 31 && low == 255) {
            return (in.next() << 8 | in.next()) + FAR + 1;
        }
        return (high << 8 | low) + 1;
    }

    private void check(int distance, int length, int done, int size) throws ProtocolException {
        if (distance > done || length > size - done || length < 0) {
            throw in.error("match: got distance %d length %d at %d of %d", distance, length, done, size);
        }
    }
}
