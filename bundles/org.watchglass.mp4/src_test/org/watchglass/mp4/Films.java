package org.watchglass.mp4;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;

/** What must be true of every file that holds samples of {@link Film}. */
final class Films {
    private Films() {}

    /** Every sample in the file is the one that was written, at its time; returns how many there are. */
    static int assertIntact(byte[] file) throws IOException {
        try (var reader = new Mp4Reader(new MemoryStore(file))) {
            SampleTable samples = reader.movie().samples();
            for (int i = 0; i < samples.count(); i++) {
                Sample sample = samples.get(i);
                assertArrayEquals(Film.sample(i), reader.read(i));
                assertEquals((long) i * Film.STEP, sample.time());
                assertEquals(Film.STEP, sample.duration());
                assertEquals(Film.isSync(i), sample.sync());
            }
            assertEquals(Film.TRACK, reader.movie().track());
            assertEquals((long) samples.count() * Film.STEP, samples.duration());
            return samples.count();
        }
    }
}
