package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.ui.tests.Workbench.on;
import static org.watchglass.ui.tests.Workbench.page;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.remote.Console;
import org.watchglass.remote.ConsoleDisplay.SnapshotPointer;
import org.watchglass.renderer.Rect;
import org.watchglass.testkit.Await;
import org.watchglass.testkit.FakeConsole;
import org.watchglass.testkit.FakeDisplay;
import org.watchglass.testkit.Image;

/** The list of saved connections, as it is used. */
@ExtendWith(Workbench.class)
class ConsolesViewTest {
    private final Path directory;
    private final Desk desk;
    private final ConsolesDesk consoles;
    private TappedProvider tap;

    ConsolesViewTest(@TempDir Path directory) throws Exception {
        this.directory = directory;
        Framework.startAll();
        tap = TappedProvider.ofDemo("demo:?scene=idle&size=640x480");
        desk = Desk.ofEditors(directory);
        consoles = new ConsolesDesk(desk);
    }

    @AfterEach
    void closeEverything() throws Exception {
        consoles.deleteAll();
        desk.close();
        tap.close();
    }

    private static Image screen(Console console) throws Exception {
        return Image.of(console.displays().get(0).snapshot(SnapshotPointer.LEFT_OUT).get());
    }

    private static String file() throws Exception {
        Path state = Platform.getStateLocation(Framework.bundle("org.watchglass.ui")).toPath();
        Desk.awaitJobs();
        return Files.readString(state.resolve("consoles.xml"));
    }

    @Test
    void aConnectionIsAddedOpenedAndTypedInto() throws Exception {
        consoles.add("My guest", "tap:", "");
        assertEquals(List.of("My guest"), consoles.names());
        consoles.open("My guest");
        desk.await("Connected to My guest");
        Console console = tap.console();
        assertEquals("My guest", on(() -> desk.title()));
        desk.focus();
        Image before = screen(console);
        desk.robot.type("typed");
        Await.until("what was typed", () -> before.differences(screen(console)) > 100
                && desk.picture().equalTo(screen(console)));
        Await.until("its state in the list", () -> consoles.names().equals(List.of("My guest   connected")));
    }

    @Test
    void aPasswordIsKeptInTheSecureStorageAndNowhereElse() throws Exception {
        tap.close();
        List<String> given = new CopyOnWriteArrayList<>();
        FakeConsole console = new FakeConsole(new InputLog());
        console.add(40, 30);
        tap = new TappedProvider(request -> {
            given.add(new String(request.password().reveal(), StandardCharsets.UTF_8));
            return console;
        });
        consoles.add("Locked", "tap:", "s3cret");
        assertFalse(file().contains("s3cret"));
        consoles.open("Locked");
        desk.await("Connected to Locked");
        assertEquals(List.of("s3cret"), given);
        consoles.deleteAll();
        Desk.awaitJobs();
        Path keyring = Path.of(System.getProperty("watchglass.root"),
                "tests/org.watchglass.ui.tests/target/keyring");
        assertTrue(Files.exists(keyring), "the storage of the tests is used");
        assertFalse(Files.readString(keyring).contains("s3cret"));
    }

    @Test
    void foldersAndTheirOrderAreWrittenAtOnce() throws Exception {
        consoles.addFolder("Lab");
        consoles.add("One", "demo:", "");
        consoles.select("Lab");
        consoles.add("Two", "spice://host:5900", "");
        assertEquals(List.of("Lab", "One", "Two"), consoles.names());
        String written = file();
        assertTrue(written.matches("(?s).*<folder [^>]*name=\"Lab\">\\s*<console [^>]*name=\"One\".*"
                + "<console [^>]*name=\"Two\" address=\"spice://host:5900\".*</folder>.*"), written);
        consoles.select("One");
        desk.run(IWorkbenchCommandConstants.FILE_RENAME);
        desk.dialog("Rename");
        desk.robot.type("three");
        desk.press("OK");
        Await.until("the new name", () -> consoles.names().contains("three"));
        assertTrue(file().contains("\"three\""));
    }

    @Test
    void machinesOfLibvirtAreImported(@TempDir Path folder) throws Exception {
        Path xml = Files.writeString(folder.resolve("vms.xml"), """
                <all><domain><name>build</name><devices>
                <graphics type='spice' port='5930' listen='10.0.0.1'/></devices></domain>
                <domain><name>old</name><devices><graphics type='vnc' port='1'/></devices></domain></all>
                """);
        consoles.importFiles(xml);
        Await.until("the machine", () -> consoles.names().equals(List.of("build")));
        desk.await("1 added. Not so: old: It has no SPICE display");
        assertTrue(file().contains("spice://10.0.0.1:5930"));
    }

