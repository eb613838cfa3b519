package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;

/** Linux that moves from one QEMU to another while it is recorded. */
class MigrationTest {
    private static final String OPEN = "disable-ticketing=on";
    private static final String SECRET = "Kp7-walnut-9Zq";
    private static final String MOVED = "the guest has moved to spice://127.0.0.1:";

    private final Path folder;
    private final Path channel;

    MigrationTest(@TempDir Path folder) {
        this.folder = folder;
        channel = folder.resolve("migration");
    }

    private Qemu source(String access, String card) throws Exception {
        Path own = Files.createDirectory(folder.resolve("source"));
        return Qemu.start(own, access, LinuxGuest.arguments(), "-vga", card);
    }

    /** A machine like the source, which waits for a guest. */
    private Qemu target(String access, String card, String... more) throws Exception {
        Path own = Files.createDirectory(folder.resolve("target"));
        List<String> all = new ArrayList<>(List.of("-vga", card, "-incoming", "unix:" + channel));
        all.addAll(List.of(more));
        return Qemu.start(own, access, LinuxGuest.arguments(), all.toArray(new String[0]));
    }

    private static void tellWhere(Qemu source, Qemu target) throws Exception {
        source.execute("client_migrate_info",
                Map.of("protocol", "spice", "hostname", "127.0.0.1", "port", target.port()));
    }

    private static int channels(Qemu qemu) throws Exception {
        return qemu.execute("query-spice", Map.of()).getAsJsonObject().getAsJsonArray("channels").size();
    }

    private static String status(Qemu qemu, String query) throws Exception {
        return qemu.execute(query, Map.of()).getAsJsonObject().get("status").getAsString();
    }

    private static void await(String what, Run run, Callable<Boolean> condition) throws Exception {
        Await.until(what, () -> condition.call() || !run.isAlive());
        assertTrue(run.isAlive(), what + ": " + run.output() + run.errors());
    }

    private void migrate(Qemu source, Qemu target, Run run) throws Exception {
        int all = channels(source);
        source.execute("migrate", Map.of("uri", "unix:" + channel));
        await("the guest runs there", run, () -> status(target, "query-status").equals("running"));
        await(MOVED, run, () -> run.errors().contains(MOVED + target.port() + "\n"));
        await("all " + all + " channels are there", run, () -> channels(target) == all);
        await("none is here any more", run, () -> channels(source) == 0);
        source.kill();
    }

    /** Something that nobody has seen yet. */
    private static Image type(Qemu qemu, String key) throws Exception {
        Image before = qemu.screen();
        qemu.execute("send-key", Map.of("keys", List.of(Map.of("type", "qcode", "data", key))));
        Await.until("the guest shows the key",
                () -> qemu.screen().differences(before) > 0);
        return Rest.of(qemu::screen);
    }

    private void assertOneRecordingShows(Image screen, Run run) throws Exception {
        run.signal("TERM");
        Outcome outcome = run.end();
        assertEquals(0, outcome.exitCode(), outcome::toString);
        assertFalse(outcome.errors().contains("lost"), outcome::toString);
        Recording recording = outcome.recording();
        Recording.assertShows(screen, recording.finished("display-0.mp4"));
        assertEquals(1, recording.videos());
        assertEquals("{}", recording.json("session.json").getAsJsonObject("protocol_gaps").toString());
        assertReplayShows(screen, recording);
    }

    /** The traffic with both hosts, drawn once more. */
    private void assertReplayShows(Image screen, Recording recording) throws Exception {
        Path out = folder.resolve("replay");
        Outcome replayed = Product.BUILT.run(folder, "replay", recording.directory().toString(),
                "--out", out.toString()).ok();
        assertFalse(replayed.output().contains("protocol gap"), replayed::output);
        Recording.assertShows(screen, new Recording(out).video());
    }

    @ParameterizedTest
    @CsvSource({"on, qxl", "off, virtio"})
    void aRecordingGoesOn(String seamless, String card) throws Exception {
        recordWhileMoving(seamless, card);
    }

    @ParameterizedTest
    @CsvSource({"off, qxl", "on, std", "on, virtio", "off, std"})
    @Tag("long")
    void aRecordingGoesOnInEveryWay(String seamless, String card) throws Exception {
        recordWhileMoving(seamless, card);
    }

    private void recordWhileMoving(String seamless, String card) throws Exception {
        String access = OPEN + ",seamless-migration=" + seamless;
        try (Qemu source = source(access, card); Qemu target = target(access, card)) {
            source.awaitSerial("READY");
            try (Run run = Product.BUILT.start(folder, "record", source.address())) {
                run.awaitRecording();
                type(source, "x");
                tellWhere(source, target);
                await("the client is at the target", run, () -> channels(target) > 0);
                migrate(source, target, run);
                assertOneRecordingShows(type(target, "y"), run);
            }
        }
    }

    @Test
    void aMigrationThatFailsChangesNothing() throws Exception {
        String access = OPEN + ",seamless-migration=on";
        try (Qemu source = source(access, "qxl"); Qemu target = target(access, "qxl")) {
            source.awaitSerial("READY");
            try (Run run = Product.BUILT.start(folder, "record", source.address())) {
                run.awaitRecording();
                tellWhere(source, target);
                await("the client is at the target", run, () -> channels(target) > 0);
                source.execute("migrate", Map.of("uri", "exec:false"));
                await("the guest stays", run,
                        () -> status(source, "query-migrate").equals("failed")
                                && status(source, "query-status").equals("running"));
                await("the client has left", run, () -> channels(target) == 0);
                assertOneRecordingShows(type(source, "x"), run);
            }
        }
    }

    /** The client cannot go there beforehand, and connects when all is over. */
    @Test
    void aServerThatSaysWhereToGoIsFollowed() throws Exception {
        Path first = Files.writeString(folder.resolve("first"), SECRET);
        Path other = Files.writeString(folder.resolve("other"), "other");
        try (Qemu source = source(OPEN, "qxl");
                Qemu target = target("password-secret=s", "qxl", "-object", "secret,id=s,file=" + other)) {
            source.awaitSerial("READY");
            try (Run run = Product.BUILT.start(folder, "record", source.address(),
                    "--password-file", first.toString())) {
                run.awaitRecording();
                tellWhere(source, target);
                run.awaitErrors("cannot be reached yet");
                target.execute("set_password", Map.of("protocol", "spice", "password", SECRET));
                migrate(source, target, run);
                assertOneRecordingShows(type(target, "y"), run);
            }
        }
    }
}
