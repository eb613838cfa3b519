package org.watchglass.spice.wire.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.WireWriter;

/** Writes LZ4 code, byte by byte as its specification says. */
final class Lz4Blocks {
    private Lz4Blocks() {}

    /** Literals and a match. */
    static void run(WireWriter out, byte[] literals, int distance, int length) {
        out.u8(Math.min(literals.length, 15) << 4 | Math.min(length - 4, 15));
        more(out, literals.length);
        out.bytes(literals).u16(distance);
        more(out, length - 4);
    }

    /** Literals that end a block. */
    static void end(WireWriter out, byte[] literals) {
        out.u8(Math.min(literals.length, 15) << 4);
        more(out, literals.length);
        out.bytes(literals);
    }

    /** One block as an image of 32 bits. */
    static Bytes image(WireWriter block) {
        byte[] code = block.toByteArray();
        return Bytes.of(new WireWriter()
                .u8(1)
                .u8(8)
                .u32(Integer.reverseBytes(code.length))
                .bytes(code)
                .toByteArray());
    }

    /** An image of 32 bits, with a match wherever a pixel was there before. */
    static Bytes encode(int[] pixels) {
        byte[] bytes = bytes(pixels);
        WireWriter out = new WireWriter();
        Map<Integer, Integer> last = new HashMap<>();
        int from = 0;
        int at = 0;
        while (at < pixels.length) {
            int before = last.getOrDefault(pixels[at], -1);
            last.put(pixels[at], at);
            int length = 0;
            while (before >= 0 && at + length < pixels.length - 1
                    && pixels[before + length] == pixels[at + length]) {
                length++;
            }
            if (length == 0 || 4 * (at - before) > 65535) {
                at++;
                continue;
            }
            run(out, Arrays.copyOfRange(bytes, 4 * from, 4 * at), 4 * (at - before), 4 * length);
            at += length;
            from = at;
        }
        end(out, Arrays.copyOfRange(bytes, 4 * from, bytes.length));
        return image(out);
    }

    static int[] pixels(byte[] bytes) {
        int[] pixels = new int[bytes.length / 4];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(pixels);
        return pixels;
    }

    private static byte[] bytes(int[] pixels) {
        byte[] bytes = new byte[4 * pixels.length];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(pixels);
        return bytes;
    }

    private static void more(WireWriter out, int length) {
        for (int rest = length - 15; rest >= 0; rest -= 255) {
            out.u8(Math.min(rest, 255));
        }
    }
}
