package org.watchglass.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.watchglass.renderer.Picture;

/** A picture from anywhere, to be compared: {@code 0x00RRGGBB}, row after row. */
public record Image(int width, int height, int[] rgb) {
    private static final int TILE = 64;

    public Image {
        if (rgb.length != width * height) {
            throw new IllegalArgumentException(width + "x" + height + " with " + rgb.length + " pixels");
        }
    }

    public static Image of(Picture picture) {
        return new Image(picture.width(), picture.height(), picture.pixels().clone());
    }

    /** All of one colour. */
    public static Image plain(int width, int height, int colour) {
        int[] rgb = new int[width * height];
        Arrays.fill(rgb, colour);
        return new Image(width, height, rgb);
    }

    /** Raw {@code rgb24}, as ffmpeg writes it. */
    public static Image ofRgb24(int width, int height, byte[] bytes, int offset) {
        int[] rgb = new int[width * height];
        for (int i = 0; i < rgb.length; i++) {
            int at = offset + 3 * i;
            rgb[i] = (bytes[at] & 0xFF) << 16 | (bytes[at + 1] & 0xFF) << 8 | bytes[at + 2] & 0xFF;
        }
        return new Image(width, height, rgb);
    }

    /** A PNG. */
    public static Image read(Path png) throws IOException {
        var image = ImageIO.read(png.toFile());
        if (image == null) {
            throw new IOException("not an image: " + png);
        }
        int width = image.getWidth();
        int height = image.getHeight();
        int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] &= 0xFFFFFF;
        }
        return new Image(width, height, rgb);
    }

    /** A binary PPM (P6) with 8 bits a channel, as QEMU's {@code screendump} writes it. */
    public static Image readPpm(Path ppm) throws IOException {
        byte[] bytes = Files.readAllBytes(ppm);
        int[] numbers = new int[3];
        int at = 2;
        for (int i = 0; i < numbers.length; i++) {
            while (bytes[at] <= ' ') {
                at++;
            }
            while (bytes[at] > ' ') {
                numbers[i] = numbers[i] * 10 + bytes[at++] - '0';
            }
        }
        if (bytes[0] != 'P' || bytes[1] != '6' || numbers[2] != 255) {
            throw new IOException("not a P6 picture with 8 bits: " + ppm);
        }
        return ofRgb24(numbers[0], numbers[1], bytes, at + 1);
    }

    /** The part that begins at the top left corner. */
    public Image crop(int newWidth, int newHeight) {
        int[] part = new int[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            System.arraycopy(rgb, y * width, part, y * newWidth, newWidth);
        }
        return new Image(newWidth, newHeight, part);
    }

    /** Peak signal to noise ratio over all three channels, in dB; infinite if the pictures are the same. */
    public double psnr(Image other) {
        return psnr(other, 0, 0, width, height);
    }

    /** The least PSNR of all tiles of 64x64 pixels. */
    public double worstTilePsnr(Image other) {
        double worst = Double.POSITIVE_INFINITY;
        for (int y = 0; y < height; y += TILE) {
            for (int x = 0; x < width; x += TILE) {
                worst = Math.min(worst,
                        psnr(other, x, y, Math.min(width, x + TILE), Math.min(height, y + TILE)));
            }
        }
        return worst;
    }

    /** Whether size and all pixels are the same. */
    public boolean equalTo(Image other) {
        return other.width == width && other.height == height && Arrays.equals(rgb, other.rgb);
    }

    /** How many pixels differ. */
    public long differences(Image other) {
        checkSize(other);
        long count = 0;
        for (int i = 0; i < rgb.length; i++) {
            count += rgb[i] == other.rgb[i] ? 0 : 1;
        }
        return count;
    }

    private double psnr(Image other, int left, int top, int right, int bottom) {
        checkSize(other);
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int i = y * width + left; i < y * width + right; i++) {
                sum += square(rgb[i] >> 16 & 0xFF, other.rgb[i] >> 16 & 0xFF);
                sum += square(rgb[i] >> 8 & 0xFF, other.rgb[i] >> 8 & 0xFF);
                sum += square(rgb[i] & 0xFF, other.rgb[i] & 0xFF);
            }
        }
        double mean = sum / (3.0 * (right - left) * (bottom - top));
        return mean == 0 ? Double.POSITIVE_INFINITY : 10 * Math.log10(255.0 * 255.0 / mean);
    }

    private void checkSize(Image other) {
        if (other.width != width || other.height != height) {
            throw new AssertionError(
                    width + "x" + height + " compared with " + other.width + "x" + other.height);
        }
    }

    private static int square(int a, int b) {
        return (a - b) * (a - b);
    }
}