    @Test
    void whatCannotBeImportedIsSaidInOneLine(@TempDir Path folder) throws Exception {
        Path hostile = Files.writeString(folder.resolve("hostile.xml"),
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><domain><name>&x;</name></domain>");
        Path broken = Files.writeString(folder.resolve("broken.vv"), "nothing");
        consoles.importFiles(hostile);
        desk.await("hostile.xml: It has a document type");
        consoles.importFiles(broken);
        desk.await("broken.vv: the file has no group");
        consoles.importFiles(folder);
        desk.await("It is not a file that can be read");
        assertEquals(List.of(), consoles.names());
        assertEquals(1, on(() -> Workbench.shells().size()), "no dialogs");
    }

    @Test
    void aConnectionFileIsAddedByItsTitle(@TempDir Path folder) throws Exception {
        consoles.importFiles(Files.writeString(folder.resolve("x.vv"),
                "[virt-viewer]\ntype=spice\nhost=h\nport=5900\ntitle=From a portal\n"));
        Await.until("the connection", () -> consoles.names().equals(List.of("From a portal")));
    }

    @Test
    void showsSmallPicturesOfWhatIsConnected() throws Exception {
        tap.close();
        FakeConsole console = new FakeConsole(new InputLog());
        FakeDisplay display = console.add(400, 300);
        tap = TappedProvider.of(console);
        consoles.add("Painted", "tap:", "");
        consoles.open("Painted");
        desk.await("Connected to Painted");
        for (int colour : new int[] {0xC03020, 0x2040C0}) {
            display.draw(surface -> surface.fill(new Rect(0, 0, 400, 300), colour));
            Await.until("the colour in the picture", () -> on(() -> middle() == colour));
        }
        on(() -> page().closeAllEditors(false));
        Await.until("the icon again", () -> on(() -> middle() != 0x2040C0));
    }

    /** UI thread. The colour in the middle of the first row's picture. */
    private int middle() {
        ImageData data = consoles.tree().getItem(0).getImage().getImageData();
        RGB colour = data.palette.getRGB(data.getPixel(data.width / 2, data.height / 2));
        return colour.red << 16 | colour.green << 8 | colour.blue;
    }

    @Test
    void commandsGoToTheConnectionThatIsSelected() throws Exception {
        consoles.add("Selected", "tap:", "");
        consoles.select("Selected");
        assertFalse(desk.isEnabled("record"));
        desk.run("connect");
        desk.await("Connected to Selected");
        consoles.select("Selected");
        desk.run("record");
        desk.await(" frames");
        assertTrue(consoles.names().get(0).contains("recording"));
        desk.run("record");
        desk.await("Recorded to " + directory);
        consoles.select("Selected");
        desk.run("disconnect");
        Await.until("it is disconnected", () -> consoles.names().get(0).contains("disconnected"));
        desk.run("reconnect");
        Await.until("it is connected", () -> consoles.names().get(0).endsWith("   connected"));
    }

    @Test
    void aKeyBindingOfTheListGoesToTheGuestThatIsSelected() throws Exception {
        tap.close();
        InputLog guest = new InputLog();
        FakeConsole console = new FakeConsole(guest);
        console.add(400, 300);
        tap = TappedProvider.of(console);
        consoles.add("Bound", "tap:", "");
        consoles.open("Bound");
        desk.await("Connected to Bound");
        consoles.select("Bound");
        guest.clear();
        desk.robot.ctrlShift(SWT.DEL);
        Await.until("Ctrl+Alt+Del", () -> guest.lines().containsAll(List.of("38 down", "E053 up")));
        assertFalse(guest.lines().contains("2A down"), "the keys themselves are not the guest's");
    }

    @Test
    void deletesOnlyAfterAQuestion() throws Exception {
        consoles.add("Doomed", "demo:", "");
        consoles.select("Doomed");
        desk.run(IWorkbenchCommandConstants.EDIT_DELETE);
        assertNotNull(desk.dialog("Delete"));
        desk.robot.press(SWT.ESC);
        Await.until("the question is gone", () -> !desk.isOpen("Delete"));
        assertEquals(List.of("Doomed"), consoles.names());
        consoles.deleteAll();
        assertEquals(List.of(), consoles.names());
    }

    private void undo(String command, List<String> then) throws Exception {
        Await.until(command, () -> on(() -> page().getWorkbenchWindow().getService(ICommandService.class)
                .getCommand(command).isEnabled()));
        desk.run(command);
        Await.until(command + " makes it " + then + ", not " + consoles.names(),
                () -> consoles.names().equals(then));
    }

    @Test
    void whatIsDoneToTheListIsUndoneAndDoneAgain() throws Exception {
        consoles.addFolder("Lab");
        consoles.select("Lab");
        consoles.add("One", "demo:", "");
        consoles.add("Two", "demo:", "");
        consoles.deleteAll();
        undo(IWorkbenchCommandConstants.EDIT_UNDO, List.of("Lab", "One", "Two"));
        assertTrue(file().contains("\"Two\""));
        undo(IWorkbenchCommandConstants.EDIT_UNDO, List.of("Lab", "One"));
        undo(IWorkbenchCommandConstants.EDIT_REDO, List.of("Lab", "One", "Two"));
        undo(IWorkbenchCommandConstants.EDIT_REDO, List.of());
        assertFalse(file().contains("\"Two\""));
        undo(IWorkbenchCommandConstants.EDIT_UNDO, List.of("Lab", "One", "Two"));
    }

    @Test
    void whatComesBackHasNoPassword() throws Exception {
        tap.close();
        List<Integer> lengths = new CopyOnWriteArrayList<>();
        FakeConsole console = new FakeConsole(new InputLog());
        console.add(40, 30);
        tap = new TappedProvider(request -> {
            lengths.add(request.password().reveal().length);
            return console;
        });
        consoles.add("Locked", "tap:", "s3cret");
        consoles.deleteAll();
        undo(IWorkbenchCommandConstants.EDIT_UNDO, List.of("Locked"));
        Desk.awaitJobs();
        consoles.open("Locked");
        desk.await("Connected to Locked");
        assertEquals(List.of(0), lengths);
    }

    @Test
    void theDialogSaysWhatIsWrongWithAnAddress() throws Exception {
        consoles.beginToAdd();
        desk.dialog("New connection");
        on(() -> {
            Desk.all(Workbench.ui().getActiveShell(), Text.class).get(1).setText("spice://u:s3cret@host");
            return true;
        });
        Await.until("the message", () -> on(() -> Desk.all(Workbench.ui().getActiveShell(), Text.class)
                .stream().anyMatch(text -> text.getText().contains("must not hold a password"))));
        desk.press("Cancel");
        Await.until("the dialog is closed", () -> !desk.isOpen("New connection"));
    }
}
