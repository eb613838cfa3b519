package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.ui.tests.Workbench.on;
import static org.watchglass.ui.tests.Workbench.page;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.FakeConsole;
import org.watchglass.testkit.Image;
import org.watchglass.testkit.ScriptedGuest;
import org.watchglass.testkit.ScriptedServer;
import org.watchglass.testkit.Video;
import org.watchglass.ui.ConsoleEditor;

/** Consoles in editors. */
@ExtendWith(Workbench.class)
class ConsoleEditorTest {
    private final Path directory;
    private final Desk desk;
    private TappedProvider tap;

    ConsoleEditorTest(@TempDir Path directory) throws Exception {
        this.directory = directory;
        Framework.startAll();
        tap = TappedProvider.ofDemo("demo:?scene=idle&size=640x480");
        desk = Desk.ofEditors(directory);
    }

    @AfterEach
    void closeTheEditors() throws Exception {
        desk.close();
        tap.close();
    }

    private InputLog fakeGuest() {
        tap.close();
        InputLog guest = new InputLog();
        FakeConsole console = new FakeConsole(guest);
        console.add(400, 300);
        tap = TappedProvider.of(console);
        return guest;
    }

    private static Image screen(Console console) throws Exception {
        return Image.of(console.displays().get(0).snapshot(SnapshotPointer.LEFT_OUT).get());
    }

    @Test
    void showsTheGuestAndTypesIntoIt() throws Exception {
        desk.show("tap:");
        Console console = tap.console();
        Await.until("the guest's screen", () -> desk.picture().equalTo(screen(console)));
        Image before = screen(console);
        desk.robot.type("editor");
        Await.until("what was typed", () -> before.differences(screen(console)) > 100
                && desk.picture().equalTo(screen(console)));
    }

    @Test
    void aFileOfTheDiskOpensInAnEditorThatItNames(@TempDir Path folder) throws Exception {
        ScriptedGuest guest = new ScriptedGuest(link -> {
            ScriptedGuest.show(link, Image.plain(320, 200, 0x3060C0));
            link.drain();
        });
        try (ScriptedServer server = ScriptedServer.start(guest)) {
            String port = server.address().substring(server.address().lastIndexOf(':') + 1);
            Path file = Files.writeString(folder.resolve("a machine.vv"), "[virt-viewer]\ntype=spice\n"
                    + "host=127.0.0.1\nport=" + port + "\ntitle=My machine\nunknown-key=1\n");
            on(() -> {
                String editor = PlatformUI.getWorkbench().getEditorRegistry()
                        .getDefaultEditor(file.getFileName().toString()).getId();
                return page().openEditor(new FileInput(file), editor);
            });
            desk.await("Connected to My machine");
            assertEquals("My machine", on(() -> desk.title()));
            assertEquals(ConsoleEditor.ID, on(() -> page().getEditorReferences()[0].getId()));
        }
    }

    @Test
    void theSameAddressOpensNoSecondEditor() throws Exception {
        desk.show("tap:?n=1");
        desk.connect("tap:?n=1");
        assertEquals(1, on(() -> page().getEditorReferences().length));
    }

    @Test
    void twoEditorsRecordAtOnceAndFinishWhenTheyAreClosed() throws Exception {
        for (String address : List.of("tap:?n=1", "tap:?n=2")) {
            desk.show(address);
            desk.run("record");
            desk.await(" frames");
            desk.robot.type("x");
        }
        IEditorReference[] editors = on(() -> page().getEditorReferences());
        for (IEditorReference editor : editors) {
            on(() -> {
                page().activate(editor.getEditor(false));
                return true;
            });
            Await.until("it records", () -> desk.reads(" frames") && !desk.reads(" 0 frames"));
        }
        on(() -> page().closeAllEditors(false));
        Desk.awaitJobs();
        List<Path> videos = Captures.find(directory, ".mp4");
        assertEquals(2, videos.size());
        for (Path video : videos) {
            Captures.assertFinalised(video);
            assertTrue(Video.probe(video).frames() >= 1);
        }
    }

