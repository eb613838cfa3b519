package org.watchglass.bench;

import org.watchglass.renderer.Region;

/**
 * How far decoded pictures are from what was to be coded, over the macroblocks that a scene's frames change;
 * over whole pictures if they change nothing.
 */
final class Fidelity {
    private final double[] squares = new double[3];
    private final long[] samples = new long[3];

    void add(Planes wanted, Planes decoded, Region damage) {
        boolean[] touched = touched(wanted, damage);
        int columns = columns(wanted);
        for (int p = 0; p < 3; p++) {
            int shift = p == 0 ? 4 : 3;
            for (int y = 0; y < wanted.height(p); y++) {
                for (int x = 0; x < wanted.width(p); x++) {
                    if (touched[(y >> shift) * columns + (x >> shift)]) {
                        int at = y * wanted.width(p) + x;
                        int error = (wanted.samples()[p][at] & 0xFF) - (decoded.samples()[p][at] & 0xFF);
                        squares[p] += error * error;
                        samples[p]++;
                    }
                }
            }
        }
    }

    private static boolean[] touched(Planes planes, Region damage) {
        int columns = columns(planes);
        boolean[] touched = new boolean[columns * ((planes.height() + 15) / 16)];
        for (int i = 0; i < touched.length; i++) {
            int x = i % columns * 16;
            int y = i / columns * 16;
            touched[i] = damage.isEmpty() || damage.intersects(x, y, x + 16, y + 16);
        }
        return touched;
    }

    private static int columns(Planes planes) {
        return (planes.width() + 15) / 16;
    }

    /** PSNR of luma in dB. */
    double luma() {
        return psnr(squares[0], samples[0]);
    }

    /** PSNR of all samples together in dB. */
    double overall() {
        return psnr(squares[0] + squares[1] + squares[2], samples[0] + samples[1] + samples[2]);
    }

    private static double psnr(double squares, long samples) {
        return squares == 0 ? 99 : 10 * Math.log10(255.0 * 255.0 * samples / squares);
    }
}
