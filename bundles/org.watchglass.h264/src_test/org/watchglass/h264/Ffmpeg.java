package org.watchglass.h264;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** The decoder that everybody trusts. */
final class Ffmpeg {
    private Ffmpeg() {}

    static boolean isInstalled() {
        try {
            return new ProcessBuilder("ffmpeg", "-version").redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor() == 0;
        } catch (IOException e) {
            return false; // not on the path
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Fails with {@code what} and the place unless ffmpeg decodes exactly the recorded planes. */
    static void assertDecodes(Recorded recorded, Path directory, String what)
            throws IOException, InterruptedException {
        byte[] decoded = decode(recorded.stream(), directory);
        byte[] expected = recorded.planes();
        int at = Arrays.mismatch(expected, decoded);
        assertEquals(-1, at,
                () -> what + ": differs in " + recorded.where(at) + "; " + expected.length + " and "
                        + decoded.length + " bytes");
    }

    private static byte[] decode(byte[] stream, Path directory) throws IOException, InterruptedException {
        Path coded = directory.resolve("stream.h264");
        Path raw = directory.resolve("planes.yuv");
        Path log = directory.resolve("ffmpeg.log");
        Files.write(coded, stream);
        Process ffmpeg = new ProcessBuilder("ffmpeg", "-y", "-v", "warning", "-threads", "1", "-f", "h264",
                "-i", coded.toString(), "-fps_mode", "passthrough", "-f", "rawvideo", "-pix_fmt", "yuv420p",
                raw.toString())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertTrue(ffmpeg.waitFor(60, TimeUnit.SECONDS), "ffmpeg takes longer than a minute");
        assertEquals("", complaints(log), "ffmpeg complains");
        return Files.readAllBytes(raw);
    }

    private static String complaints(Path log) throws IOException {
        return String.join("\n",
                Files.readAllLines(log).stream().filter(line -> !line.contains("Timestamps are unset")
                        && !line.isBlank()).toList());
    }
}
