package org.watchglass.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchglass.capture.FileRules;
import org.watchglass.capture.FileRules.OnResize;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.SinkListener.EndReason;
import org.watchglass.capture.TrafficRules;
import org.watchglass.remote.ConsoleException;

class RecordCommandTest {
    private final Stage stage = new Stage();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void recordsForTheGivenTimeAndClosesEverything() {
        assertEquals(0, stage.run("record", "--duration", "20ms", "--out", "/tmp/capture"));
        assertEquals(1, stage.recorder.closed);
        assertTrue(stage.console().closed);
        assertEquals("", stage.err());
    }

    @Test
    void savesTheLastMinutesWhenTheSignalComes() {
        stage.recorder.onStart = () -> assertEquals(Duration.ofSeconds(90), stage.recorder.kept);
        stage.onOpen = () -> "";
        stage.ticker = () -> {
            stage.inbox.signal();
            return System.nanoTime();
        };
        assertEquals(0, stage.run("record", "--duration", "100ms", "--out", "/tmp/capture", "--replay-buffer",
                "1m30s"));
        assertTrue(stage.err().contains("watchglass: saved the last 1:30 to /tmp/capture/replay-0.mp4\n"),
                stage.err());
        assertEquals(null, stage.recorder.kept);
    }

    @Test
    void recordsTheDemoForTenSeconds() {
        AtomicLong seconds = new AtomicLong();
        stage.ticker = () -> TimeUnit.SECONDS.toNanos(seconds.getAndAdd(5));
        assertEquals(0, stage.run("record"));
        assertEquals(15, seconds.get());
        assertEquals("demo:", stage.console().address().toString());
    }

    @Test
    void recordsARealConsoleUntilASignal() {
        AtomicLong hours = new AtomicLong();
        stage.ticker = () -> TimeUnit.HOURS.toNanos(hours.getAndIncrement());
        stage.recorder.onStart = () -> stage.inbox.end(End.of(End.Cause.SIGNAL));
        assertEquals(0, stage.run("record", "spice://h:1"));
        assertEquals(1, stage.recorder.closed);
    }

    @Test
    void printsWhereItRecordsAndWhatItHasRecorded() {
        stage.onOpen = () -> "";
        stage.recorder.onStart = () -> stage.console().gaps.putAll(Map.of("DRAW_TEXT", 2L, "DRAW_ROP3", 7L));
        stage.run("record", "--duration", "1ms", "--out", "/tmp/capture");
        assertEquals(
                """
                        recording demo: to /tmp/capture
                        recorded to /tmp/capture
                          display-0.mp4  12 frames, 7.3 s, 3.4 MB
                        3 of 15 frames dropped
                        protocol gaps, sent by the server and not drawn: DRAW_ROP3 7, DRAW_TEXT 2
                        """,
                stage.out());
    }

    @Test
    void namesTheDirectoryAfterTheTime() {
        stage.run("record", "--duration", "1ms");
        assertEquals(Path.of("watchglass-20310203-040506").toAbsolutePath(),
                stage.recorder.options().directory());
    }

    @Test
    void recordsTrafficAsItIsTold() {
        stage.run("record", "spice://h:1", "--duration=1ms", "--pcap-max-size=5M", "--include-keys");
        assertEquals(new TrafficRules(true, 5_000_000, true), stage.recorder.options().traffic());
    }

    @Test
    void recordsNoTrafficIfToldSo() {
        stage.run("record", "spice://h:1", "--duration=1ms", "--no-pcap");
        assertEquals(TrafficRules.NONE, stage.recorder.options().traffic());
        assertFalse(stage.request().tapped());
    }

    @Test
    void refusesTooLittleRoomForTraffic() {
        assertEquals(ExitCode.USAGE.code(),
                stage.run("record", "spice://h:1", "--duration=1ms", "--pcap-max-size=5k"));
    }

    @Test
    void handsTheOptionsOn() {
        stage.variables.put("WATCHGLASS_PASSWORD", "s3cret");
        stage.run("record", "spice://h:1", "--no-video", "--displays=primary", "--max-fps=25",
                "--duration=1ms", "--out=x");
        Path directory = Path.of("x").toAbsolutePath();
        assertEquals(new RecordOptions(directory, false, RecordOptions.Displays.PRIMARY)
                .withTraffic(new TrafficRules(true, 1_000_000_000, false)), stage.recorder.options());
        assertTrue(stage.request().tapped());
        assertEquals(25, stage.request().framesPerSecond());
        assertEquals("s3cret", new String(stage.request().password().reveal(), StandardCharsets.UTF_8));
        assertFalse((stage.out() + stage.err()).contains("s3cret"));
    }

