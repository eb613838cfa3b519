package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.ui.tests.Workbench.on;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.ServiceRegistration;
import org.watchglass.renderer.Rect;
import org.watchglass.swt.RegionPicker;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.Video;
import org.watchglass.ui.ConsoleView;
import org.watchglass.ui.FolderOpener;

/** F12: a report whose video plays, to what the screenshot shows. */
@ExtendWith(Workbench.class)
class ReportTest {
    private static final Set<String> ALWAYS = Set.of("metadata.json", "session.json", "channel-state.json",
            "encoders.json", "screenshot.png", "runtime-metrics.json", "threads.txt", "log.txt",
            "README.txt");
    /** While the last minute is kept. */
    private static final Set<String> KEPT = Set.of("replay-0.mp4", "notifications.json");

    private final Path directory;
    private final TappedProvider tap;
    private final Desk desk;
    /** The folders that were shown to the user. */
    private final List<Path> shown = new CopyOnWriteArrayList<>();
    private final ServiceRegistration<FolderOpener> opener;
    /** What the last dialog said that a report holds. */
    private String contents = "";

    ReportTest(@TempDir Path directory) throws Exception {
        this.directory = directory;
        Framework.startAll();
        opener = Framework.register(FolderOpener.class, shown::add, Map.of());
        tap = TappedProvider.ofDemo("demo:?scene=typing&size=800x600");
        desk = new Desk(directory);
        desk.show("tap:");
    }

    @AfterEach
    void closeTheView() throws Exception {
        desk.close();
        tap.close();
        opener.unregister();
        InstanceScope.INSTANCE.getNode("org.watchglass.ui").remove("open-reports");
    }

    private Path report(String description) throws Exception {
        Shell dialog = desk.dialog("Report a problem");
        contents = on(() -> Desk.all(dialog, Label.class).stream().map(Label::getText)
                .collect(Collectors.joining("\n")));
        desk.robot.type(description);
        desk.press("Save Report");
        desk.await("Saved to " + directory);
        List<Path> asked = Captures.find(directory, ".zip").stream()
                .filter(zip -> !zip.getFileName().toString().startsWith("auto-report-")).toList();
        assertEquals(1, asked.size(), asked::toString);
        return asked.get(0);
    }

    private void record() throws Exception {
        desk.run("record");
        desk.await(" frames");
    }

