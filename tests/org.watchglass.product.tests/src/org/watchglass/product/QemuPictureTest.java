package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;

/**
 * Real virtual machines with every graphics card and every way to send pictures: what we have drawn, from the
 * firmware on, is what QEMU says that the guest shows.
 *
 * <p>The stations are the firmware's boot menu, a graphical mode, and, after a reset, Linux's text console.
 * By default each compression is used once, and Linux boots with each card; {@code long} has all that can be
 * put together, at all stations.
 */
class QemuPictureTest {
    private static final double ENOUGH = 35;

    private final Path folder;
    private final Firmware firmware;

    QemuPictureTest(@TempDir Path folder) {
        this.folder = folder;
        firmware = new Firmware(folder);
    }

    static Stream<QemuSettings> all() {
        return QemuSettings.all();
    }

    static Stream<QemuSettings> some() {
        return QemuSettings.some();
    }

    static Stream<QemuSettings> oneOfEachCard() {
        return QemuSettings.some().skip(1).limit(3);
    }

    private Qemu start(QemuSettings settings) throws Exception {
        List<String> guest = new ArrayList<>(firmware.arguments());
        guest.addAll(BootSector.arguments(folder));
        guest.addAll(LinuxGuest.arguments());
        guest.addAll(List.of("-vga", settings.card()));
        return Qemu.start(folder, settings.options(), guest);
    }

    /**
     * Waits until both have the same picture: a text screen's cursor blinks, and what was sent as video is
     * replaced some time after the video has ended.
     */
    private static void assertSees(Onlooker onlooker, Qemu qemu, QemuSettings settings) throws Exception {
        Await.until("what " + settings + " shows", () -> {
            Image screen = qemu.screen();
            return isSame(onlooker.see(), screen, settings);
        });
        assertEquals(Map.of(), onlooker.gaps());
    }

    private static boolean isSame(Image seen, Image screen, QemuSettings settings) {
        return seen.equalTo(screen) || !settings.isLossless() && seen.width() == screen.width()
                && seen.height() == screen.height() && seen.psnr(screen) > ENOUGH;
    }

    private void assertMenuAndGraphics(Onlooker onlooker, Qemu qemu, QemuSettings settings)
            throws Exception {
        firmware.openMenu(qemu);
        assertSees(onlooker, qemu, settings);
        firmware.choose(qemu, "ata0-0");
        Await.until("the guest has changed the mode", () -> qemu.screen().width() == BootSector.WIDTH);
        Rest.of(qemu::screen);
        assertSees(onlooker, qemu, settings);
    }

    private void assertTextConsole(Onlooker onlooker, Qemu qemu, QemuSettings settings) throws Exception {
        firmware.openMenu(qemu);
        firmware.choose(qemu, "inux");
        qemu.awaitSerial("READY");
        Rest.of(qemu::screen);
        assertSees(onlooker, qemu, settings);
    }

    /** What the program shows that comes when all is drawn. */
    private void assertScreenshot(Qemu qemu, QemuSettings settings) throws Exception {
        Path png = folder.resolve("screen.png");
        String address = qemu.address() + settings.wish();
        Product.BUILT.run(folder, "screenshot", address, "--out", png.toString()).ok();
        Image screen = qemu.screen();
        assertTrue(isSame(Image.read(png), screen, settings), () -> settings + " differs");
    }

    @ParameterizedTest
    @MethodSource("some")
    void showsMenuAndGraphics(QemuSettings settings) throws Exception {
        try (Qemu qemu = start(settings); Onlooker onlooker = Onlooker.at(qemu.address() + settings.wish())) {
            assertMenuAndGraphics(onlooker, qemu, settings);
        }
    }

    @ParameterizedTest
    @MethodSource("oneOfEachCard")
    void showsATextConsole(QemuSettings settings) throws Exception {
        try (Qemu qemu = start(settings)) {
            try (Onlooker onlooker = Onlooker.at(qemu.address() + settings.wish())) {
                assertTextConsole(onlooker, qemu, settings);
            }
            assertScreenshot(qemu, settings);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    @Tag("long")
    void showsEverythingInEveryWay(QemuSettings settings) throws Exception {
        try (Qemu qemu = start(settings); Onlooker onlooker = Onlooker.at(qemu.address() + settings.wish())) {
            assertMenuAndGraphics(onlooker, qemu, settings);
            qemu.execute("system_reset", Map.of());
            assertTextConsole(onlooker, qemu, settings);
        }
    }
}
