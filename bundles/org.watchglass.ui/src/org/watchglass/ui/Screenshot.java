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

    private static byte[] png(Picture picture) {
        PaletteData colours = new PaletteData(0xFF0000, 0xFF00, 0xFF);
        ImageData data = new ImageData(picture.width(), picture.height(), 24, colours);
        for (int y = 0; y < data.height; y++) {
            data.setPixels(0, y, data.width, picture.pixels(), y * data.width);
        }
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {data};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        loader.save(bytes, SWT.IMAGE_PNG);
        return bytes.toByteArray();
    }
}
