package org.watchglass.h264;

/** Prediction of a macroblock by a vector of whole luma samples (section 8.4.2.2). */
final class MotionCompensation {
    private MotionCompensation() {}

    /** Lays the prediction into {@code frame}; the source in {@code reference} lies inside the picture. */
    static void predict(YuvFrame reference, YuvFrame frame, MacroblockPlace place, int vector) {
        int dx = Vector.x(vector);
        int dy = Vector.y(vector);
        frame.luma.copy(place.luma, reference.luma, place.luma + dy * frame.luma.stride + dx, 16);
        chroma(reference.cb, frame.cb, place.chroma, dx, dy);
        chroma(reference.cr, frame.cr, place.chroma, dx, dy);
    }

    /** Odd vectors point between two chroma samples: section 8.4.2.2.2 with fractions of 0 and 4. */
    private static void chroma(Plane reference, Plane frame, int at, int dx, int dy) {
        int from = at + (dy >> 1) * reference.stride + (dx >> 1);
        int right = dx & 1;
        int down = (dy & 1) * reference.stride;
        if ((right | down) == 0) {
            frame.copy(at, reference, from, 8);
            return;
        }
        for (int row = 0; row < 8; row++) {
            mean(reference.samples, from + row * reference.stride, right, down, frame,
                    at + row * frame.stride);
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
