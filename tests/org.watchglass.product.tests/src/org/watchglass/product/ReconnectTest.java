package org.watchglass.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Ports;

/** Servers that go and come back while they are recorded. */
class ReconnectTest {
    private static final String SECRET = "Kp7-walnut-9Zq";
    private static final int FAILED = 1;

    private final Path folder;

    ReconnectTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Qemu start(int port) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);
        List<String> guest = new ArrayList<>(BootSector.arguments(folder));
        guest.addAll(List.of("-object", "secret,id=s,file=" + secret));
        return Qemu.start(folder, port, "password-secret=s", guest);
    }

    private Run record(Qemu qemu) throws Exception {
        return Product.BUILT.start(
                folder, Map.of("WATCHGLASS_PASSWORD", SECRET), "record", qemu.address(), "--reconnect",
                "--reconnect-delay", "50ms");
    }

    /** Everybody who is connected has to leave, and may come again with that password. */
    private static void disconnectAll(Qemu qemu, String password) throws Exception {
        qemu.execute("set_password",
                Map.of("protocol", "spice", "password", password, "connected", "disconnect"));
    }

    private static long count(String text, String part) {
        return text.lines().filter(line -> line.contains(part)).count();
    }

    private static void awaitBack(Run run, int times) throws Exception {
        Await.until(times + " times connected again",
                () -> count(run.errors(), "connected again after") == times || !run.isAlive());
        assertTrue(run.isAlive(), run::toString);
    }

    private static Image paintedScreen(Qemu qemu) throws Exception {
        Await.until("the guest has changed the mode", () -> qemu.screen().width() == BootSector.WIDTH);
        return Rest.of(qemu::screen);
    }

    @Test
    void tenReconnectsAreOneRecording() throws Exception {
        try (Qemu qemu = start(Ports.free()); Run run = record(qemu)) {
            Recording recording = run.awaitRecording();
            Image screen = paintedScreen(qemu);
            for (int i = 1; i <= 10; i++) {
                disconnectAll(qemu, SECRET);
                awaitBack(run, i);
            }
            run.signal("TERM");
            Outcome outcome = run.end();
            assertEquals(0, outcome.exitCode(), outcome::toString);
            Recording.assertShows(screen, recording.finished("display-0.mp4"));
            assertEquals(1, recording.videos());
            List<String> chapters = Recording.chapters(recording.file("display-0.mp4"));
            assertEquals(10, chapters.stream().filter("reconnected"::equals).count(), chapters::toString);
            assertEquals(10, chapters.stream().filter(title -> title.startsWith("disconnected: ")).count());
        }
    }

    @Test
    void aServerThatIsKilledMayStartAgain() throws Exception {
        int port = Ports.free();
        try (Qemu first = start(port); Run run = record(first)) {
            Recording recording = run.awaitRecording();
            paintedScreen(first);
            first.kill();
            run.awaitErrors("trying to connect again");
            try (Qemu second = start(port)) {
                awaitBack(run, 1);
                Image screen = paintedScreen(second);
                run.signal("TERM");
                assertEquals(0, run.end().exitCode());
                Recording.assertShows(screen, recording.finished("display-0.mp4"));
            }
        }
    }

    @Test
    void anotherPasswordEndsTheRecording() throws Exception {
        try (Qemu qemu = start(Ports.free()); Run run = record(qemu)) {
            Recording recording = run.awaitRecording();
            Image screen = paintedScreen(qemu);
            disconnectAll(qemu, "other-" + SECRET);
            Outcome outcome = run.end();
            assertEquals(FAILED, outcome.exitCode(), outcome::toString);
            assertTrue(outcome.errors().contains("refused the password"), outcome::toString);
            assertTrue(outcome.errors().contains("recorded until then"), outcome::toString);
            assertTrue(!outcome.errors().contains(SECRET), outcome::toString);
            Recording.assertShows(screen, recording.finished("display-0.mp4"));
        }
    }

    @Test
    void aTicketForOneConnectionIsNotTriedAgain() throws Exception {
        try (Qemu qemu = start(Ports.free())) {
            String port = qemu.address().substring(qemu.address().lastIndexOf(':') + 1);
            Files.writeString(folder.resolve("console.vv"), "[virt-viewer]\ntype=spice\nhost=127.0.0.1\nport="
                    + port + "\npassword=" + SECRET + "\ndelete-this-file=1\n");
            try (Run run = Product.BUILT.start(folder, "record", "console.vv", "--reconnect")) {
                run.awaitRecording();
                disconnectAll(qemu, SECRET);
                Outcome outcome = run.end();
                assertEquals(FAILED, outcome.exitCode(), outcome::toString);
                assertTrue(outcome.errors().contains("good for one connection"), outcome::toString);
                assertEquals(0, count(outcome.errors(), "connected again"));
            }
        }
    }

    /** What it showed is recorded, and what it shows afterwards too. */
    private void freeze(Duration length) throws Exception {
        try (Qemu qemu = start(Ports.free()); Run run = record(qemu)) {
            Recording recording = run.awaitRecording();
            Image screen = paintedScreen(qemu);
            qemu.signal("STOP");
            LockSupport.parkNanos(length.toNanos());
            qemu.signal("CONT");
            assertTrue(Rest.of(qemu::screen).equalTo(screen));
            disconnectAll(qemu, SECRET);
            Await.until("connected again", () -> run.errors().contains("connected again after"));
            run.signal("TERM");
            assertEquals(0, run.end().exitCode());
            assertTrue(recording.finished("display-0.mp4").seconds() >= length.toSeconds());
            Recording.assertShows(screen, recording.finished("display-0.mp4"));
        }
    }

    @Test
    void aServerThatStandsStillForAWhileIsWaitedFor() throws Exception {
        freeze(Duration.ofSeconds(3));
    }

    @Test
    @Tag("long")
    void aServerThatStandsStillForAMinuteIsWaitedFor() throws Exception {
        freeze(Duration.ofSeconds(60));
    }
}
