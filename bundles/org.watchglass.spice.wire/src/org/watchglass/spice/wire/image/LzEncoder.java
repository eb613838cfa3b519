package org.watchglass.spice.wire.image;

import java.util.Arrays;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.WireWriter;
import org.watchglass.spice.wire.image.EncodedImage.Coded;

/** Writes LZ code for 32-bit colours: greedy, one candidate per three pixels. Simple rather than small. */
public final class LzEncoder {
    private static final int HASH_BITS = 13;
    private static final int MIN_MATCH = 3;
    private static final int MAX_LITERALS = 32;
    private static final int NEAR = 8191;
    private static final int MAX_DISTANCE = NEAR + 1 + 65535;
    private static final int NONE = -1;

    private final int[] pixels;
    private final WireWriter out = new WireWriter();
    private final int[] last = new int[1 << HASH_BITS];

    private LzEncoder(int[] pixels) {
        this.pixels = pixels;
        Arrays.fill(last, NONE);
    }

    /**
     * @param pixels {@code width * height} of {@code 0x00RRGGBB}, row by row from the top; the high byte is
     *     lost
     */
    public static Coded encode(int width, int height, int... pixels) {
        int[] colors = Arrays.stream(pixels).map(pixel -> pixel & 0xffffff).toArray();
        LzEncoder encoder = new LzEncoder(colors);
        new LzHeader(LzType.RGB32, width, height, 4 * width, true).write(encoder.out);
        encoder.encode();
        return new Coded(
                ImageDescriptor.of(width, height), ImageType.LZ_RGB, Bytes.of(encoder.out.toByteArray()));
    }

    private void encode() {
        int literals = 0;
        int at = 0;
        while (at < pixels.length) {
            int candidate = candidate(at);
            int length = candidate == NONE ? 0 : matchLength(candidate, at);
            if (length < MIN_MATCH) {
                at++;
                continue;
            }
            writeLiterals(literals, at);
            writeMatch(at - candidate, length);
            at += length;
            literals = at;
        }
        writeLiterals(literals, at);
    }

    /** The last place that had the same hash, and remembers this one. */
    private int candidate(int at) {
        if (at + MIN_MATCH > pixels.length) {
            return NONE;
        }
        int hash = (pixels[at] * 31 + pixels[at + 1]) * 31 + pixels[at + 2];
        int slot = hash * 0x9e3779b1 >>> 32 - HASH_BITS;
        int before = last[slot];
        last[slot] = at;
        return before != NONE && at - before <= MAX_DISTANCE ? before : NONE;
    }

    private int matchLength(int from, int at) {
        int length = 0;
        while (at + length < pixels.length && pixels[from + length] == pixels[at + length]) {
            length++;
        }
        return length;
    }

    private void writeLiterals(int from, int to) {
        for (int at = from; at < to; at += MAX_LITERALS) {
            int count = Math.min(MAX_LITERALS, to - at);
            out.u8(count - 1);
            for (int i = at; i < at + count; i++) {
                out.u16(pixels[i]).u8(pixels[i] >> 16);
            }
        }
    }

    private void writeMatch(int distance, int length) {
        int offset = distance - 1;
        boolean far = offset >= NEAR;
        int high = far ? 31 : offset >> 8;
        int rest = length - 1;
        out.u8(Math.min(rest + 1, 7) << 5 | high);
        for (int more = rest - 6; more >= 0; more -= 255) {
            out.u8(Math.min(more, 255));
        }
        out.u8(far ? 255 : offset);
        if (far) {
            out.u8(offset - NEAR >> 8).u8(offset - NEAR);
        }
    }
}
