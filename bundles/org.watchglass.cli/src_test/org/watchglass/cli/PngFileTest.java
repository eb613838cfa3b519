package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.renderer.Picture;

class PngFileTest {
    @TempDir
    private Path folder = Path.of("");

    private final Picture picture = new FakeDisplay(false).snapshot(SnapshotPointer.BLENDED).join();

    @Test
    void writesTheColoursOfThePicture() throws IOException {
        Path file = folder.resolve("x.png");
        PngFile.write(picture, file);
        int[] read = ImageIO.read(file.toFile()).getRGB(0, 0, 4, 3, null, 0, 4);
        for (int i = 0; i < read.length; i++) {
            assertEquals(picture.pixels()[i], read[i] & 0xFFFFFF);
        }
    }

    @Test
    void replacesAFileAndLeavesNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("x.png"), "old");
        PngFile.write(picture, file);
        assertEquals(4, ImageIO.read(file.toFile()).getWidth());
        assertEquals(List.of(file), content());
    }

    @Test
    void followsALink() throws IOException {
        Path file = Files.writeString(folder.resolve("x.png"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), file);
        PngFile.write(picture, link);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(4, ImageIO.read(file.toFile()).getWidth());
    }

    @Test
    void refusesWhatIsNotARegularFile() throws IOException {
        assertThrows(FileSystemException.class, () -> PngFile.write(picture, folder));
        assertThrows(FileSystemException.class, () -> PngFile.write(picture, Path.of("/dev/null")));
        assertEquals(List.of(), content());
    }

    private List<Path> content() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
