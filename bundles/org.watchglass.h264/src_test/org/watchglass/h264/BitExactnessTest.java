package org.watchglass.h264;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random sequences of random sizes: ffmpeg's and our planes equal the encoder's, in every picture. */
@Tag("ffmpeg")
class BitExactnessTest {
    @BeforeAll
    static void needsFfmpeg() {
        assumeTrue(Ffmpeg.isInstalled(), "ffmpeg is not installed: nothing to compare the encoder with");
    }

    @Test
    void decodersShowWhatTheEncoderReconstructed(@TempDir Path directory) throws Exception {
        Tally met = new Tally();
        for (int seed = 1; seed <= 50; seed++) {
            met.add(compare(seed, directory));
        }
        assertAll("P_L0_16x16 by zero and other vectors", met.inter);
        assertAll("P_Skip with a vector", met.movedSkips);
        assertAll("Intra_16x16 by mode", met.whole);
        assertAll("Intra_4x4 by mode", met.blocks);
        assertAll("intra chroma by mode", met.chroma);
        assertAll("I_PCM", met.samples);
    }

    private static void assertAll(String what, int[] counts) {
        assertTrue(Arrays.stream(counts).allMatch(count -> count > 0),
                () -> what + " was not met each: " + Arrays.toString(counts));
    }

    @Test
    @Tag("long")
    void decodersShowWhatTheEncoderReconstructedInTheLongRun(@TempDir Path directory) throws Exception {
        int sequences = Integer.getInteger("watchglass.sequences", 500);
        for (int i = 1; i <= sequences; i++) {
            compare(Integer.getInteger("watchglass.seed", 1000) + i, directory);
        }
    }

    private static Tally compare(long seed, Path directory) throws Exception {
        Random random = new Random(seed);
        int largest = random.nextInt(4) == 0 ? 500 : 150;
        int width = 1 + random.nextInt(largest);
        int height = 1 + random.nextInt(largest);
        int any = random.nextInt(52);
        int qp = seed % 10 == 0 ? 0 : seed % 10 == 1 ? 51 : any;
        H264Decoder decoder = new H264Decoder();
        Recorded recorded = record(new RandomScreen(width, height, seed), qp, random, decoder);
        String what = "seed %d, %dx%d, QP %d".formatted(seed, width, height, qp);
        Ffmpeg.assertDecodes(recorded, directory, what);
        return decoder.tally();
    }

    private static Recorded record(RandomScreen screen, int qp, Random random, H264Decoder decoder)
            throws H264FormatException {
        EncoderSettings settings = EncoderSettings.DEFAULTS.withQp(qp).withThreads(1 + random.nextInt(3));
        H264Encoder encoder =
                new H264Encoder(screen.width, screen.height, settings, ForkJoinPool.commonPool());
        Recorded recorded = new Recorded(encoder.size());
        for (int i = 0; i < 20; i++) {
            screen.step();
            boolean key = random.nextInt(10) == 0;
            AccessUnit unit = encoder.encode(screen.pixels, screen.damage, screen.copies, key);
            recorded.add(unit, encoder.reconstruction());
            decoder.decode(unit.bytes(), 0, unit.length());
            assertEquals("", Planes.difference(encoder.reconstruction(), decoder.frame()), "picture " + i);
            Fidelity.assertShows(screen, encoder.reconstruction(), qp);
        }
        return recorded;
    }
}
