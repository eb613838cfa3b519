package org.watchglass.mp4;

import java.io.IOException;
import org.watchglass.fuzz.Allowance;

/** A file as a crash, or somebody else, has left it: read, repaired, and read again. */
public final class Mp4Target {
    private static final int MAX_SAMPLES = 1000;
    private static final int BYTES_PER_BYTE = 64;

    private Mp4Target() {}

    public static void fuzzerTestOneInput(byte[] data) {
        Allowance allowance = new Allowance((long) BYTES_PER_BYTE * data.length);
        MemoryFile file = new MemoryFile(data);
        try {
            read(file);
            Mp4Repair.repair(file, MarkPlace.NONE);
        } catch (IOException e) {
            // What is no recording, or none that can be repaired, ends in this.
            return;
        } finally {
            allowance.check();
        }
        try {
            read(file);
        } catch (IOException e) {
            throw new IllegalStateException("a repaired file cannot be read", e);
        }
    }

    private static void read(MemoryFile file) throws IOException {
        try (Mp4Reader reader = new Mp4Reader(file)) {
            Mp4Movie movie = reader.movie();
            movie.marks().forEach(Mark::toString);
            for (int i = 0; i < Math.min(movie.samples().count(), MAX_SAMPLES); i++) {
                readSample(reader, i);
            }
        }
    }

    private static void readSample(Mp4Reader reader, int index) {
        try {
            reader.isWellFormed(index);
            reader.read(index);
        } catch (IOException e) {
            // Samples may lie beyond the end.
        }
    }
}
