package org.watchglass.h264;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watchglass.renderer.CopyHints;
import org.watchglass.renderer.Region;

/** What docs/encoder.md says about the use of the encoder. */
class EncoderPageTest {
    private static final List<String> FIVE_LINES = List.of(
            "H264Encoder encoder = new H264Encoder(width, height, EncoderSettings.DEFAULTS);",
            "Region damage = new Region();",
            "damage.add(0, 0, width, height);",
            "AccessUnit unit = encoder.encode(pixels, damage, new CopyHints(), false);",
            "out.write(unit.bytes(), 0, unit.length());");

    @Test
    void fiveLinesMakeAPictureThatCanBeDecoded() throws H264FormatException {
        int width = 64;
        int height = 48;
        int[] pixels = new int[width * height];
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        H264Encoder encoder = new H264Encoder(width, height, EncoderSettings.DEFAULTS);
        Region damage = new Region();
        damage.add(0, 0, width, height);
        AccessUnit unit = encoder.encode(pixels, damage, new CopyHints(), false);
        out.write(unit.bytes(), 0, unit.length());

        H264Decoder decoder = new H264Decoder();
        decoder.decode(out.toByteArray(), 0, out.size());
        assertEquals("", Planes.difference(encoder.reconstruction(), decoder.frame()));
    }

    @Test
    void thePageShowsTheseLines() throws IOException {
        String page = Files.readString(Path.of("../../docs/encoder.md"));
        for (String line : FIVE_LINES) {
            assertTrue(page.contains("\n    " + line + "\n"), line);
        }
    }

    @Test
    void refusesTooFewPixels() {
        H264Encoder encoder = new H264Encoder(64, 48, EncoderSettings.DEFAULTS);
        var e = assertThrows(IllegalArgumentException.class,
                () -> encoder.encode(new int[10], new Region(), new CopyHints(), false));
        assertEquals("10 pixels for an encoder of 64x48", e.getMessage());
    }
}