    @Test
    void saysInPlaceWhatIsWrongWithAnAddressOrAFile(@TempDir Path folder) throws Exception {
        Path large = folder.resolve("large.vv");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(1L << 30);
        }
        Path broken = Files.writeString(folder.resolve("broken.vv"), "[virt-viewer]\ntype=spice\nport=x\n");
        Path inside = Files.createDirectory(folder.resolve("folder.vv"));
        Map<String, String> wrong = Map.of(
                large.toString(), "too large", broken.toString(), "port= in the file is not a number",
                inside.toString(), "is not a file", folder.resolve("gone.vv").toString(), "is not a file",
                "spice://two words:5900", "is not an address", "no scheme", "is not an address",
                "spice://127.0.0.1:9", "127.0.0.1:9");
        for (var address : wrong.entrySet()) {
            desk.connect(address.getKey());
            desk.await("No connection");
            desk.await(address.getValue());
            assertEquals(1, on(() -> Workbench.shells().size()), "no dialogs");
        }
    }

    @Test
    void aPasswordInAnAddressIsShownNowhere() throws Exception {
        desk.connect("spice://user:s3cret@127.0.0.1:5900");
        desk.await("must not hold a password");
        assertFalse(on(() -> desk.title() + page().getActiveEditor().getTitleToolTip() + desk.lines())
                .contains("s3cret"));
        assertEquals(null, on(() -> page().getActiveEditor().getEditorInput().getPersistable()));
    }

    @Test
    void whatAnEditorShowsOutlivesTheWorkbench() throws Exception {
        desk.show("tap:?n=3");
        on(() -> {
            IEditorInput input = page().getActiveEditor().getEditorInput();
            IPersistableElement persistable = input.getPersistable();
            XMLMemento memento = XMLMemento.createWriteRoot("input");
            persistable.saveState(memento);
            assertEquals(input, PlatformUI.getWorkbench().getElementFactory(persistable.getFactoryId())
                    .createElement(memento));
            return true;
        });
    }

    @Test
    void keepsTheLastPictureAndReconnects() throws Exception {
        desk.show("tap:");
        Console console = tap.console();
        Image last = screen(console);
        console.close();
        desk.await("Disconnected");
        assertEquals(new Point(640, 480), on(() -> desk.canvas().guestSize()));
        assertEquals(640, last.width());
        desk.press("Save the Last Minute");
        desk.await("Saved to " + directory);
        desk.press("Reconnect");
        desk.await("Connected to");
        assertTrue(tap.console().state().isConnected());
    }

    @Test
    void sendsKeysThatADesktopKeepsForItself() throws Exception {
        InputLog guest = fakeGuest();
        desk.show("tap:");
        guest.clear();
        desk.run("keys");
        desk.run("keys", Map.of("combination", "Ctrl+Alt+F12"));
        desk.run("keys", Map.of("combination", "PrintScreen"));
        List<String> expected = List.of("all up", "1D down", "38 down", "E053 down", "E053 up", "38 up",
                "1D up", "all up", "1D down", "38 down", "58 down", "58 up", "38 up", "1D up", "all up",
                "E037 down", "E037 up");
        Await.until("the keys", () -> guest.lines().equals(expected));
    }

    @Test
    void typesATextThatIsTooLongForFingers() throws Exception {
        InputLog guest = fakeGuest();
        desk.show("tap:");
        desk.run("type");
        desk.dialog("Type text");
        desk.robot.type("ab");
        guest.clear();
        desk.press("Type");
        desk.await("2 keys were typed");
        List<String> keys = guest.lines().stream().filter(line -> !line.equals("all up")).toList();
        assertEquals(List.of("1E down", "1E up", "30 down", "30 up"), keys);
    }

    @Test
    void keyBindingsAreOffWhileTheGuestHasTheKeyboard() throws Exception {
        InputLog guest = fakeGuest();
        desk.show("tap:");
        guest.clear();
        desk.robot.ctrlShift(SWT.DEL);
        Await.until("the keys as they are", () -> guest.lines().equals(List.of("1D down", "2A down",
                "E053 down", "E053 up", "2A up", "1D up")));
    }

    @Test
    void aKeyGivesTheKeyboardBackToTheWorkbench() throws Exception {
        InputLog guest = fakeGuest();
        desk.show("tap:");
        desk.robot.down(SWT.SHIFT);
        desk.robot.press(SWT.F12);
        desk.robot.up(SWT.SHIFT);
        Await.until("the guest has lost it", () -> on(() -> !desk.canvas().isFocusControl()));
        desk.await("no longer the guest's");
        Await.until("no key is down", () -> guest.lines().contains("all up"));
        guest.clear();
        desk.robot.ctrlShift(SWT.DEL);
        Await.until("what the binding stands for", () -> guest.lines().contains("E053 up"));
        assertFalse(guest.lines().contains("2A down"), "the keys themselves are not the guest's");
        desk.robot.press(SWT.TAB);
        Await.until("the guest has it again", () -> on(() -> desk.canvas().isFocusControl()));
    }
}