    @Test
    void keepsWhatWasRecordedWhenTheServerLeaves() {
        stage.recorder.onStart = () -> stage.console().disconnect("the server closed the connection");
        assertEquals(1, stage.run("record", "spice://h:1"));
        assertEquals("watchglass: disconnected: the server closed the connection; recorded until then\n",
                stage.err());
        assertEquals(1, stage.recorder.closed);
        assertTrue(stage.out().contains("display-0.mp4  12 frames"));
    }

    @Test
    void goesOnWhileTheDiskIsFullAndSaysSoInTheEnd() {
        stage.recorder.onStart = () -> {
            stage.recorder.notice(EndReason.NO_SPACE, "no space left on /tmp");
            stage.recorder.notice(EndReason.CLOSED, "recording goes on in display-0-2");
        };
        assertEquals(4, stage.run("record", "--duration", "20ms", "spice://h:1"));
        assertEquals(
                """
                        watchglass: no space left on /tmp
                        watchglass: recording goes on in display-0-2
                        watchglass: the disk was full: not everything is recorded
                        """,
                stage.err());
        assertEquals(1, stage.recorder.closed);
    }

    @Test
    void tellsOfADiskThatIsFullAtTheVeryEnd() {
        stage.recorder.onStart = () -> stage.inbox.end(End.of(End.Cause.SIGNAL));
        stage.recorder.onClose = () -> stage.recorder.notice(EndReason.NO_SPACE, "no space left on /tmp");
        assertEquals(4, stage.run("record"));
    }

    @Test
    void failsWhenSomethingWasNotRecorded() {
        stage.recorder.onStart = () -> stage.recorder.notice(EndReason.FAILED, "cannot encode display-0.mp4");
        assertEquals(1, stage.run("record", "--duration", "1ms"));
        assertTrue(stage.err().endsWith("watchglass: not everything is recorded\n"), stage.err());
    }

    @Test
    void endsInOrderWhenEnoughIsRecorded() {
        stage.recorder.onStart = () -> stage.recorder.notice(EndReason.LIMIT_REACHED, "that is 1.0 MB");
        assertEquals(0, stage.run("record", "spice://h:1", "--max-size", "1M"));
        assertEquals("", stage.err());
        assertTrue(stage.out().endsWith("that is 1.0 MB\n"), stage.out());
    }

    @Test
    void handsOnWhatIsSaidOfFiles() {
        stage.run("record", "--duration=1ms", "--segment-duration=10m", "--on-resize=new-file",
                "--max-size=500M", "--min-free=2G", "--faststart");
        assertEquals(
                new FileRules(Duration.ofMinutes(10), OnResize.NEW_FILE, 500_000_000, 2_000_000_000, true),
                stage.recorder.options().files());
    }

    @ParameterizedTest
    @CsvSource({"--max-size=0,nothing fits", "--max-size=lots,'lots' is not a size",
        "--min-free=-1,'-1' is not a size", "--segment-duration=999ms,1s or more",
        "--segment-duration=soon,'soon' is not a duration", "--on-resize=ask,neither same-file nor new-file"})
    void refusesNonsenseAboutFiles(String option, String message) {
        assertEquals(2, stage.run("record", option));
        assertTrue(stage.err().contains(message), stage.err());
        assertEquals(1, stage.err().lines().count());
    }

    @Test
    void marksWhatIsTyped() throws Exception {
        stage.in = Stage.input("mark it broke\n");
        stage.run("record", "--duration", "1ms");
        assertEquals("it broke", stage.recorder.marks.poll(20, TimeUnit.SECONDS));
    }

    @Test
    void failsWhenTheDirectoryCannotBeWritten() {
        stage.recorder.failure = new IOException("cannot write to /proc/x: permission denied");
        assertEquals(4, stage.run("record"));
        assertEquals("watchglass: cannot write to /proc/x: permission denied\n", stage.err());
        assertTrue(stage.console().closed);
    }

    @Test
    void failsWhenItCannotConnect() {
        stage.failure =
                new ConsoleException(ConsoleException.Kind.UNREACHABLE, "nobody answers at h:1", null);
        assertEquals(3, stage.run("record", "spice://h:1"));
        assertEquals("watchglass: nobody answers at h:1\n", stage.err());
    }

    @Test
    void failsWithoutARecorder() {
        stage.services.recorders().remove(stage.recorder);
        assertEquals(1, stage.run("record"));
        assertEquals(1, stage.err().lines().count());
        assertTrue(stage.err().startsWith("watchglass: no recorder is running"));
    }

    @Test
    void endsWhenTheRecorderIsTakenAway() {
        stage.recorder.onStart = () -> stage.services.recorders().remove(stage.recorder);
        assertEquals(1, stage.run("record"));
        assertEquals("watchglass: the recorder was stopped; recorded until then\n", stage.err());
    }

