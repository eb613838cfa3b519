package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.remote.ConsoleException;

class ScreenshotCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private final Stage stage = new Stage();

    @Test
    void savesThePictureWithThePointer() throws IOException {
        Path file = folder.resolve("x.png");
        assertEquals(0, stage.run("screenshot", "demo:", "--out", file.toString()));
        assertEquals("saved 4x3 to " + file + "\n", stage.out());
        assertEquals(FakeDisplay.WHITE, ImageIO.read(file.toFile()).getRGB(0, 0) & 0xFFFFFF);
        assertEquals(FakeDisplay.BLUE, ImageIO.read(file.toFile()).getRGB(3, 2) & 0xFFFFFF);
    }

    @Test
    void leavesThePointerOutIfAskedTo() throws IOException {
        Path file = folder.resolve("x.png");
        assertEquals(0, stage.run("screenshot", "demo:", "--no-cursor", "--out", file.toString()));
        assertEquals(FakeDisplay.BLUE, ImageIO.read(file.toFile()).getRGB(0, 0) & 0xFFFFFF);
    }

    @Test
    void closesTheConsoleAndLeavesNobodyAttached() {
        stage.run("screenshot", "demo:", "--quiet", "--out", folder.resolve("x.png").toString());
        assertTrue(stage.console().closed);
        assertTrue(stage.display.consumers.isEmpty());
        assertEquals("", stage.out() + stage.err());
    }

    @Test
    void failsWhenTheServerLeavesBeforeThePictureIsAtRest() {
        stage.display.onAttach = () -> stage.console().disconnect("kicked");
        assertEquals(1, stage.run("screenshot", "demo:", "--out", folder.resolve("x.png").toString()));
        assertEquals("watchglass: no picture: disconnected: kicked\n", stage.err());
        assertFalse(Files.exists(folder.resolve("x.png")));
    }

    @Test
    void givesUpOnASignal() {
        stage.display.onAttach = () -> stage.inbox.end(End.of(End.Cause.SIGNAL));
        assertEquals(1, stage.run("screenshot", "demo:", "--out", folder.resolve("x.png").toString()));
        assertEquals("watchglass: no picture: interrupted\n", stage.err());
    }

    @Test
    void failsWhenItCannotConnect() {
        stage.failure = new ConsoleException(ConsoleException.Kind.AUTHENTICATION, "wrong password", null);
        assertEquals(3, stage.run("screenshot", "spice://h:1", "--out", folder.resolve("x.png").toString()));
        assertEquals("watchglass: wrong password\n", stage.err());
    }

    @Test
    void failsWhenTheFileCannotBeWritten() {
        Path file = folder.resolve("missing").resolve("x.png");
        assertEquals(4, stage.run("screenshot", "demo:", "--out", file.toString()));
        assertEquals("watchglass: cannot write " + file + ": no such file or directory\n", stage.err());
    }

    @Test
    void needsAFile() {
        assertEquals(2, stage.run("screenshot", "demo:"));
        assertEquals(1, stage.err().lines().count());
    }
}
