package org.watchglass.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.watchglass.renderer.Picture;

/** Pictures as PNG files. Touches the disk: not for the UI thread. */
public final class Screenshot {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private Screenshot() {}

    /**
     * Writes into {@code directory}, which is made if it is not there. The file is whole whenever it is
     * there.
     */
    static Path write(Picture picture, Path directory) throws IOException {
        Files.createDirectories(directory);
        return write(picture, directory.resolve("watchglass-" + STAMP.format(LocalDateTime.now()) + ".png"),
                directory);
    }

    /**
     * Writes a file into a directory, which is there. The file is whole whenever it is there.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is one; it is left as it is
     */
    public static Path write(Picture picture, Path file, Path directory) throws IOException {
        Path part = Files.createTempFile(directory, ".watchglass-", ".part");
        try {
            Files.write(part, png(picture));
            return Files.move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * A picture as SWT has them.
     *
     * @param pixels {@code 0x00RRGGBB}, row after row without gaps
     */
    public static ImageData data(int width, int height, int[] pixels) {
        // Rows without gaps: where SWT is on GTK, it writes a PNG of others askew.
        ImageData data = new ImageData(width, height, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF), 1,
                new byte[3 * width * height]);
        for (int y = 0; y < height; y++) {
            data.setPixels(0, y, width, pixels, y * width);
        }
        return data;
    }

    private static byte[] png(Picture picture) {
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {data(picture.width(), picture.height(), picture.pixels())};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        loader.save(bytes, SWT.IMAGE_PNG);
        return bytes.toByteArray();
    }
}
