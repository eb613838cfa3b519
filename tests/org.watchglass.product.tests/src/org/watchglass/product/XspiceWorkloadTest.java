package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Tool;
import org.watchglass.testkit.Xspice;

/**
 * A real desktop at work: what we have drawn of it meanwhile, what we draw of it afterwards, and what
 * spice-gtk draws is, when the screen is at rest, what X says, to the pixel.
 *
 * <p>By default each workload runs with one way to send pictures, {@code long} has all of them.
 */
class XspiceWorkloadTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final List<String> COMPRESSIONS =
            List.of("off", "quic", "lz", "glz", "auto_glz", "auto_lz");
    private static final List<String> STREAMING = List.of("all", "filter", "off");

    private final Path folder;

    XspiceWorkloadTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Each workload with each compression, and with each way to stream. */
    static Stream<Arguments> all() {
        return IntStream.range(0, COMPRESSIONS.size() * Workload.values().length).mapToObj(i -> {
            int compression = i / Workload.values().length;
            Workload workload = Workload.values()[i % Workload.values().length];
            return Arguments.of(workload, COMPRESSIONS.get(compression), STREAMING.get(compression % 3));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "TYPING, quic, filter", "SCROLL, auto_glz, all", "WINDOWS, glz, off", "VIDEO, lz, all",
        "FULLSCREEN, auto_lz, filter"})
    void showsTheDesktopAsXDoes(Workload workload, String compression, String streaming) throws Exception {
        compare(workload, compression, streaming);
    }

    @ParameterizedTest
    @MethodSource("all")
    @Tag("long")
    void showsTheDesktopAsXDoesInEveryWay(Workload workload, String compression, String streaming)
            throws Exception {
        compare(workload, compression, streaming);
    }

    private void compare(Workload workload, String compression, String streaming) throws Exception {
        Map<String, String> settings = Map.of("XSPICE_IMAGE_COMPRESSION", compression,
                "XSPICE_STREAMING_VIDEO", streaming, "XSPICE_JPEG_WAN_COMPRESSION", "never");
        try (Xspice desktop = Xspice.start(folder, WIDTH, HEIGHT, settings)) {
            desktop.hidePointer();
            Image screen;
            try (Onlooker onlooker = Onlooker.at(desktop.address() + "?compression=server")) {
                workload.run(desktop, folder);
                screen = seenByBoth(onlooker, desktop);
            }
            assertEquals(0, screenshot(desktop).differences(screen));
            assertEquals(0, desktop.foreignScreenshot().differences(screen));
        }
    }

    /**
     * Waits until both have the same picture at rest: what was sent as video is replaced some time after the
     * video has ended, and on a busy machine a video may pause for so long that it seems to have ended.
     */
    private static Image seenByBoth(Onlooker onlooker, Xspice desktop) throws Exception {
        AtomicReference<String> difference = new AtomicReference<>("");
        AtomicReference<Image> screen = new AtomicReference<>();
        try {
            Await.until("the same picture", () -> {
                screen.set(Rest.of(desktop::screen));
                difference.set(onlooker.see().differences(screen.get()) + " pixels differ");
                return onlooker.see().equalTo(screen.get());
            });
        } catch (AssertionError e) {
            throw new AssertionError(difference.get(), e);
        }
        assertEquals(Map.of(), onlooker.gaps());
        return screen.get();
    }

    private Image screenshot(Xspice desktop) throws Exception {
        Path png = folder.resolve("screen.png");
        Path gaps = folder.resolve("gaps");
        Product.BUILT.run(folder, "screenshot", desktop.address(), "--out", png.toString(), "--pedantic",
                gaps.toString()).ok();
        try (Stream<Path> reports = Files.list(gaps)) {
            assertEquals(0, reports.count());
        }
        return Image.read(png);
    }
}
