package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Tool;

/** Real virtual machines; what they show is asked of QEMU itself. */
class QemuTest {
    private static final String OPEN = "disable-ticketing=on";
    private static final String SECRET = "Kp7-walnut-9Zq";
    private static final int CONNECT = 3;

    private final Path folder;

    QemuTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Qemu withPassword() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        return Qemu.start(
                folder, "password-secret=s", BootSector.arguments(folder), "-object",
                "secret,id=s,file=" + secret);
    }

    private static Image paintedScreen(Qemu qemu) throws Exception {
        Await.until("the guest has changed the mode", () -> qemu.screen().width() == BootSector.WIDTH);
        return Rest.of(qemu::screen);
    }

    private void assertScreenshotEquals(Image screen, Qemu qemu, Map<String, String> variables)
            throws Exception {
        Path png = folder.resolve("screen.png");
        try (Run run = Product.BUILT.start(
                folder, variables, "screenshot", qemu.address(), "--out", png.toString())) {
            run.end().ok();
            assertEquals(0, Image.read(png).differences(screen));
        }
    }

    @Test
    void recordsLinuxBooting() throws Exception {
        recordLinuxBootingOn("qxl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"std", "virtio"})
    @Tag("long")
    void recordsLinuxBootingOnOtherCards(String card) throws Exception {
        recordLinuxBootingOn(card);
    }

    /** From the firmware's text screen to a shell on a graphical console, through every mode on the way. */
    private void recordLinuxBootingOn(String card) throws Exception {
        try (Qemu qemu = Qemu.start(folder, OPEN, LinuxGuest.arguments(), "-vga", card);
                Run run = Product.BUILT.start(folder, "record", qemu.address())) {
            qemu.awaitSerial("READY");
            Image screen = Rest.of(qemu::screen);
            run.signal("TERM");
            Recording recording = run.end().ok().recording();
            Recording.assertShows(screen, recording.finished("display-0.mp4"));
            assertScreenshotEquals(screen, qemu, Map.of());
        }
    }

    @Test
    void theRightPasswordOpensTheConsole() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), SECRET + "\n");
        try (Qemu qemu = withPassword()) {
            Image screen = paintedScreen(qemu);
            Recording recording = Product.BUILT
                    .run(folder, "record", qemu.address(), "-d", "2s", "--password-file", password.toString())
                    .ok()
                    .recording();
            Recording.assertShows(screen, recording.finished("display-0.mp4"));
            assertScreenshotEquals(screen, qemu, Map.of("WATCHGLASS_PASSWORD", SECRET));
            assertEquals(1,
                    Tool.run("grep", "-r", "-c", SECRET, recording.directory().toString()).exitCode());
        }
    }

    @Test
    void aWrongPasswordDoesNot() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "wrong-" + SECRET + "\n");
        try (Qemu qemu = withPassword()) {
            Outcome wrong = Product.BUILT.run(
                    folder, "record", qemu.address(), "--password-file", password.toString());
            wrong.failed(CONNECT, "password");
            assertFalse((wrong.output() + wrong.errors()).contains(SECRET));
            Product.BUILT.run(folder, "record", qemu.address()).failed(CONNECT, "password");
        }
    }

    @Test
    void aMachineThatEndsLeavesItsLastPicture() throws Exception {
        try (Qemu qemu = Qemu.start(folder, OPEN, BootSector.arguments(folder));
                Run run = Product.BUILT.start(folder, "record", qemu.address())) {
            run.awaitRecording();
            Image screen = paintedScreen(qemu);
            qemu.kill();
            Recording recording = run.end().failed(1, "disconnected").recording();
            Recording.assertShows(screen, recording.finished("display-0.mp4"));
        }
    }
}
