package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Products that somebody put together differently. */
@Timeout(60)
class MissingBundleTest {
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private final Path folder;

    MissingBundleTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void withoutARecorderItSaysSoAndEnds() throws Exception {
        Product product = Product.BUILT.without("org.watchglass.recorder", folder);
        product.run(folder, "record").failed(FAILED, "recorder");
    }

    @Test
    void withoutAVideoRecorderItSaysThatNoVideoWasRecorded() throws Exception {
        Product product = Product.BUILT.without("org.watchglass.capture.mp4", folder);
        Outcome outcome = product.run(folder, "record", "--duration", "1s").failed(FAILED, "no video");
        assertTrue(outcome.recording().json("session.json").has("video_drop_count"));
    }

    @Test
    void withoutAClientItNamesWhatIsMissing() throws Exception {
        Product product = Product.BUILT.without("org.watchglass.spice", folder);
        product.run(folder, "record", "spice://127.0.0.1:5900").failed(USAGE, "spice");
    }

    @Test
    void withoutTheEmbeddedGuestOtherConsolesCanBeRecorded() throws Exception {
        Product product = Product.BUILT.without("org.watchglass.demo", folder);
        product.run(folder, "record", "demo:").failed(USAGE, "demo", "spice");
    }
}
