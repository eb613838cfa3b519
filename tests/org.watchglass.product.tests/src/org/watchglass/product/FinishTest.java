package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.mp4.HybridMp4Writer;
import org.watchglass.mp4.Mp4Export;
import org.watchglass.testkit.Tool;
import org.watchglass.testkit.Video;

/** What players who did not write it make of a file at each step of its finishing, and of its copies. */
class FinishTest {
    /** The bytes that turn the reserved box into the header of one mdat. */
    private static final int HEADER = 16;

    private static final int SHELL = 32;

    private final Path folder;
    private final Path video;
    private final Film film = Film.drawn();

    FinishTest(@TempDir Path folder) {
        this.folder = folder;
        video = folder.resolve("step.mp4");
    }

    private void assertPlays(byte[] file, String when) throws IOException, InterruptedException {
        Files.write(video, file);
        Tool.Result result = Tool.run("ffmpeg", "-v", "error", "-i", video.toString(), "-f", "framemd5", "-")
                .orFail();
        assertEquals("", result.errors(), when);
        long frames = result.text().lines().filter(line -> !line.startsWith("#")).count();
        assertEquals(Film.PICTURES, frames, when);
    }

    private byte[] finishedUntil(long bytes) throws IOException {
        Film.Memory store = new Film.Memory();
        try (HybridMp4Writer writer = film.writeTo(store)) {
            store.failAfter(bytes);
            assertThrows(IOException.class, () -> writer.finish(0));
        }
        return store.content();
    }

    private int listBytes() throws IOException {
        return film.finished().length - finishedUntil(0).length;
    }

    @Test
    void playsAfterEachByteOfTheLastStep() throws Exception {
        int list = listBytes();
        for (int bytes = list; bytes < list + HEADER; bytes++) {
            assertPlays(finishedUntil(bytes), bytes - list + " bytes of the header");
        }
        assertPlays(film.finished(), "finished");
    }

    @Test
    void playsWithAnyPartOfTheList() throws Exception {
        for (int bytes = 0; bytes < listBytes(); bytes += 53) {
            assertPlays(finishedUntil(bytes), bytes + " bytes of the list");
        }
    }

    @Test
    @Tag("long")
    void playsAfterEachByteOfTheList() throws Exception {
        for (int bytes = 0; bytes < listBytes(); bytes++) {
            assertPlays(finishedUntil(bytes), bytes + " bytes of the list");
        }
    }

    /** Five bytes make the difference, in one sector; but nobody promises their order. */
    @Test
    void playsInWhicheverOrderTheLastBytesCome() throws Exception {
        byte[] before = finishedUntil(listBytes() + 8L);
        byte[] after = film.finished();
        int[] places = {SHELL + 3, SHELL + 4, SHELL + 5, SHELL + 6, SHELL + 7};
        for (int subset = 0; subset < 1 << places.length; subset++) {
            byte[] file = before.clone();
            for (int i = 0; i < places.length; i++) {
                if ((subset >> i & 1) != 0) {
                    file[places[i]] = after[places[i]];
                }
            }
            assertPlays(file, "bytes " + Integer.toBinaryString(subset));
        }
    }

    @Test
    void showsItsMarksAsChapters() throws Exception {
        Files.write(video, film.finished());
        assertEquals(1, chapters(video).lines().filter(line -> line.contains("in the middle")).count());
        Path copy = folder.resolve("copy.mp4");
        Mp4Export.fastStart(video, copy);
        assertEquals(chapters(video), chapters(copy));
    }

    private static String chapters(Path file) throws IOException, InterruptedException {
        return Tool.run("ffprobe", "-v", "error", "-show_chapters", "-of", "csv", file.toString()).orFail()
                .text();
    }

    @Test
    void isCopiedPacketByPacketBehindItsList() throws Exception {
        Files.write(video, film.finished());
        Path copy = folder.resolve("copy.mp4");
        Mp4Export.fastStart(video, copy);
        assertEquals(packets(video), packets(copy));
        String trace = Tool.run("ffprobe", "-v", "trace", copy.toString()).orFail().errors();
        int list = trace.indexOf("type:'moov'");
        assertTrue(list > 0 && list < trace.indexOf("type:'mdat'"), trace);
        assertEquals(Video.probe(video).frames(), Video.probe(copy).frames());
    }

    /** Times, sizes, flags and checksums. */
    private static String packets(Path file) throws IOException, InterruptedException {
        return Tool.run("ffprobe", "-v", "error", "-show_data_hash", "md5", "-show_entries",
                "packet=pts,dts,duration,size,flags,data_hash", "-of", "csv", file.toString()).orFail()
                .text();
    }
}
