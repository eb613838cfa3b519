package org.watchglass.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.watchglass.capture.FileRules;
import org.watchglass.capture.RecordOptions;
import org.watchglass.capture.RecordOptions.Displays;
import org.watchglass.capture.TrafficRules;
import org.watchglass.remote.ConnectRequest;
import org.watchglass.swt.Scaling;

class ConsoleSettingsTest {
    private static final Path FOLDER = Path.of("/a/project");
    private static final Path COMMON = Path.of("/home/user/recordings");

    private final Map<String, String> project = new HashMap<>();
    private final Map<String, String> workspace = new HashMap<>();
    private final ConsoleSettings settings = new ConsoleSettings(project::get, workspace::get, FOLDER);

    @Test
    void theProjectComesFirstThenTheWorkspaceThenWhatIsUsual() {
        assertEquals(ConnectRequest.DEFAULT_FRAMES_PER_SECOND, settings.framesPerSecond());
        workspace.put("framesPerSecond", "20");
        assertEquals(20, settings.framesPerSecond());
        project.put("framesPerSecond", "10");
        assertEquals(10, settings.framesPerSecond());
    }

    @Test
    void aProjectIsBoundedAsTheUserIs() {
        workspace.put("framesPerSecond", "20");
        project.put("framesPerSecond", "2000000");
        assertEquals(1000, settings.framesPerSecond());
        project.put("framesPerSecond", "fast");
        assertEquals(20, settings.framesPerSecond());
    }

    @Test
    void aProjectsDirectoryIsInsideOfItAndNoOtherCounts() {
        workspace.put("recordingDirectory", COMMON.toString());
        project.put("recordingDirectory", "recordings");
        assertEquals(new OutputFolder(FOLDER.resolve("recordings"), FOLDER), settings.directory());
        for (String outside : new String[] {"/etc", "../..", ""}) {
            project.put("recordingDirectory", outside);
            assertEquals(new OutputFolder(COMMON, null), settings.directory(), outside);
        }
    }

    @Test
    void withoutAFolderAProjectHasNoDirectory() {
        project.put("recordingDirectory", "recordings");
        ConsoleSettings remote = new ConsoleSettings(project::get, workspace::get, null);
        assertEquals(new OutputFolder(Defaults.directory(), null), remote.directory());
    }

    @Test
    void aRecordingIsWhatItAlwaysWasUntilSomebodySaysOtherwise() {
        assertEquals(new RecordOptions(COMMON, true, Displays.ALL), settings.options(COMMON));
    }

    @Test
    void whatARecordingIsToldMayBeTheProjects() {
        workspace.put("trafficMegabytes", "5");
        project.put("recordTraffic", "true");
        project.put("recordFirstDisplay", "true");
        project.put("fileMinutes", "3");
        project.put("recordingMegabytes", "7000");
        FileRules files =
                FileRules.DEFAULT.withSegment(Duration.ofMinutes(3)).withMaxBytes(7_000_000_000L);
        assertEquals(new RecordOptions(COMMON, true, Displays.PRIMARY, files,
                new TrafficRules(true, 5_000_000, false)), settings.options(COMMON));
    }

    @Test
    void keysThatAreNoneOrTooManyAreTheWorkspaces() {
        workspace.put("pass-through-keys", "F2 F3");
        project.put("pass-through-keys", "F4");
        assertEquals(KeyList.parse("F4"), settings.keys());
        for (String bad : new String[] {"NOKEY+X", "F4 ".repeat(KeyList.MOST)}) {
            project.put("pass-through-keys", bad);
            assertEquals(KeyList.parse("F2 F3"), settings.keys());
        }
        project.put("pass-through-keys", "");
        assertEquals(0, settings.keys().size());
    }

    @Test
    void theSizeAtFirstIsTheProjectsOrWhatWasChosenLast() {
        assertEquals(Scaling.ORIGINAL, settings.scaling());
        workspace.put("scaling", "150");
        project.put("scaling", "fit");
        assertEquals(Scaling.FIT, settings.scaling());
        project.put("scaling", "99999");
        assertEquals(Scaling.fixed(150), settings.scaling());
        workspace.put("firstScaling", "whole");
        assertEquals(Scaling.WHOLE, settings.scaling(), "before what was chosen last");
        workspace.put("firstScaling", "");
        assertEquals(Scaling.fixed(150), settings.scaling());
    }

    @Test
    void aProjectDoesNotSayWhatIsForAllConsoles() {
        project.put("org.watchglass.capture.mp4.qp", "51");
        assertFalse(Setting.of(Setting.CONSOLE).contains(Setting.QUALITY));
        assertFalse(Setting.isKey("framesPerSecond"), "it is no configuration of a recorder's");
    }
}
