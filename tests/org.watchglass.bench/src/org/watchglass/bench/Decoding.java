package org.watchglass.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.watchglass.spice.wire.image.EncodedImage;
import org.watchglass.spice.wire.image.ImageType;

/** How fast images of recorded sessions are decoded, on one thread. */
final class Decoding {
    private static final String ROW = "| %-12s | %6s | %6s | %8s | %13s | %15s | %8s | %7s |%n";
    private static final int ROUNDS = 21;
    private static final int WARM_UP_ROUNDS = 30;

    /** A turn takes about this long. */
    private static final double TURN_MILLIS = 60;

    /** Smaller images have more head than picture as JPEG. */
    private static final int LEAST_JPEG = 4096;

    private Decoding() {}

    static void run() throws IOException {
        List<DecodeRow> rows = rows();
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            rows.forEach(row -> row.measure(1));
        }
        int[] times = rows.stream()
                .mapToInt(row -> (int) Math.max(1, TURN_MILLIS / row.decodeMillis()))
                .toArray();
        rows.forEach(DecodeRow::forget);
        for (int i = 0; i < ROUNDS; i++) {
            for (int row = 0; row < rows.size(); row++) {
                rows.get(row).measure(times[row]);
            }
        }
        System.out.printf("%nDecoding, MPix/s of one thread's CPU time, medians%n%n");
        System.out.printf(ROW, "codec", "images", "MPix", "decoded", "copied to new", "copied in place",
                "decoding", "ImageIO");
        System.out.println("|---|---|---|---|---|---|---|---|");
        rows.forEach(Decoding::print);
    }

    private static List<DecodeRow> rows() throws IOException {
        List<DecodeRow> rows = new ArrayList<>();
        DecodeRow lz = DecodeRow.of(tape("lz"), ImageType.LZ_RGB);
        rows.add(DecodeRow.of(tape("quic"), ImageType.QUIC));
        rows.add(lz);
        rows.add(DecodeRow.of(tape("glz"), ImageType.GLZ_RGB));
        rows.add(DecodeRow.of(tape("lz4"), ImageType.LZ4));
        rows.add(DecodeRow.of(tape("zlib"), ImageType.ZLIB_GLZ_RGB, ImageType.GLZ_RGB));
        rows.add(lz.asJpeg(LEAST_JPEG));
        return rows;
    }

    private static List<EncodedImage.Pixels> tape(String name) throws IOException {
        Path tapes = Path.of(System.getProperty("watchglass.root"), "tests", "testbed", "tapes");
        return SessionImages.read(tapes.resolve(name + ".display.gz"));
    }

    private static void print(DecodeRow row) {
        double pixels = row.megapixels();
        System.out.printf(ROW, row.name, row.count(), "%.2f".formatted(pixels),
                perSecond(pixels, row.decodeMillis()), perSecond(pixels, row.cloneMillis()),
                perSecond(pixels, row.copyMillis()),
                "%.1fx".formatted(row.decodeMillis() / row.cloneMillis()),
                Double.isNaN(row.platformMillis()) ? "" : perSecond(pixels, row.platformMillis()));
    }

    private static String perSecond(double megapixels, double millis) {
        return "%.0f".formatted(megapixels * 1000 / millis);
    }
}
