package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Video;
import org.watchglass.testkit.Xspice;

/** Guests with more than one monitor: a card for each, which is a display, or several on one card. */
class HeadsTest {
    private static final String[] MODE_OF_800X600 =
            {"two", "38.25", "800", "832", "912", "1024", "600", "603", "607", "624"};

    private final Path folder;

    HeadsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static String monitors(Recording recording) throws IOException {
        return recording.json("metadata.json").get("monitors").toString().replace('"', '\'');
    }

    private static String head(int id, int x, int width, int height) {
        return "{'id':%d,'x':%d,'y':0,'width':%d,'height':%d,'flags':0}".formatted(id, x, width, height);
    }

    private static String display(int number, int width, int height, String... heads) {
        return "{'display':%d,'width':%d,'height':%d,'heads':[%s]}".formatted(
                number, width, height, String.join(",", heads));
    }

    /** Linux drives both cards; a reset takes the first one through all modes again. */
    @Test
    void everyCardIsRecordedToAFileOfItsOwn() throws Exception {
        try (Qemu qemu = Qemu.start(folder, "disable-ticketing=on", LinuxGuest.ofTwoCards(),
                "-vga", "qxl", "-device", "qxl,id=second");
                Run run = Product.BUILT.start(folder, "record", qemu.address())) {
            qemu.awaitSerial("READY");
            Recording recording = run.awaitRecording();
            Await.until("Linux is recorded", () -> recording.video().sizes().contains("1024x768"));
            qemu.execute("system_reset", Map.of());
            qemu.awaitSerial("READY", 2);
            Image first = Rest.of(qemu::screen);
            Image second = Rest.of(() -> qemu.screenOf("second"));
            run.signal("TERM");
            run.end().ok();
            Recording.assertShows(first, recording.finished("display-0.mp4"));
            Recording.assertShows(second, recording.finished("display-1.mp4"));
            assertEquals(2, recording.videos());
            assertComesBackTo("1024x768", recording.video().sizes());
            List<String> ofSecond = recording.finished("display-1.mp4").sizes();
            assertEquals("800x600", ofSecond.get(ofSecond.size() - 1), ofSecond::toString);
            assertEquals("[" + display(0, 1024, 768, head(0, 0, 1024, 768)) + ","
                    + display(1, 800, 600, head(0, 0, 800, 600)) + "]", monitors(recording));
        }
    }

    private static void assertComesBackTo(String size, List<String> sizes) {
        int first = sizes.indexOf(size);
        assertTrue(first >= 0 && first < sizes.lastIndexOf(size), sizes::toString);
        assertEquals(size, sizes.get(sizes.size() - 1), sizes::toString);
    }

    @Test
    void monitorsOfOneCardAreSaidAndSoAreTheirChanges() throws Exception {
        try (Xspice desktop = Xspice.start(folder, 1024, 768)) {
            desktop.run("xsetroot", "-solid", "#305070");
            desktop.addSecondMonitor(MODE_OF_800X600);
            try (Run run = Product.BUILT.start(folder, "record", desktop.address())) {
                Recording recording = run.awaitRecording();
                String two =
                        "[" + display(0, 1824, 768, head(0, 0, 1024, 768), head(1, 1024, 800, 600)) + "]";
                Await.until("two monitors", () -> monitors(recording).equals(two));
                desktop.run("xrandr", "--output", "qxl-1", "--off");
                String one = "[" + display(0, 1024, 768, head(0, 0, 1024, 768)) + "]";
                Await.until("one monitor", () -> monitors(recording).equals(one));
                run.signal("TERM");
                run.end().ok();
                assertEquals(one, monitors(recording));
                Video video = recording.finished("display-0.mp4");
                assertEquals(List.of("1824x768", "1024x768"), video.sizes());
            }
        }
    }
}