    @Test
    void endsWhenTheProviderIsTakenAway() {
        stage.recorder.onStart = () -> stage.services.providers().remove(stage);
        assertEquals(1, stage.run("record"));
        assertEquals(
                "watchglass: disconnected: the provider of the console was stopped; recorded until then\n",
                stage.err());
    }

    @Test
    void givesUpConnectingOnASignal() {
        stage.onOpen = () -> {
            stage.inbox.end(End.of(End.Cause.SIGNAL));
            Thread.sleep(60_000);
            return "";
        };
        assertEquals(1, stage.run("record", "spice://h:1"));
        assertEquals("watchglass: ended before the console was open: nothing was recorded\n", stage.err());
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void failsWhenAFileWasCutShort() {
        stage.recorder.completeByName.put("display-1.mp4", false);
        assertEquals(1, stage.run("record", "--duration", "1ms", "--out", "/tmp/capture"));
        assertTrue(stage.out().contains("display-1.mp4  12 frames, 7.3 s, 3.4 MB, cut short\n"));
        assertEquals(
                "watchglass: /tmp/capture/display-1.mp4 is playable, but shorter than what was shown\n",
                stage.err());
    }

    @Test
    void failsWhenNothingRecordsVideo() {
        stage.recorder.completeByName.clear();
        assertEquals(1, stage.run("record", "--duration", "1ms"));
        assertTrue(stage.err().startsWith("watchglass: no video was recorded"));
    }

    @Test
    void doesNotMissVideoThatNobodyWants() {
        stage.recorder.completeByName.clear();
        assertEquals(0, stage.run("record", "--duration", "1ms", "--no-video"));
    }

    @Test
    void printsNoticesWhileItRecords() {
        stage.recorder.onStart = () -> {
            stage.console().say("the server sends audio:\u0007\nnot played");
            stage.recorder.notice(EndReason.WITHDRAWN, "the mp4 recorder was stopped");
        };
        assertEquals(0, stage.run("record", "--duration", "1ms"));
        assertEquals(
                """
                        watchglass: the server sends audio: not played
                        watchglass: the mp4 recorder was stopped
                        """,
                stage.err());
    }

    @Test
    void isSilentIfAskedTo() {
        stage.interactive = true;
        stage.recorder.onStart = () -> stage.console().say("a notice");
        assertEquals(0, stage.run("record", "--quiet", "--duration", "1ms"));
        assertEquals("", stage.out() + stage.err());
    }

    @Test
    void showsItsProgressOnATerminal() {
        stage.interactive = true;
        assertEquals(0, stage.run("record", "--duration", "1ms"));
        assertTrue(stage.out().contains("0:07  12 frames  3 dropped  3.4 MB\u001b[K\r"));
    }

    @Test
    void connectsAgainAndGoesOn() {
        AtomicInteger opened = new AtomicInteger();
        stage.onOpen = () -> {
            if (opened.incrementAndGet() == 2) {
                stage.inbox.end(End.of(End.Cause.SIGNAL));
            }
            return "";
        };
        stage.recorder.onStart = () -> stage.console().disconnect("it left");
        assertEquals(0, stage.run("record", "spice://h:1", "--reconnect", "--reconnect-delay", "1ms"));
        assertEquals(2, opened.get());
        assertTrue(stage.err().contains("disconnected: it left; trying to connect again"), stage.err());
        assertEquals(1, stage.recorder.closed);
    }

    @Test
    void endsWhenTheServerRefusesThePasswordOfTheNextConnection() {
        stage.recorder.onStart = () -> {
            stage.failure = new ConsoleException(ConsoleException.Kind.AUTHENTICATION, "wrong", null);
            stage.console().disconnect("it left");
        };
        assertEquals(1, stage.run("record", "spice://h:1", "--reconnect", "--reconnect-delay", "1ms"));
        assertTrue(stage.err().endsWith("watchglass: disconnected: wrong; recorded until then\n"),
                stage.err());
    }

    @Test
    void triesATicketForOneConnectionOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("console.vv"),
                "[virt-viewer]\ntype=spice\nhost=h\nport=1\npassword=x\ndelete-this-file=1\n");
        stage.recorder.onStart = () -> stage.console().disconnect("it left");
        assertEquals(1, stage.run("record", file.toString(), "--reconnect", "--reconnect-delay", "1ms"));
        assertTrue(stage.err().contains("good for one connection"), stage.err());
        assertTrue(stage.err().endsWith("watchglass: disconnected: it left; recorded until then\n"),
                stage.err());
    }
}