    @Test
    void theKeyOpensADialogAndTheReportIsComplete() throws Exception {
        record();
        desk.robot.press(SWT.F12);
        Path zip = report("it flickers");
        Set<String> expected = new TreeSet<>(ALWAYS);
        expected.addAll(KEPT);
        expected.add("traffic.pcapng");
        assertEquals(expected, names(zip));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(zip)));
        for (String name : expected) {
            if (name.endsWith(".json")) {
                assertTrue(JsonParser.parseString(text(zip, name)).isJsonObject(), name);
            }
        }
        assertTrue(text(zip, "metadata.json").contains("it flickers"));
        var session = JsonParser.parseString(text(zip, "session.json")).getAsJsonObject();
        for (String field : new String[] {"video_drop_count", "fps", "surfaces", "elapsed_seconds"}) {
            assertTrue(session.has(field), field + " is missing");
        }
        assertTrue(session.has("longest_ui_event_micros"), "the watchdog's figures are missing: " + session);
        assertTrue(Video.probe(extract(zip, "replay-0.mp4")).frames() > 0);
        assertEquals(0, Captures.find(directory, ".part").size());
        assertTrue(contents.contains("What was shown in the last 60 s"), contents);
        assertTrue(contents.contains("messages of that time; keys that were pressed"), contents);
    }

    @RepeatedTest(10)
    void rightAfterADisconnectTheVideoEndsWithTheScreenshot() throws Exception {
        disconnectAndReport();
    }

    @Tag("long")
    @RepeatedTest(40)
    void rightAfterADisconnectTheVideoEndsWithTheScreenshotAgain() throws Exception {
        disconnectAndReport();
    }

    private void disconnectAndReport() throws Exception {
        record();
        desk.robot.type("x");
        desk.run("disconnect");
        desk.run("report");
        Path zip = report("gone");
        Image screenshot = Image.read(extract(zip, "screenshot.png"));
        double worst =
                Video.probe(extract(zip, "replay-0.mp4")).lastPicture().worstTilePsnr(screenshot);
        assertTrue(worst > 28, "the video's last picture is not the screenshot: " + worst + " dB");
    }

    @Test
    void theServersEndGivesAReportThatPlaysToo() throws Exception {
        record();
        Framework.bundle("org.watchglass.demo").stop();
        desk.run("report");
        Path zip = report("server gone");
        Image screenshot = Image.read(extract(zip, "screenshot.png"));
        assertTrue(
                Video.probe(extract(zip, "replay-0.mp4")).lastPicture().worstTilePsnr(screenshot) > 28);
        assertTrue(text(zip, "channel-state.json").contains("disconnected"));
    }

    @Test
    void aLostConnectionIsReportedByItself() throws Exception {
        desk.robot.type("x");
        Framework.bundle("org.watchglass.demo").stop();
        desk.await("The lost connection is reported in " + directory);
        Path zip = Captures.only(directory.resolve("bug-reports"), ".zip");
        assertTrue(names(zip).containsAll(Set.of("disconnect-cause.json", "screenshot.png")));
        assertTrue(names(zip).containsAll(KEPT));
        assertTrue(Video.probe(extract(zip, "replay-0.mp4")).frames() > 0);
    }

    @Test
    void aLostConnectionIsNotReportedIfTheUserDoesNotWantThat() throws Exception {
        desk.run("losses");
        try {
            // Consoles hear of it in their next turn, and whoever watched them is sent away by a job.
            on(() -> true);
            Desk.awaitJobs();
            Framework.bundle("org.watchglass.demo").stop();
            desk.await("Disconnected");
            desk.run("report");
            report("gone");
            assertEquals(1, Captures.find(directory, ".zip").size());
        } finally {
            desk.run("losses");
        }
    }

    @Test
    void withoutARecordingTheVideoIsTheLastMinute() throws Exception {
        desk.robot.type("x");
        desk.robot.press(SWT.F12);
        Path zip = report("no recording");
        assertTrue(names(zip).containsAll(KEPT));
        assertTrue(Video.probe(extract(zip, "replay-0.mp4")).frames() > 0);
        assertTrue(text(zip, "session.json").contains("not recorded"));
    }

    @Test
    void withNothingKeptThereIsNoVideo() throws Exception {
        desk.run("keep");
        try {
            Await.until("nothing can be saved", () -> !desk.isEnabled("minute"));
            desk.robot.press(SWT.F12);
            assertEquals(new TreeSet<>(ALWAYS), names(report("no video")));
            assertTrue(contents.contains("No video") && contents.contains("No messages"), contents);
        } finally {
            desk.run("keep");
        }
    }

    @Test
    void whatIsTypedIntoTheGuestIsNotInTheReport() throws Exception {
        desk.robot.type("sesame7788");
        desk.robot.press(SWT.F12);
        Path zip = report("secrets");
        for (String name : names(zip)) {
            assertFalse(text(zip, name).contains("sesame"), name);
        }
    }

    @Test
    void aPartOfTheScreenIsChosenOnThePicture() throws Exception {
        desk.robot.press(SWT.F12);
        Shell dialog = desk.dialog("Report a problem");
        // 800x600 are shown as 360x270, in the middle of 480x270: a point is 2.2 pixels.
        Point corner = on(() -> {
            Rectangle client = picker(dialog).getClientArea();
            return picker(dialog).toDisplay((client.width - 360) / 2, (client.height - 270) / 2);
        });
        Await.until("a region", () -> {
            desk.robot.drag(
                    new Point(corner.x + 90, corner.y + 45), new Point(corner.x + 270, corner.y + 180));
            return on(() -> !picker(dialog).region().isEmpty());
        });
        Rect region = on(() -> picker(dialog).region());
        Rect wanted = new Rect(200, 100, 400, 300);
        assertTrue(Math.abs(region.x() - wanted.x()) <= 3 && Math.abs(region.y() - wanted.y()) <= 3
                && Math.abs(region.width() - wanted.width()) <= 3
                && Math.abs(region.height() - wanted.height()) <= 3, region::toString);
        desk.press("Save Report");
        desk.await("Saved to " + directory);
        Path zip = Captures.only(directory, ".zip");
        Image whole = Image.read(extract(zip, "screenshot.png"));
        Image part = Image.read(extract(zip, "screenshot-region.png"));
        assertEquals(new Point(region.width(), region.height()), new Point(part.width(), part.height()));
        // The guest types on meanwhile: of the rows at the top of its window, nothing changes.
        for (int x = 0; x < part.width(); x++) {
            assertEquals(whole.rgb()[region.y() * whole.width() + region.x() + x], part.rgb()[x]);
        }
    }

    private static RegionPicker picker(Shell dialog) {
        return Desk.all(dialog, RegionPicker.class).get(0);
    }

    @Test
    void withoutTheReporterTheCommandIsOffAndComesBackWithIt() throws Exception {
        Framework.bundle("org.watchglass.report.zip").stop();
        Await.until("the command is off", () -> !desk.isEnabled("report"));
        desk.robot.press(SWT.F12);
        desk.robot.type("a");
        assertFalse(desk.isOpen("Report a problem"));
        Framework.bundle("org.watchglass.report.zip").start();
        Await.until("the command is on", () -> desk.isEnabled("report"));
    }

    @Test
    void cancellingLeavesNothing() throws Exception {
        desk.robot.press(SWT.F12);
        desk.dialog("Report a problem");
        desk.press("Cancel");
        Await.until("the dialog is closed", () -> !desk.isOpen("Report a problem"));
        assertEquals(0, Captures.find(directory, ".zip").size());
    }

    @Test
    void aReportThatIsCancelledWhileItIsMadeLeavesNothing() throws Exception {
        List<Path> before = Captures.find(directory, "");
        try (HeldSection held = new HeldSection()) {
            begin();
            held.await();
            awaitStep("Adding what other parts of the program know\u2026");
            assertEquals(1, jobs().size());
            desk.press("Cancel");
            Await.until("the dialog is closed", () -> !desk.isOpen("Report a problem"));
            assertEquals(1, jobs().size(), "it has not heard yet");
            held.letGo();
            Await.until("the job has ended", () -> jobs().isEmpty());
        }
        assertEquals(before, Captures.find(directory, ""));
    }

    @Test
    void aReportIsCancelledWhereItsJobIsToo() throws Exception {
        try (HeldSection held = new HeldSection()) {
            begin();
            held.await();
            jobs().get(0).cancel();
            held.letGo();
            awaitStep("Cancelled.");
        }
        assertEquals(0, Captures.find(directory, ".zip").size());
        desk.press("Save Report");
        desk.await("Saved to " + directory);
        assertEquals(1, Captures.find(directory, ".zip").size());
    }

    private void begin() throws Exception {
        desk.run("report");
        desk.dialog("Report a problem");
        desk.press("Save Report");
    }

    private void awaitStep(String line) throws Exception {
        Await.until("the dialog says " + line, () -> on(() -> Workbench.shells().stream()
                .flatMap(shell -> Desk.all(shell, Text.class).stream())
                .anyMatch(text -> text.getText().strip().equals(line))));
    }

    /** Reports that are made. */
    private static List<Job> jobs() {
        return Arrays.stream(Job.getJobManager().find(ConsoleView.JOBS))
                .filter(job -> job.getName().equals("Report a problem"))
                .toList();
    }

    @Test
    void theFolderIsShownUntilTheUserDoesNotWantThat() throws Exception {
        desk.robot.press(SWT.F12);
        Path zip = report("look");
        assertEquals(List.of(zip.getParent()), shown);
        begin("Open the folder of the report when it is there");
        Await.until("another report", () -> Captures.find(directory, ".zip").size() == 2);
        Await.until("the dialog is closed", () -> !desk.isOpen("Report a problem"));
        begin();
        Await.until("a third report", () -> Captures.find(directory, ".zip").size() == 3);
        Await.until("the dialog is closed", () -> !desk.isOpen("Report a problem"));
        assertEquals(1, shown.size(), "it was remembered");
    }

    private void begin(String choice) throws Exception {
        desk.run("report");
        desk.dialog("Report a problem");
        desk.press(choice);
        desk.press("Save Report");
    }

    private static Set<String> names(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Set<String> names = new TreeSet<>();
            file.stream().forEach(entry -> names.add(entry.getName()));
            return names;
        }
    }

    private static String text(Path zip, String name) throws IOException {
        return new String(bytes(zip, name), StandardCharsets.UTF_8);
    }

    private Path extract(Path zip, String name) throws IOException {
        Path target = Files.createTempDirectory(directory, "extracted").resolve(name);
        return Files.write(target, bytes(zip, name));
    }

    private static byte[] bytes(Path zip, String name) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            ZipEntry entry = file.getEntry(name);
            if (entry == null) {
                boolean known = file.getEntry("missing.txt") != null && !name.equals("missing.txt");
                throw new AssertionError(
                        "no " + name + " in " + names(zip) + (known ? ": " + text(zip, "missing.txt") : ""));
            }
            return file.getInputStream(entry).readAllBytes();
        }
    }
}
