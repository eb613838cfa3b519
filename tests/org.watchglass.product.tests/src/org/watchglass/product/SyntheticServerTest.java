package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;

/**
 * Every drawing operation, drawn at random by a server and shown by us as by spice-gtk. Where the two differ
 * is in a table, with the reason.
 */
class SyntheticServerTest {
    /** Glyphs of 8 bits are left out of mixtures: spice-gtk draws them wrong, and differently each time. */
    private static final List<String> SOUND = List.of(
            "fill", "rop", "pattern", "copy", "scale", "opaque", "blend", "rop3", "transparent", "alpha",
            "composite", "stroke", "text", "black", "white", "invers", "copybits", "surf", "cached", "clip",
            "mask", "palette");
    private static final String UNSOUND = "text8";
    private static final String MIXED = "mixed";
    private static final int MIXED_COUNT = 220;
    private static final int COUNT = 60;
    private static final int SEEDS = 50;
    private static final int TRIES = 5;

    private final Path folder;
    private final List<String> wrong = new ArrayList<>();
    private final KnownDifferences known = KnownDifferences.read();

    SyntheticServerTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
    }

    @BeforeAll
    static void build() throws Exception {
        SyntheticServer.build();
    }

    static Stream<String> operations() {
        return Stream.concat(SOUND.stream(), Stream.of(UNSOUND, MIXED));
    }

    @ParameterizedTest
    @MethodSource("operations")
    @Tag("long")
    void drawsAsSpiceGtkDoesFromFiftySeeds(String operation) throws Exception {
        for (int seed = 1; seed <= SEEDS; seed++) {
            compare(operation, seed);
        }
        assertEquals(List.of(), wrong);
    }

    /** The same by the program as users have it, all operations on one screen. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void screenshotShowsAllOperationsAsSpiceGtkDoes(int seed) throws Exception {
        Image ours = Image.plain(0, 0, 0);
        // The server begins when we connect. Should it pause, the picture is taken too early: once more.
        for (int i = 0; i < TRIES && !SyntheticServer.isFinished(ours); i++) {
            try (SyntheticServer server = start(MIXED, seed)) {
                ours = screenshot(server);
            }
        }
        assertTrue(SyntheticServer.isFinished(ours), "taken before the server had finished");
        count(MIXED, seed, ours);
        assertEquals(List.of(), wrong);
    }

    private Image screenshot(SyntheticServer server) throws Exception {
        Path png = folder.resolve("screen.png");
        Path gaps = folder.resolve("gaps");
        Product.BUILT.run(folder, "screenshot", server.address(), "--out", png.toString(), "--pedantic",
                gaps.toString()).ok();
        try (Stream<Path> reports = Files.list(gaps)) {
            assertEquals(List.of(), reports.toList());
        }
        return Image.read(png);
    }

    /** Every other operation is an image, so that there is something beneath. */
    private SyntheticServer start(String operation, int seed) throws Exception {
        return operation.equals(MIXED) ? SyntheticServer.start(folder, seed, MIXED_COUNT, SOUND)
                : SyntheticServer.start(folder, seed, COUNT, List.of("copy", operation));
    }

    private void compare(String operation, int seed) throws Exception {
        Image ours;
        // Every other one as the server wants to send images, which differs, and not as we ask for.
        String options = seed % 2 == 0 ? "?compression=server" : "";
        try (SyntheticServer server = start(operation, seed);
                Onlooker onlooker = Onlooker.at(server.address() + options)) {
            Await.until("the finished picture of " + operation + " " + seed,
                    () -> SyntheticServer.isFinished(onlooker.see()));
            ours = onlooker.see();
            assertEquals(Map.of(), onlooker.gaps());
        }
        count(operation, seed, ours);
    }

    private void count(String operation, int seed, Image ours) throws Exception {
        try (SyntheticServer server = start(operation, seed)) {
            long pixels = ours.differences(server.seenByReference(folder));
            long expected = known.pixels(operation, seed);
            if (pixels > 0) {
                System.out.println("differs: " + operation + " " + seed + " " + pixels);
            }
            if (pixels > expected) {
                wrong.add(operation + " " + seed + ": " + pixels + " pixels, listed are " + expected);
            }
        }
    }
}
