package org.watchglass.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.watchglass.ui.tests.Workbench.on;
import static org.watchglass.ui.tests.Workbench.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.menus.CommandContributionItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.watchglass.mp4.Mark;
import org.watchglass.mp4.Mp4Reader;
import org.watchglass.testkit.Await;
import org.watchglass.ui.ConsoleEditor;
import org.watchglass.ui.ConsoleView;
import org.watchglass.ui.recordings.RecordingsView;

/** Whatever can be done is a command: Quick Access finds it, and it can be given a key. */
@ExtendWith(Workbench.class)
class CommandsTest {
    private static final String CONSOLE = "demo:?scene=typing&size=800x600";
    private static final List<String> VIEWS = List.of(ConsoleView.ID, "org.watchglass.ui.consoles",
            "org.watchglass.ui.traffic", RecordingsView.ID);
    private static final List<String> PARENTS =
            List.of("org.eclipse.ui.contexts.window", "org.eclipse.ui.contexts.dialogAndWindow");
    /** Keys of the workbench that are ours where they mean nothing else, or the same of a picture. */
    private static final Set<String> TAKEN = Set.of("org.watchglass.ui.report", "org.watchglass.ui.type",
            "org.watchglass.ui.zoomOut", "org.watchglass.ui.player.saveFrame");

    private final Path directory;
    private final Cinema cinema;
    private final Desk desk;

    CommandsTest(@TempDir Path directory) throws Exception {
        this.directory = directory;
        Framework.startAll();
        cinema = new Cinema(directory);
        desk = cinema.desk;
    }

    @AfterEach
    void closeAll() throws Exception {
        cinema.close();
    }

    @Test
    void everyActionOfOurPartsIsACommand() throws Exception {
        Set<String> found = new TreeSet<>();
        Taped.whole(directory.resolve("mine"), 5);
        for (String view : VIEWS) {
            found.addAll(on(() -> ofView(page().showView(view))));
        }
        cinema.open(directory.resolve("mine/display-0.mp4"));
        found.addAll(on(CommandsTest::ofWindow));
        on(() -> {
            ConsoleEditor.open(page(), CONSOLE);
            return true;
        });
        desk.await("Connected to");
        found.addAll(on(CommandsTest::ofWindow));
        assertEquals(List.of(), on(() -> found.stream().filter(id -> !commands().getCommand(id).isDefined())
                .toList()));
        for (String one : List.of("edit", "zoom", "displays", "traffic.save", "keys", "mark", "player.marks",
                "recordings.show", "recordings.traffic")) {
            assertTrue(found.contains("org.watchglass.ui." + one), one + " in " + found);
        }
    }

    /** UI thread. */
    private static Set<String> ofView(IViewPart view) {
        IActionBars bars = view.getViewSite().getActionBars();
        Set<String> found = ofWindow();
        Stream.of(bars.getToolBarManager(), bars.getMenuManager())
                .flatMap(manager -> Arrays.stream(manager.getItems()))
                .map(CommandsTest::command).forEach(found::add);
        found.remove("");
        return found;
    }

    /** UI thread. Of the tool bars and context menus that are to be seen. */
    private static Set<String> ofWindow() {
        Shell window = page().getWorkbenchWindow().getShell();
        Set<String> found = new TreeSet<>();
        for (ToolBar bar : Desk.all(window, ToolBar.class)) {
            for (ToolItem item : bar.getItems()) {
                if (item.getData() instanceof ActionContributionItem action && bar.isVisible()) {
                    found.add(command(action));
                }
            }
        }
        Desk.all(window, Control.class).stream().filter(Control::isVisible).map(Control::getMenu)
                .filter(Objects::nonNull).forEach(menu -> found.addAll(ofMenu(menu)));
        found.remove("");
        return found;
    }

    private static Set<String> ofMenu(Menu menu) {
        menu.notifyListeners(SWT.Show, new Event());
        Set<String> found = new TreeSet<>();
        for (MenuItem item : menu.getItems()) {
            if (item.getData() instanceof IContributionItem entry) {
                found.add(command(entry));
            }
        }
        menu.notifyListeners(SWT.Hide, new Event());
        return found;
    }

    /** Its id; empty for what does nothing, and a text that is no id for what has none. */
    private static String command(IContributionItem item) {
        if (item instanceof ActionContributionItem entry) {
            String id = entry.getAction().getActionDefinitionId();
            return id == null ? "no command: " + entry.getAction().getText() : id;
        }
        if (item instanceof MenuManager menu) {
            // What is in it are values of one command's parameter, or what that command offers.
            return menu.getId() == null ? "no command: " + menu.getMenuText() : menu.getId();
        }
        return item instanceof CommandContributionItem entry ? entry.getCommand().getId() : "";
    }

    private static ICommandService commands() {
        return page().getWorkbenchWindow().getService(ICommandService.class);
    }

    @Test
    void ourKeysAreNotThoseOfTheWorkbench() throws Exception {
        Binding[] all = on(() -> page().getWorkbenchWindow().getService(IBindingService.class).getBindings());
        Set<String> theirs = new TreeSet<>();
        Arrays.stream(all)
                .filter(key -> PARENTS.contains(key.getContextId()) && key.getParameterizedCommand() != null)
                .forEach(key -> theirs.add(key.getTriggerSequence().toString()));
        List<String> both = Arrays.stream(all)
                .filter(key -> key.getContextId().startsWith("org.watchglass."))
                .filter(key -> theirs.contains(key.getTriggerSequence().toString()))
                .filter(key -> !TAKEN.contains(key.getParameterizedCommand().getId()))
                .map(key -> key.getParameterizedCommand().getId() + " " + key.getTriggerSequence())
                .toList();
        assertEquals(List.of(), both);
    }

    @Test
    void eachSizeIsACommandWithAName() throws Exception {
        desk.show(CONSOLE);
        List<String> names = on(() -> {
            List<String> found = new ArrayList<>();
            for (Object one : ParameterizedCommand
                    .generateCombinations(commands().getCommand("org.watchglass.ui.zoom"))) {
                found.add(((ParameterizedCommand) one).getName());
            }
            return found;
        });
        assertEquals(11, names.size(), names::toString);
        assertTrue(names.toString().contains("Fit with Square Pixels"), names::toString);
        desk.run("zoom", Map.of("size", "50"));
        Await.until("half as large", () -> on(() -> desk.canvas().guestArea().width == 400));
        desk.run("zoom", Map.of("size", "100"));
        Await.until("as large as it is", () -> on(() -> desk.canvas().guestArea().width == 800));
    }

    @Test
    void aMomentThatIsMarkedIsAChapterOfWhatIsRecorded() throws Exception {
        desk.show(CONSOLE);
        on(() -> true);
        assertTrue(!desk.isEnabled("mark"), "nothing is recorded");
        desk.run("record");
        Await.until("it can be marked", () -> desk.isEnabled("mark"));
        Await.until("a frame", () -> !Captures.find(directory, ".mp4").isEmpty());
        desk.robot.strike("shift+F12");
        Await.until("the workbench has the keyboard", () -> !on(() -> desk.canvas().isFocusControl()));
        desk.robot.strike("ctrl+shift+m");
        desk.await("Marked at 00:0");
        desk.run("record");
        desk.await("Recorded to");
        try (Mp4Reader reader = Mp4Reader.open(Captures.find(directory, ".mp4").get(0))) {
            assertEquals(List.of("mark"), reader.movie().marks().stream().map(Mark::title).toList());
        }
    }
}
