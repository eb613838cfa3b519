package org.watchglass.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.capture.FileRules;
import org.watchglass.capture.FileRules.OnResize;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordOptions.Displays;
import org.watchglass.capture.RecordedFile;
import org.watchglass.capture.Recorder;
import org.watchglass.capture.Recording;
import org.watchglass.renderer.Rect;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.FakeConsole;
import org.watchglass.testkit.FakeDisplay;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Tool;
import org.watchglass.testkit.Video;

/** When files end and others begin, seen by ffmpeg. */
class FilesTest {
    private static final Duration BOUND = Duration.ofSeconds(20);

    private final FakeConsole console = new FakeConsole();
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final Random random = new Random(1);
    private final Path directory;

    FilesTest(@TempDir Path parent) {
        directory = parent.resolve("capture");
    }

    @BeforeEach
    void onlyOurs() throws Exception {
        Services.bundle("org.watchglass.example.png").stop();
    }

    @AfterEach
    void close() {
        console.close();
    }

    private Recording start(FileRules rules) throws Exception {
        RecordOptions options = new RecordOptions(directory, true, Displays.ALL, rules);
        Recording recording = Services.get(Recorder.class)
                .start(console, options, notice -> notices.add(notice.text()));
        Await.until("the file is open", () -> recording.status().open() == 1);
        return recording;
    }

    /** Grey, because H.264 has fewer colours than pixels, and ffmpeg guesses those between. */
    private void paint(FakeDisplay display) {
        display.draw(surface -> surface.fill(
                new Rect(random.nextInt(surface.width() - 9), random.nextInt(surface.height() - 9), 9, 9),
                random.nextInt(256) * 0x010101));
    }

    private static void assertShows(Image screen, RecordedFile file) throws Exception {
        Image last = Video.probe(file.path()).lastPicture().crop(screen.width(), screen.height());
        assertTrue(last.worstTilePsnr(screen) > 30, () -> file + ": " + last.worstTilePsnr(screen));
    }

    @Test
    void everySegmentEndsAsTheNextBegins() throws Exception {
        FakeDisplay display = console.add(320, 200);
        Recording recording = start(FileRules.DEFAULT.withSegment(Duration.ofSeconds(1)));
        Await.until("three segments", () -> {
            paint(display);
            return Files.exists(directory.resolve("display-0-3.mp4"));
        });
        List<RecordedFile> files = recording.close(BOUND);
        assertTrue(files.size() >= 3, files::toString);
        assertTrue(files.stream().allMatch(RecordedFile::complete), files::toString);
        assertShows(display.image(), files.get(files.size() - 1));
        for (int i = 0; i + 1 < files.size(); i++) {
            Image end = Video.probe(files.get(i).path()).lastPicture();
            assertTrue(end.worstTilePsnr(firstPicture(files.get(i + 1).path())) > 30);
        }
        assertEquals(recording.status().written().frames(), files.stream()
                .mapToLong(file -> file.progress().frames()).sum());
    }

    private Image firstPicture(Path file) throws Exception {
        Path first = directory.resolve("first.ppm");
        String filter = "scale=in_color_matrix=bt709:in_range=tv:flags=accurate_rnd+full_chroma_int";
        Tool.run("ffmpeg", "-v", "error", "-y", "-i", file.toString(), "-frames:v", "1", "-vf", filter,
                first.toString()).orFail();
        return Image.readPpm(first);
    }

    @Test
    void twentyResolutionsInOneFile() throws Exception {
        FakeDisplay display = console.add(640, 480);
        Recording recording = start(FileRules.DEFAULT);
        for (int i = 0; i < 20; i++) {
            display.resize(100 + random.nextInt(500), 100 + random.nextInt(300));
            paint(display);
            paint(display);
        }
        List<RecordedFile> files = recording.close(BOUND);
        assertEquals(1, files.size());
        assertShows(display.image(), files.get(0));
        List<String> chapters = chapters(files.get(0).path());
        assertEquals(20, chapters.size());
        Image screen = display.image();
        assertEquals("resolution " + screen.width() + "x" + screen.height(), chapters.get(19));
    }

    @Test
    void aNewFileForAResolutionHasOnlyThatOne() throws Exception {
        FakeDisplay display = console.add(320, 200);
        Recording recording = start(FileRules.DEFAULT.withOnResize(OnResize.NEW_FILE));
        List<Image> screens = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int number = i;
            long begin = System.nanoTime();
            Await.until("a second has passed", () -> {
                paint(display);
                return System.nanoTime() - begin > 1_100_000_000L;
            });
            screens.add(display.image());
            display.resize(200 + 31 * i, 150);
            Await.until("the next file", () -> Files.exists(file(number + 2)));
        }
        screens.add(display.image());
        List<RecordedFile> files = recording.close(BOUND);
        assertEquals(4, files.size());
        for (int i = 0; i < 4; i++) {
            assertShows(screens.get(i), files.get(i));
            assertEquals(i == 0 ? List.of() : List.of("resolution " + (169 + 31 * i) + "x150"),
                    chapters(files.get(i).path()));
        }
    }

    @Test
    void aScreenThatIsTooLargeIsRefusedOnceAndTheNextOneIsRecorded() throws Exception {
        FakeDisplay display = console.add(320, 200);
        Recording recording = start(FileRules.DEFAULT);
        paint(display);
        Image before = display.image();
        display.resize(16384, 2200);
        Await.until("refused", () -> !notices.isEmpty());
        assertTrue(notices.get(0).contains("16384x2200 is larger than H.264 allows"), notices::toString);
        paint(display);
        display.resize(333, 222);
        Await.until("recorded again", () -> notices.size() == 2);
        paint(display);
        List<RecordedFile> files = recording.close(BOUND);
        assertEquals(List.of(file(1), file(2)), files.stream().map(RecordedFile::path).toList());
        assertShows(before, files.get(0));
        assertShows(display.image(), files.get(1));
        assertEquals(1, recording.status().written().errors());
    }

    @Test
    void marksAreChaptersOfTheFile() throws Exception {
        FakeDisplay display = console.add(320, 200);
        Recording recording = start(FileRules.DEFAULT.withFastStart(true));
        paint(display);
        recording.mark("it broke: caf\u00e9");
        paint(display);
        console.disconnect("the server left");
        List<RecordedFile> files = recording.close(BOUND);
        assertEquals(List.of("it broke: caf\u00e9", "disconnected: the server left"),
                chapters(files.get(0).path()));
        assertShows(display.image(), files.get(0));
    }

    private Path file(int number) {
        return directory.resolve(number == 1 ? "display-0.mp4" : "display-0-" + number + ".mp4");
    }

    /** What ffprobe finds. */
    private static List<String> chapters(Path file) throws Exception {
        String json = Tool.run("ffprobe", "-v", "error", "-show_chapters", "-of", "json", file.toString())
                .orFail().text();
        JsonArray chapters = JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("chapters");
        List<String> titles = new ArrayList<>();
        chapters.forEach(chapter -> titles.add(
                chapter.getAsJsonObject().getAsJsonObject("tags").get("title").getAsString()));
        return titles;
    }
}
