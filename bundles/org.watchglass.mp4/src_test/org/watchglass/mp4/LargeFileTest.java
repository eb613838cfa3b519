package org.watchglass.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** More than 4 GB, of which only the beginning of each write is kept. */
class LargeFileTest {
    private static final int SIZE = 60 << 20;
    private static final int COUNT = 80;

    @Test
    void listsSamplesBeyondFourGigabytes() throws IOException {
        var store = new SparseStore();
        var writer = Film.writer(store);
        byte[] fragment = bigFragment();
        for (int i = 0; i < COUNT; i++) {
            startAt(fragment, i * 1000L);
            writer.append(fragment);
        }
        assertBeyond(store, false);
        writer.finish(0);
        assertBeyond(store, true);
    }

    private static void assertBeyond(SparseStore store, boolean finished) throws IOException {
        try (var reader = new Mp4Reader(store)) {
            SampleTable samples = reader.movie().samples();
            assertEquals(finished, reader.movie().finished());
            assertEquals(COUNT, samples.count());
            Sample last = samples.get(COUNT - 1);
            assertTrue(last.offset() > 1L << 32, "at " + last.offset());
            assertEquals(79_000, last.time());
            assertEquals(SIZE, last.size());
            assertEquals(last.offset(), samples.get(0).offset() + (COUNT - 1L) * (SIZE + 108));
        }
    }

    private static byte[] bigFragment() {
        var fragmenter = new Fragmenter(Film.TRACK);
        fragmenter.add(new byte[SIZE], SIZE, 0, true);
        return fragmenter.flush(1000).bytes();
    }

    private static void startAt(byte[] fragment, long ticks) {
        int tfdt = 8 + 16 + 8 + 16 + 12;
        ByteBuffer.wrap(fragment).putLong(tfdt, ticks);
    }

    private static final class SparseStore implements ByteStore {
        private static final int KEPT = 1 << 14;
        private final TreeMap<Long, byte[]> pieces = new TreeMap<>();
        private long length;

        @Override
        public long length() {
            return length;
        }

        @Override
        public byte[] read(long position, int size) throws IOException {
            if (position + size > length) {
                throw new EOFException();
            }
            byte[] result = new byte[size];
            for (Map.Entry<Long, byte[]> piece : pieces.headMap(position + size).entrySet()) {
                long from = Math.max(position, piece.getKey());
                long to = Math.min(position + size, piece.getKey() + piece.getValue().length);
                if (from < to) {
                    int skipped = (int) (from - piece.getKey());
                    int at = (int) (from - position);
                    System.arraycopy(piece.getValue(), skipped, result, at, (int) (to - from));
                }
            }
            return result;
        }

        @Override
        public void write(long position, byte[] bytes) {
            byte[] kept = Arrays.copyOf(bytes, Math.min(bytes.length, KEPT));
            pieces.merge(position, kept, (old, fresh) -> {
                System.arraycopy(fresh, 0, old, 0, fresh.length);
                return old;
            });
            length = Math.max(length, position + bytes.length);
        }

        @Override
        public void truncate(long to) {
            length = Math.min(length, to);
        }

        @Override
        public void force() {}

        @Override
        public void close() {}
    }
}
