package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Tool;
import org.watchglass.testkit.Video;

/** What {@code check} says of recordings, and does to them. */
class CheckTest {
    private static final int FAILED = 1;
    private static final int DISK = 4;
    private static final int PAGE = 4096;

    private final Path folder;

    CheckTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Outcome check(Recording recording, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("check", recording.directory().toString()));
        arguments.addAll(List.of(options));
        return Product.BUILT.run(folder, arguments.toArray(String[]::new));
    }

    @Test
    void aRecordingThatWasClosedIsComplete() throws Exception {
        Recording recording = Product.BUILT.run(folder, "record", "--duration", "1s").ok().recording();
        String output = check(recording).ok().output();
        Video video = recording.finished("display-0.mp4");
        assertTrue(output.startsWith("display-0.mp4  complete, " + video.frames() + " frames, "), output);
        assertTrue(output.contains(" " + video.width() + "x" + video.height()), output);
    }

    @Test
    void aRecordingIsLeftAloneWhileItGrowsAndRepairedWhenItWasKilled() throws Exception {
        try (Run run = Product.BUILT.start(folder, "record", "--duration", "1h")) {
            Recording recording = run.awaitRecording();
            Await.until("two seconds are on the disk", () -> recording.video().seconds() > 2);
            Outcome growing = check(recording, "--repair");
            assertEquals(FAILED, growing.exitCode(), growing::toString);
            assertTrue(growing.errors().contains("display-0.mp4 is being recorded\n"), growing::toString);
            assertTrue(run.isAlive());

            run.signal("KILL");
            run.end();
            Outcome killed = check(recording);
            assertEquals(FAILED, killed.exitCode(), killed::toString);
            assertTrue(killed.errors().startsWith("watchglass: display-0.mp4 was interrupted"),
                    killed::toString);
            int frames = recording.video().frames();
            check(recording, "--repair").ok();
            assertEquals(frames, recording.finished("display-0.mp4").frames());
            check(recording).ok();
        }
    }

    /** In a namespace of its own, where everybody may mount. The file ends with a page, and needs another. */
    @Test
    void aFullDiskRefusesTheRepairAndTheFileStillPlays() throws Exception {
        boolean mayMount = Tool.run("unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt").exitCode() == 0;
        assumeTrue(mayMount, "this machine does not let us mount a small disk");
        byte[] bytes = Film.drawn().unfinished();
        int pages = (bytes.length + PAGE - 1) / PAGE;
        Files.write(folder.resolve("killed.mp4"), Arrays.copyOf(bytes, pages * PAGE));
        Files.createDirectory(folder.resolve("disk"));
        String script =
                "mount -t tmpfs -o size=2m none disk; cp killed.mp4 disk/; touch -d '1 hour ago' disk/*;"
                        + " dd if=/dev/zero of=disk/filler bs=4k status=none 2> /dev/null;"
                        + " \"$1\" check --repair disk/killed.mp4; code=$?;"
                        + " cp disk/killed.mp4 after.mp4; exit $code";
        String program = Product.BUILT.home().resolve("watchglass").toString();
        try (Run run =
                Run.start(folder, Map.of(), List.of("unshare", "-rm", "sh", "-c", script, "sh", program))) {
            run.end().failed(DISK, "could not be repaired", "space");
            assertEquals(Film.PICTURES, Video.probe(folder.resolve("after.mp4")).frames());
        }
    }
}
