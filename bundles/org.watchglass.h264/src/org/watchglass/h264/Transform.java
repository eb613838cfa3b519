package org.watchglass.h264;

/**
 * The integer transforms of section 8.5 on 4x4 blocks: 16 coefficients in raster order, in place.
 */
final class Transform {
    private Transform() {}

    /** Transforms the differences between two blocks of planes. */
    static void forward(Plane source, int at, Plane prediction, int predictionAt, int[] block, int blockAt) {
        int down = source.stride;
        int also = prediction.stride;
        forward(difference(source.four(at), prediction.four(predictionAt)),
                difference(source.four(at + down), prediction.four(predictionAt + also)),
                difference(source.four(at + 2 * down), prediction.four(predictionAt + 2 * also)),
                difference(source.four(at + 3 * down), prediction.four(predictionAt + 3 * also)),
                block, blockAt);
    }

    /**
     * The differences of four samples as a sum of d[i] * 2^(16 i), each with its sign: sums and multiples of
     * such values are those of all four.
     */
    static long difference(int source, int prediction) {
        return lanes(source) - lanes(prediction);
    }

    private static long lanes(int four) {
        long wide = four & 0xFFFF_FFFFL;
        wide = (wide | wide << 16) & 0x0000FFFF0000FFFFL;
        return (wide | wide << 8) & 0x00FF00FF00FF00FFL;
    }

    /** Transforms four rows of {@link #difference}; coefficients come in zigzag order. */
    static void forward(long first, long second, long third, long fourth, int[] block, int blockAt) {
        long outer = first + fourth;
        long outerDifference = first - fourth;
        long inner = second + third;
        long innerDifference = second - third;
        row(outer + inner, block, blockAt, 0x6510);
        row(2 * outerDifference + innerDifference, block, blockAt, 0xC742);
        row(outer - inner, block, blockAt, 0xDB83);
        row(outerDifference - 2 * innerDifference, block, blockAt, 0xFEA9);
    }

    /** Transforms a row; the digits of {@code places}, lowest first, are its places in zigzag order. */
    private static void row(long lanes, int[] block, int at, int places) {
        int a = (short) lanes;
        long rest = lanes - a >> 16;
        int b = (short) rest;
        rest = rest - b >> 16;
        int c = (short) rest;
        int d = (int) (rest - c >> 16);
        int outer = a + d;
        int inner = b + c;
        int outerDifference = a - d;
        int innerDifference = b - c;
        block[at + (places & 15)] = outer + inner;
        block[at + (places >> 4 & 15)] = 2 * outerDifference + innerDifference;
        block[at + (places >> 8 & 15)] = outer - inner;
        block[at + (places >> 12)] = outerDifference - 2 * innerDifference;
    }

    /** Section 8.5.12.2: transforms back the scaled coefficients and adds them to the prediction. */
    static void inverse(int[] block, int blockAt, Plane prediction, int at) {
        for (int i = blockAt; i < blockAt + 16; i += 4) {
            int e = block[i] + block[i + 2];
            int f = block[i] - block[i + 2];
            int g = (block[i + 1] >> 1) - block[i + 3];
            int h = block[i + 1] + (block[i + 3] >> 1);
            block[i] = e + h;
            block[i + 1] = f + g;
            block[i + 2] = f - g;
            block[i + 3] = e - h;
        }
        byte[] p = prediction.samples;
        int stride = prediction.stride;
        for (int i = 0; i < 4; i++) {
            int c = blockAt + i;
            int e = block[c] + block[c + 8];
            int f = block[c] - block[c + 8];
            int g = (block[c + 4] >> 1) - block[c + 12];
            int h = block[c + 4] + (block[c + 12] >> 1);
            int place = at + i;
            p[place] = clip((p[place] & 0xFF) + (e + h + 32 >> 6));
            p[place + stride] = clip((p[place + stride] & 0xFF) + (f + g + 32 >> 6));
            p[place + 2 * stride] = clip((p[place + 2 * stride] & 0xFF) + (f - g + 32 >> 6));
            p[place + 3 * stride] = clip((p[place + 3 * stride] & 0xFF) + (e - h + 32 >> 6));
        }
    }

    /** The 4x4 Hadamard transform of Intra_16x16 DC coefficients (8.5.10); its own inverse but for scale. */
    static void hadamard4x4(int[] block) {
        for (int i = 0; i < 16; i += 4) {
            hadamard(block, i, 1);
        }
        for (int i = 0; i < 4; i++) {
            hadamard(block, i, 4);
        }
    }

    private static void hadamard(int[] block, int at, int step) {
        int a = block[at] + block[at + step];
        int b = block[at] - block[at + step];
        int c = block[at + 2 * step] + block[at + 3 * step];
        int d = block[at + 2 * step] - block[at + 3 * step];
        block[at] = a + c;
        block[at + step] = a - c;
        block[at + 2 * step] = b - d;
        block[at + 3 * step] = b + d;
    }

    /** The 2x2 transform of chroma DC coefficients (8.5.11.1), four values in raster order. */
    static void hadamard2x2(int[] block, int at) {
        int a = block[at] + block[at + 1];
        int b = block[at] - block[at + 1];
        int c = block[at + 2] + block[at + 3];
        int d = block[at + 2] - block[at + 3];
        block[at] = a + c;
        block[at + 1] = b + d;
        block[at + 2] = a - c;
        block[at + 3] = b - d;
    }

    static byte clip(int sample) {
        return (byte) ((sample & ~0xFF) == 0 ? sample : ~sample >> 31);
    }
}
