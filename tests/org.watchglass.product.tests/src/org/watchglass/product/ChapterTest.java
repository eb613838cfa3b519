package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Await;

/** Moments that somebody marks while the program records. */
class ChapterTest {
    private final Path folder;

    ChapterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatIsTypedAndTheSignalBecomeChaptersThat() throws Exception {
        try (Run run = Product.BUILT.start(folder, "record", "demo:", "--duration", "60s")) {
            Recording recording = run.awaitRecording();
            run.type("mark it broke");
            run.type("nonsense");
            Path marks = recording.file("display-0.mp4.marks");
            Await.until("the mark is on the disk", () -> Files.exists(marks) && Files.size(marks) > 0);
            run.signal("USR1");
            Await.until("both are", () -> Files.readAllLines(marks).size() == 2);
            assertTrue(run.errors().contains("there is no command 'nonsense', but mark TEXT"), run::toString);
            run.signal("TERM");
            assertEquals(0, run.end().exitCode());
            assertEquals(List.of("it broke", "mark"), Recording.chapters(recording.file("display-0.mp4")));
        }
    }

    @Test
    void noInputIsHarmlessAndAFileIsNotRead() throws Exception {
        Files.writeString(folder.resolve("hosts"), "mark not for us\n");
        for (String input : List.of("/dev/null", "hosts", "&-")) {
            String redirection = input.equals("&-") ? " <&-" : " < " + input;
            String script = "\"$0\" record demo: --duration 1s --out of-" + input.length() + redirection;
            String program = Product.BUILT.home().resolve("watchglass").toString();
            try (Run run = Run.start(folder, Map.of(), List.of("sh", "-c", script, program))) {
                Recording recording = run.end().ok().recording();
                assertEquals(List.of(), Recording.chapters(recording.file("display-0.mp4")));
            }
        }
    }
}
