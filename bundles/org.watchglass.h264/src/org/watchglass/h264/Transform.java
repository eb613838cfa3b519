package org.watchglass.h264;

/**
 * The integer transforms of section 8.5 on 4x4 blocks: 16 coefficients in raster order, in place.
 *
 * <p>A prediction lies in the plane where the reconstruction will be, at the place its source has in its own
 * plane.
 */
final class Transform {
    private Transform() {}

    /**
     * Transforms source - prediction of the block at {@code at} (an index into both planes, of equal stride).
     *
     * @return the largest magnitude of an AC coefficient
     */
    static int forward(Plane source, Plane prediction, int at, int[] block, int blockAt) {
        byte[] s = source.samples;
        byte[] p = prediction.samples;
        int place = at;
        for (int i = blockAt; i < blockAt + 16; i += 4) {
            int a = (s[place] & 0xFF) - (p[place] & 0xFF);
            int b = (s[place + 1] & 0xFF) - (p[place + 1] & 0xFF);
            int c = (s[place + 2] & 0xFF) - (p[place + 2] & 0xFF);
            int d = (s[place + 3] & 0xFF) - (p[place + 3] & 0xFF);
            block[i] = a + d + b + c;
            block[i + 1] = 2 * (a - d) + b - c;
            block[i + 2] = a + d - b - c;
            block[i + 3] = a - d - 2 * (b - c);
            place += source.stride;
        }
        return columns(block, blockAt);
    }

    private static int columns(int[] block, int at) {
        int largest = 0;
        for (int i = at; i < at + 4; i++) {
            int outer = block[i] + block[i + 12];
            int outerDifference = block[i] - block[i + 12];
            int inner = block[i + 4] + block[i + 8];
            int innerDifference = block[i + 4] - block[i + 8];
            int first = outer + inner;
            int second = 2 * outerDifference + innerDifference;
            int third = outer - inner;
            int fourth = outerDifference - 2 * innerDifference;
            block[i] = first;
            block[i + 4] = second;
            block[i + 8] = third;
            block[i + 12] = fourth;
            int lower = Math.max(Math.abs(third), Math.abs(fourth));
            int upper = Math.max(i == at ? 0 : Math.abs(first), Math.abs(second));
            largest = Math.max(largest, Math.max(upper, lower));
        }
        return largest;
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
