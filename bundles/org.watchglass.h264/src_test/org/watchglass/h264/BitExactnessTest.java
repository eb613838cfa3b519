package org.watchglass.h264;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random sequences of random sizes: ffmpeg's planes equal the encoder's reconstruction in every frame.
 *
 * <p>{@code -Dwatchglass.sequences=500} makes it a long run.
 */
@Tag("ffmpeg")
class BitExactnessTest {
    private static final int SEQUENCES = Integer.getInteger("watchglass.sequences", 40);
    private static final long FIRST_SEED = Long.getLong("watchglass.seed", 1);

    @BeforeAll
    static void needsFfmpeg() {
        assumeTrue(Ffmpeg.isInstalled(), "ffmpeg is not installed: nothing to compare the encoder with");
    }

    @Test
    void ffmpegDecodesWhatTheEncoderReconstructed(@TempDir Path directory) throws Exception {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEQUENCES; seed++) {
            Random random = new Random(seed);
            int largest = random.nextInt(4) == 0 ? 500 : 150;
            int width = 1 + random.nextInt(largest);
            int height = 1 + random.nextInt(largest);
            int qp = random.nextInt(52);
            Recorded recorded = record(new RandomScreen(width, height, seed), qp, random);
            Ffmpeg.assertDecodes(recorded, directory, "seed %d, %dx%d, QP %d".formatted(seed, width, height, qp));
        }
    }

    private static Recorded record(RandomScreen screen, int qp, Random random) throws H264FormatException {
        EncoderSettings settings = EncoderSettings.DEFAULTS.withQp(qp).withThreads(1 + random.nextInt(3));
        H264Encoder encoder = new H264Encoder(screen.width, screen.height, settings, ForkJoinPool.commonPool());
        H264Decoder decoder = new H264Decoder();
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
