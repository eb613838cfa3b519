package org.watchglass.mp4;

import java.io.IOException;
import java.util.List;

/** Small recordings, from which files are damaged. */
public final class RecordedFiles {
    private static final int PER_FRAGMENT = 3;
    private static final int TICKS = 1500;

    private RecordedFiles() {}

    /**
     * Two files: interrupted, and finished with a mark.
     *
     * @param samples each NAL units behind their lengths, the first a key picture
     */
    public static List<byte[]> of(List<byte[]> samples) throws IOException {
        VideoTrack track = new VideoTrack(64, 48, new byte[] {0x67, 66, -64, 31, 1}, new byte[] {0x68, 1, 2});
        Fragmenter fragmenter = new Fragmenter(track);
        MemoryFile file = new MemoryFile();
        try (HybridMp4Writer writer = new HybridMp4Writer(file, fragmenter.init())) {
            for (int i = 0; i < samples.size(); i++) {
                byte[] sample = samples.get(i);
                fragmenter.add(sample, sample.length, (long) i * TICKS, i == 0);
                if (i % PER_FRAGMENT == PER_FRAGMENT - 1 || i == samples.size() - 1) {
                    writer.append(fragmenter.flush((i + 1L) * TICKS).bytes());
                }
            }
            byte[] interrupted = file.content();
            writer.finish(0);
            return List.of(interrupted, file.content());
        }
    }
}
