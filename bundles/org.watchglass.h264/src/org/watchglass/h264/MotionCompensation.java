package org.watchglass.h264;

/** Prediction of a macroblock by a vector of whole luma samples (section 8.4.2.2). */
final class MotionCompensation {
    private MotionCompensation() {}

    /**
     * Lays the prediction into {@code to}, a single macroblock; the source in {@code reference} lies inside
     * the picture.
     */
    static void predict(YuvFrame reference, MacroblockPlace place, int vector, YuvFrame to) {
        int dx = Vector.x(vector);
        int dy = Vector.y(vector);
        to.luma.copy(0, reference.luma, place.luma + dy * reference.luma.stride + dx, 16);
        int chroma = place.chroma + (dy >> 1) * reference.cb.stride + (dx >> 1);
        chroma(reference.cb, chroma, vector, to.cb);
        chroma(reference.cr, chroma, vector, to.cr);
    }

    /** Odd vectors point between two chroma samples: section 8.4.2.2.2 with fractions of 0 and 4. */
    private static void chroma(Plane reference, int from, int vector, Plane to) {
        int right = Vector.x(vector) & 1;
        int down = (Vector.y(vector) & 1) * reference.stride;
        if ((right | down) == 0) {
            to.copy(0, reference, from, 8);
            return;
        }
        for (int row = 0; row < 8; row++) {
            mean(reference.samples, from + row * reference.stride, right, down, to, row * to.stride);
        }
    }

    private static void mean(byte[] samples, int from, int right, int down, Plane to, int at) {
        for (int i = from, place = at; place < at + 8; i++, place++) {
            int sum = (samples[i] & 0xFF) + (samples[i + right] & 0xFF) + (samples[i + down] & 0xFF)
                    + (samples[i + down + right] & 0xFF);
            to.samples[place] = (byte) (sum + 2 >> 2);
        }
    }
}
