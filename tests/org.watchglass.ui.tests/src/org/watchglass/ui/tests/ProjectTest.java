package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.ui.tests.Pages.press;
import static org.watchglass.ui.tests.Workbench.on;
import static org.watchglass.ui.tests.Workbench.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.swt.Scaling;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.ScriptedGuest;
import org.watchglass.testkit.ScriptedServer;
import org.watchglass.ui.ConsoleEditor;

/** Consoles whose files are in a project of the workspace, which has settings of its own. */
@ExtendWith(Workbench.class)
class ProjectTest {
    private static final String OWN = "Enable project specific settings";
    private static final String PAGE = "org.watchglass.ui.project";
    private static final String ROOTS = "recordingRoots";

    private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.watchglass.ui");
    private final Path directory;
    private final Path folder;
    private final Path recordings;
    private final ScriptedServer server;
    private final IProject project;
    private final Desk desk;

    ProjectTest(@TempDir Path directory) throws Exception {
        this.directory = directory.toRealPath();
        folder = this.directory.resolve("a project");
        recordings = this.directory.resolve("the workspace's");
        Framework.startAll();
        server = ScriptedServer.start(new ScriptedGuest(link -> {
            ScriptedGuest.show(link, Image.plain(320, 200, 0x3060C0));
            link.drain();
        }));
        desk = Desk.ofEditors(recordings);
        project = ResourcesPlugin.getWorkspace().getRoot().getProject("a project");
    }

    @BeforeEach
    void makeTheProject() throws Exception {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IProjectDescription description = workspace.newProjectDescription("a project");
        description.setLocation(IPath.fromPath(folder));
        project.create(description, null);
        project.open(null);
        String port = server.address().substring(server.address().lastIndexOf(':') + 1);
        Files.writeString(folder.resolve("machine.vv"),
                "[virt-viewer]\ntype=spice\nhost=127.0.0.1\nport=" + port + "\ntitle=My machine\n");
        project.refreshLocal(IResource.DEPTH_INFINITE, null);
    }

    @AfterEach
    void closeAll() throws Exception {
        desk.close();
        server.close();
        project.delete(false, true, null);
        preferences.remove(ROOTS);
    }

    private void connect() throws Exception {
        on(() -> page().openEditor(new FileInput(folder.resolve("machine.vv")), ConsoleEditor.ID));
        desk.await("Connected to My machine");
        Await.until("a picture", () -> on(() -> desk.canvas().guestSize().x > 0));
        desk.focus();
    }

    private void record(Path into) throws Exception {
        desk.run("record");
        desk.await(" frames");
        desk.run("record");
        desk.await("Recorded to " + into);
        Desk.awaitJobs();
    }

    private Path settings() {
        return folder.resolve(".settings/org.watchglass.ui.prefs");
    }

    /** As it comes with what somebody else has written. */
    private void settings(String... lines) throws Exception {
        Files.createDirectories(settings().getParent());
        Files.write(settings(), List.of(lines));
        project.refreshLocal(IResource.DEPTH_INFINITE, null);
    }

    private Shell open() throws Exception {
        return Pages.properties(project, PAGE);
    }

    private static Text directoryField(Shell dialog) {
        return Desk.all(dialog, Text.class).stream()
                .filter(text -> text.getMessage().equals("the workspace's")).findFirst().orElseThrow();
    }

    private static void write(Shell dialog, String name) throws Exception {
        on(() -> {
            directoryField(dialog).setText(name);
            directoryField(dialog).notifyListeners(SWT.KeyUp, new Event());
            return true;
        });
    }

    @Test
    void recordingsGoIntoTheProjectUntilItHasNoSettingsAnyMore() throws Exception {
        Shell dialog = open();
        assertFalse(on(() -> directoryField(dialog).isEnabled()), "the workspace's settings count");
        press(dialog, OWN);
        write(dialog, "recordings");
        assertTrue(press(dialog, "Apply and Close"));
        assertEquals(List.of("eclipse.preferences.version=1", "fileMinutes=0", "framesPerSecond=60",
                "pass-through-keys=F12", "recordFirstDisplay=false", "recordTraffic=false",
                "recordingDirectory=recordings", "recordingMegabytes=0", "trafficMegabytes=1000"),
                Files.readAllLines(settings()));
        connect();
        record(folder.resolve("recordings"));
        Captures.assertFinalised(Captures.only(folder.resolve("recordings"), ".mp4"));
        assertEquals(List.of(), Captures.find(recordings, ".mp4"));
        assertEquals(folder.resolve("recordings").toString(), preferences.get(ROOTS, ""), "is looked into");

        Shell again = open();
        assertTrue(on(() -> directoryField(again).isEnabled() && directoryField(again).getText()
                .equals("recordings")));
        press(again, OWN);
        assertTrue(press(again, "Apply and Close"));
        assertFalse(Files.exists(settings()));
        record(recordings);
        Captures.assertFinalised(Captures.only(recordings, ".mp4"));
    }

    @Test
    void whatAProjectMaySaySomebodyElseHasWritten() throws Exception {
        settings("recordingDirectory=../elsewhere", "framesPerSecond=-1", "pass-through-keys=no keys at all",
                "scaling=huge", "fileMinutes=many");
        connect();
        assertEquals(Scaling.ORIGINAL, on(() -> desk.canvas().scaling()));
        record(recordings);
        assertFalse(Files.exists(directory.resolve("elsewhere")));
    }

    @Test
    void aLinkInAProjectLeadsNoRecordingOutOfIt() throws Exception {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("recordings"), elsewhere);
        settings("recordingDirectory=recordings");
        connect();
        desk.run("record");
        desk.await("a link in it leads out of the project");
        desk.run("screenshot");
        desk.await("cannot be written");
        assertEquals(List.of(), Captures.find(elsewhere, ""));
    }

    @Test
    void aDirectoryThatIsNotInTheProjectIsNotAccepted() throws Exception {
        settings("recordingDirectory=../elsewhere");
        Shell dialog = open();
        Await.until("the page says so", () -> on(() -> Desk.all(dialog, Text.class).stream()
                .anyMatch(text -> text.isVisible() && text.getText().startsWith("The directory must be"))));
        assertFalse(on(() -> Pages.button(dialog, "Apply and Close").isEnabled()));
        write(dialog, "here");
        assertTrue(press(dialog, "Apply and Close"));
        assertTrue(Files.readAllLines(settings()).contains("recordingDirectory=here"));
    }
}
