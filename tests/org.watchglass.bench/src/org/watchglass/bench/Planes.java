package org.watchglass.bench;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;

/** A 4:2:0 picture: Y, Cb and Cr samples, row after row. */
record Planes(int width, int height, byte[][] samples) {
    static Planes of(int width, int height) {
        int chroma = (width / 2) * (height / 2);
        return new Planes(width, height, new byte[][] {new byte[width * height], new byte[chroma],
            new byte[chroma]});
    }

    int width(int plane) {
        return plane == 0 ? width : width / 2;
    }

    int height(int plane) {
        return plane == 0 ? height : height / 2;
    }

    /** Copies what ffmpeg decoded or is to encode. */
    static Planes of(AVFrame frame) {
        Planes planes = of(frame.width(), frame.height());
        for (int p = 0; p < 3; p++) {
            BytePointer data = frame.data(p);
            for (int y = 0; y < planes.height(p); y++) {
                data.position((long) y * frame.linesize(p));
                data.get(planes.samples[p], y * planes.width(p), planes.width(p));
            }
        }
        return planes;
    }

    /**
     * What an encoder that converts exactly would be given: BT.709, limited range, chroma the mean of 2x2
     * pixels, rounded to the nearest. Width and height are even.
     */
    static Planes exactly(int[] rgb, int width, int height) {
        Planes planes = of(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                planes.samples[0][y * width + x] = (byte) Math.round(16 + 219 * luma(rgb[y * width + x]));
            }
        }
        for (int y = 0; y < height; y += 2) {
            for (int x = 0; x < width; x += 2) {
                int at = y * width + x;
                int to = y / 2 * (width / 2) + x / 2;
                int[] four = {rgb[at], rgb[at + 1], rgb[at + width], rgb[at + width + 1]};
                double cb = 0;
                double cr = 0;
                for (int pixel : four) {
                    cb += ((pixel & 0xFF) / 255.0 - luma(pixel)) / 1.8556;
                    cr += ((pixel >> 16 & 0xFF) / 255.0 - luma(pixel)) / 1.5748;
                }
                planes.samples[1][to] = (byte) Math.round(128 + 224 * cb / 4);
                planes.samples[2][to] = (byte) Math.round(128 + 224 * cr / 4);
            }
        }
        return planes;
    }

    /** From 0 to 1. */
    private static double luma(int rgb) {
        return (0.2126 * (rgb >> 16 & 0xFF) + 0.7152 * (rgb >> 8 & 0xFF) + 0.0722 * (rgb & 0xFF)) / 255;
    }
}
