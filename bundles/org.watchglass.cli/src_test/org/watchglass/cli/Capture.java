package org.watchglass.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.watchglass.mp4.Fragmenter;
import org.watchglass.mp4.HybridMp4Writer;
import org.watchglass.mp4.Mark;
import org.watchglass.mp4.VideoTrack;

/**
 * What a recorder leaves in a directory.
 *
 * @param directory empty at first
 */
record Capture(Path directory) {
    static final int FRAMES = 25;
    private static final int FRAMES_PER_FRAGMENT = 5;
    private static final int TICKS = 9000;
    private static final byte[] SPS = {0x67, 66, -64, 31, 1};
    private static final byte[] PPS = {0x68, 1, 2};
    private static final byte[] PICTURE = {0, 0, 0, 2, 0x65, 1, 0, 0, 0, 1, 0x41};

    /** A recording that was closed in order. */
    Capture closed() throws IOException {
        documents("closed");
        try (HybridMp4Writer writer = growing("display-0.mp4")) {
            writer.mark(new Mark(TICKS, "first"));
            writer.mark(new Mark(12 * TICKS, "second"));
            writer.finish(0);
        }
        return this;
    }

    /** A recording whose process was killed. */
    Capture killed() throws IOException {
        documents("recording");
        try (HybridMp4Writer writer = growing("display-0.mp4")) {
            writer.mark(new Mark(TICKS, "first"));
        }
        return this;
    }

    /** A file that is being recorded until the writer is closed. */
    HybridMp4Writer growing(String name) throws IOException {
        Fragmenter fragmenter = new Fragmenter(new VideoTrack(640, 480, SPS, PPS));
        HybridMp4Writer writer = HybridMp4Writer.create(file(name), fragmenter.init());
        for (int i = 0; i < FRAMES; i++) {
            fragmenter.add(PICTURE, PICTURE.length, (long) i * TICKS, i == 0);
            if ((i + 1) % FRAMES_PER_FRAGMENT == 0) {
                writer.append(fragmenter.flush((i + 1L) * TICKS).bytes());
            }
        }
        return writer;
    }

    void documents(String state) throws IOException {
        Files.writeString(file("metadata.json"), "{\"product\": \"Watchglass\"}\n");
        Files.writeString(file("session.json"),
                "{\"state\": \"" + state + "\", \"fps\": 29.10, \"files\": ["
                        + "{\"file\": \"display-0.mp4\", \"frames\": 25},"
                        + " {\"file\": \"none.mp4\", \"frames\": 0}]}");
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(file(name));
    }
}
