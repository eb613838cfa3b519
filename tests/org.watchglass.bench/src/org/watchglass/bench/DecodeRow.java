package org.watchglass.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.watchglass.spice.wire.Bytes;
import org.watchglass.spice.wire.ProtocolException;
import org.watchglass.spice.wire.image.DecodedImage;
import org.watchglass.spice.wire.image.EncodedImage;
import org.watchglass.spice.wire.image.EncodedImage.Coded;
import org.watchglass.spice.wire.image.GlzWindow;
import org.watchglass.spice.wire.image.ImageDecoder;
import org.watchglass.spice.wire.image.ImageDescriptor;
import org.watchglass.spice.wire.image.ImageType;
import org.watchglass.spice.wire.image.PaletteCache;

/** One codec's images, and what decoding them costs beside yardsticks that are measured in turn. */
final class DecodeRow {
    private static final int WINDOW = 16 << 20;

    final String name;
    private final List<EncodedImage.Pixels> images;
    private final List<int[]> decoded = new ArrayList<>();
    private final int[] spare;
    private final List<byte[]> jpegs = new ArrayList<>();
    private final List<Double> decodeNanos = new ArrayList<>();
    private final List<Double> copyNanos = new ArrayList<>();
    private final List<Double> cloneNanos = new ArrayList<>();
    private final List<Double> platformNanos = new ArrayList<>();

    /** Against the optimizer. */
    private int kept;

    private DecodeRow(String name, List<EncodedImage.Pixels> images) {
        this.name = name;
        this.images = images;
        decodeAll(image -> decoded.add(image.pixels()));
        spare = new int[decoded.stream().mapToInt(pixels -> pixels.length).max().orElse(0)];
    }

    /** Of all images those of some types, that are decoded with one another. */
    static DecodeRow of(List<EncodedImage.Pixels> all, ImageType first, ImageType... more) {
        Set<ImageType> types = EnumSet.of(first, more);
        return new DecodeRow(first.name(), all.stream()
                .filter(image -> types.stream().anyMatch(type -> type.code() == image.type()))
                .toList());
    }

    /** The row's images as JPEG, those that are not too small for it. */
    DecodeRow asJpeg(int leastPixels) throws IOException {
        List<EncodedImage.Pixels> coded = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            ImageDescriptor size = images.get(i).descriptor();
            if (decoded.get(i).length >= leastPixels) {
                Bytes jpeg = Bytes.of(jpeg(size.width(), size.height(), decoded.get(i)));
                coded.add(new Coded(ImageDescriptor.of(size.width(), size.height()), ImageType.JPEG, jpeg));
            }
        }
        DecodeRow row = new DecodeRow(ImageType.JPEG.name(), coded);
        coded.forEach(image -> row.jpegs.add(((Coded) image).data().copy()));
        return row;
    }

    private static byte[] jpeg(int width, int height, int[] pixels) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    private interface Decoded {
        void take(DecodedImage image);
    }

    private void decodeAll(Decoded taker) {
        ImageDecoder decoder = new ImageDecoder(new PaletteCache(), new GlzWindow(WINDOW));
        try {
            for (EncodedImage.Pixels image : images) {
                taker.take(decoder.decode(image));
            }
        } catch (ProtocolException e) {
            throw new IllegalStateException(name + ": the session is broken", e);
        }
    }

    /** Everything once, so often that it takes a few milliseconds. */
    void measure(int times) {
        decodeNanos.add(nanos(times, () -> decodeAll(image -> kept += image.pixels().length)));
        copyNanos.add(nanos(times, () -> decoded.forEach(
                pixels -> System.arraycopy(pixels, 0, spare, 0, pixels.length))));
        cloneNanos.add(nanos(times, () -> decoded.forEach(pixels -> kept += pixels.clone()[0])));
        if (!jpegs.isEmpty()) {
            platformNanos.add(nanos(times, () -> jpegs.forEach(this::readByPlatform)));
        }
    }

    private void readByPlatform(byte[] jpeg) {
        try {
            kept += ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came before was to warm up. */
    void forget() {
        List.of(decodeNanos, copyNanos, cloneNanos, platformNanos).forEach(List::clear);
    }

    /** CPU time of this thread. */
    private static double nanos(int times, Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / (double) times;
    }

    int count() {
        return images.size();
    }

    double megapixels() {
        return decoded.stream().mapToInt(pixels -> pixels.length).sum() / 1e6;
    }

    double decodeMillis() {
        return Result.median(decodeNanos) / 1e6;
    }

    /** Into memory that is used again. */
    double copyMillis() {
        return Result.median(copyNanos) / 1e6;
    }

    /** Into new memory, which every decoder needs. */
    double cloneMillis() {
        return Result.median(cloneNanos) / 1e6;
    }

    /** Not a number if this is not for ImageIO. */
    double platformMillis() {
        return platformNanos.isEmpty() ? Double.NaN : Result.median(platformNanos) / 1e6;
    }
}
