package org.watchglass.spice.wire.image;

import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;

/** Decodes GLZ code: as LZ, but matches may also be with pixels of images before. */
final class GlzDecoder {
    private static final int MAX_LITERALS = 32;

    private final CodeReader in;
    private final GlzDictionary dictionary;
    private final long id;

    /** Of the match read last: how many images back, and where in that image, or how far back in this one. */
    private int imageDistance;

    private int pixelOffset;

    /** The image that was asked for last. */
    private int cachedDistance;

    private int[] cached = {};

    private GlzDecoder(CodeReader in, GlzDictionary dictionary, long id) {
        this.in = in;
        this.dictionary = dictionary;
        this.id = id;
    }

    /** Decodes an image and adds it to the dictionary, which keeps its pixels. */
    static DecodedImage decode(ImageDescriptor descriptor, Bytes code, GlzDictionary dictionary)
            throws ProtocolException {
        CodeReader in = new CodeReader("GLZ_RGB", code);
        GlzHeader header = GlzHeader.read(in, descriptor);
        int[] pixels = new int[descriptor.pixels()];
        GlzDecoder decoder = new GlzDecoder(in, dictionary, header.id());
        decoder.colors(pixels, header.type() == LzType.RGB16);
        if (header.type().hasAlpha()) {
            decoder.alphas(pixels);
        }
        dictionary.add(header.id(), header.headDistance(), pixels);
        int width = descriptor.width();
        int[] rows = header.topDown() ? pixels : Rows.upsideDown(pixels, width);
        return new DecodedImage(width, descriptor.height(), rows, header.type().hasAlpha());
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
                int length = match(control) + (rgb16 ? 1 : 0);
                if (imageDistance == 0) {
                    Literals.copy(out, ownSource(done, length, out.length), done, length);
                } else {
                    System.arraycopy(otherSource(done, length, out.length), pixelOffset, out, done, length);
                }
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
                int length = match(control) + 2;
                if (imageDistance == 0) {
                    Literals.copyAlpha(out, out, ownSource(done, length, out.length), done, length);
                } else {
                    Literals.copyAlpha(otherSource(done, length, out.length), out, pixelOffset, done, length);
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

    // +-------+---+-------+  +----------+  +----------+  +-------+---+--------+  +---------+  +-----------+
    // | len:3 | L | ofs:4 |  | more len |  | ofs << 4 |  | n:2   | V | 5 bits |  | n bytes |  | ofs << 17 |
    // +-------+---+-------+  +----------+  +----------+  +-------+---+--------+  +---------+  +-----------+
    //                         if len is 7                 not L: 6 bits of        rest of      if L and V
    //                                                     image; L: ofs << 12     image
    /** Reads a match and returns its length before what is added for its kind. */
    private int match(int control) throws ProtocolException {
        int length = control >> 5;
        if (length == 7) {
            length = in.extended(length);
        }
        int offset = control & 15 | in.next() << 4;
        int bits = in.next();
        int more = bits >> 6;
        if ((control & 16) == 0) {
            imageDistance = bits & 63 | number(more) << 6;
        } else {
            offset |= (bits & 31) << 12;
            imageDistance = number(more);
            if ((bits & 32) != 0) {
                offset |= in.next() << 17;
            }
        }
        pixelOffset = offset;
        return length;
    }

    /** Low byte first. */
    private int number(int bytes) throws ProtocolException {
        int number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= in.next() << 8 * i;
        }
        return number;
    }

    /** Where in this image the match is. */
    private int ownSource(int done, int length, int size) throws ProtocolException {
        checkRoom(length, size - done);
        if (pixelOffset >= done) {
            throw in.error("match: got %d pixels back, expected at most %d", pixelOffset + 1, done);
        }
        return done - pixelOffset - 1;
    }

    /** The other image that the match is with. */
    private int[] otherSource(int done, int length, int size) throws ProtocolException {
        checkRoom(length, size - done);
        if (cachedDistance != imageDistance) {
            cached = dictionary.image(id - imageDistance);
            cachedDistance = imageDistance;
        }
        if (length > cached.length - pixelOffset) {
            throw in.error("match: got pixel %d length %d, expected %d pixels", pixelOffset, length,
                    cached.length);
        }
        return cached;
    }

    private void checkRoom(int length, int room) throws ProtocolException {
        if (length > room || length < 1) {
            throw in.error("match: got length %d, expected 1 to %d", length, room);
        }
    }
}
